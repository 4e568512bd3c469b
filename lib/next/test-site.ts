import type { Context } from '#lib/context/types';
import { defineSite } from './define-site';

/** A site with one of everything that code can define, for tests. */
export const testSite = () =>
  defineSite({
    locales: ['en', 'de'],
    currencies: ['EUR', 'GBP'],
    currencyByCountry: { GB: 'GBP' },
    timeZone: 'Europe/Berlin',
    slots: {
      'home.hero': {
        variants: ['hero.plain', 'hero.rain', 'hero.invite'],
        fallback: 'hero.plain',
        rules: [{ audience: 'rain', show: 'hero.rain' }, { experiment: 'invitation' }],
      },
      'shelf.head': {
        variants: ['head.plain', 'head.night'],
        fallback: 'head.plain',
        rules: [
          {
            schedule: { dayParts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '06:00' }] },
            show: 'head.night',
          },
        ],
      },
    },
    pages: {
      home: { paths: ['/'], slots: ['home.hero'] },
      shelf: { paths: ['/c/coffee', '/c/tea'], slots: ['shelf.head'] },
    },
    audiences: { rain: { 'context.weather.condition': 'rain' } },
    experiments: {
      invitation: { slot: 'home.hero', split: { 'hero.plain': 0.5, 'hero.invite': 0.5 } },
    },
  });

/** A dry Sunday morning in Berlin. */
export function testContext(more: Partial<Context> = {}): Context {
  return {
    locale: 'en',
    currency: 'EUR',
    consent: 'unknown',
    time: {
      zone: 'Europe/Berlin',
      zoneSource: 'site',
      date: '2026-11-22',
      hour: 9,
      minute: 570,
      weekday: 7,
      weekend: true,
      dayPart: 'morning',
    },
    geo: {},
    device: { kind: 'desktop', touch: false },
    campaign: {},
    referrer: { kind: 'direct' },
    ...more,
  };
}
