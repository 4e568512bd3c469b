import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Site } from '#lib/manifest/types';
import { PLACE_HEADER_NAMES, readPlaceAdapter } from './place';
import { type ContextRequest, readContext } from './read-context';
import { fixedWeather, unknownWeather } from './weather';

const SITE: Site = {
  locales: ['en', 'de', 'pl'],
  defaultLocale: 'en',
  currencies: ['EUR', 'PLN', 'GBP'],
  defaultCurrency: 'EUR',
  currencyByCountry: { PL: 'PLN' },
  timeZone: 'Europe/Berlin',
};

function requestOf(over: Partial<ContextRequest> = {}): ContextRequest {
  return {
    headers: new Headers(),
    url: new URL('https://shop.example/'),
    query: '',
    locale: 0,
    site: SITE,
    visitor: { consent: 'personalisation', chosenCurrency: null },
    now: Date.UTC(2026, 6, 4, 20, 30),
    readPlace: readPlaceAdapter('proxy'),
    weather: unknownWeather,
    ...over,
  };
}

describe('readContext', () => {
  test('a request that says nothing', () => {
    expect(readContext(requestOf())).toEqual({
      locale: 'en',
      currency: 'EUR',
      consent: 'personalisation',
      time: {
        zone: 'Europe/Berlin',
        zoneSource: 'site',
        date: '2026-07-04',
        hour: 22,
        minute: 1_350,
        weekday: 6,
        weekend: true,
        dayPart: 'night',
      },
      geo: {},
      device: { kind: 'desktop', touch: false },
      campaign: {},
      referrer: { kind: 'direct' },
    });
  });

  test('a request that says all it can', () => {
    const headers = new Headers({
      'x-geo-country': 'PL',
      'x-geo-timezone': 'Europe/London',
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148',
      referer: 'https://www.google.pl/',
    });
    const weather = fixedWeather('rain,8');
    const context = readContext(requestOf({ headers, locale: 2, query: 'utm_source=news', weather }));
    expect(context).toMatchObject({
      locale: 'pl',
      currency: 'PLN',
      time: { zone: 'Europe/London', zoneSource: 'place', hour: 21, dayPart: 'evening' },
      geo: { country: 'PL' },
      weather: { condition: 'rain' },
      device: { kind: 'phone' },
      campaign: { source: 'news' },
      referrer: { kind: 'search', host: 'google.pl' },
    });
  });

  test('the currency chosen goes before the country', () => {
    const headers = new Headers({ 'x-geo-country': 'PL' });
    const visitor = { consent: 'unknown', chosenCurrency: 'GBP' } as const;
    expect(readContext(requestOf({ headers, visitor })).currency).toBe('GBP');
  });

  test('a crawler has no consent, whatever it sends', () => {
    const headers = new Headers({ 'user-agent': 'Googlebot/2.1' });
    expect(readContext(requestOf({ headers }))).toMatchObject({
      consent: 'unknown',
      device: { kind: 'bot' },
    });
  });

  test('weather is asked for the place of the request', () => {
    const weather = {
      read: ({ city }: { city?: string }) => (city === 'Gdynia' ? fixedWeather('storm,3').read({}) : null),
    };
    const at = (city: string) =>
      readContext(requestOf({ headers: new Headers({ 'x-geo-city': city }), weather }));
    expect(at('Gdynia').weather?.condition).toBe('storm');
    expect(at('Kielce')).not.toHaveProperty('weather');
  });

  test('any headers, query and locale give a context of plain data', () => {
    const names = ['user-agent', 'sec-ch-ua-mobile', 'referer', ...PLACE_HEADER_NAMES];
    const headers = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
    const sources = fc.constantFrom('vercel', 'cloudflare', 'proxy', 'none');
    fc.assert(
      fc.property(
        headers,
        fc.string({ unit: 'binary' }),
        fc.integer(),
        sources,
        (sent, query, locale, source) => {
          const readPlace = readPlaceAdapter(source);
          const reader = { get: (name: string) => sent[name] ?? null };
          const context = readContext(requestOf({ headers: reader, query, locale, readPlace }));
          expect(JSON.parse(JSON.stringify(context))).toEqual(context);
          expect(SITE.locales).toContain(context.locale);
          expect(SITE.currencies).toContain(context.currency);
        },
      ),
      { numRuns: 300 },
    );
  });
});
