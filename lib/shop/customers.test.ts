import { describe, expect, it } from 'vitest';
import type { Context, WeatherCondition } from '#lib/context/types';
import { compileManifest } from '#lib/decide/compile-manifest';
import { decide } from '#lib/decide/decide';
import type { Manifest } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { seededCustomers } from './customers';
import { shopManifestSource } from './manifest-source';

const NOW = Date.UTC(2026, 0, 12, 13, 0);
const FINGERPRINT = 'testtest';

const manifest: Manifest = {
  ...shopManifestSource,
  schema: 1,
  revision: 1,
  publishedAt: NOW,
  frame: { ...shopManifestSource.frame, fingerprint: FINGERPRINT },
  pages: shopManifestSource.pages.map((page) => ({ ...page, fingerprint: FINGERPRINT })),
};
const compilation = compileManifest(manifest);

interface Moment {
  hour?: number;
  weather?: WeatherCondition;
  campaign?: string;
}

function contextAt({ hour = 14, weather, campaign }: Moment): Context {
  return {
    locale: 'en',
    currency: 'EUR',
    consent: 'personalisation',
    time: {
      zone: 'Europe/Berlin',
      zoneSource: 'site',
      date: '2026-01-12',
      hour,
      minute: hour * 60,
      weekday: 1,
      weekend: false,
      dayPart: 'afternoon',
    },
    geo: {},
    ...(weather && {
      weather: { condition: weather, temperature: 8, feelsLike: 6, rain: 1, wind: 10, rainNext3h: true },
    }),
    device: { kind: 'desktop', touch: false },
    campaign: { ...(campaign && { name: campaign }) },
    referrer: { kind: 'direct' },
  };
}

function homeOf(profile: ProfileView | null, moment: Moment = {}): string[] {
  if (!compilation.ok) throw new Error(compilation.problems.join('; '));
  const assignmentId = profile?.assignmentId ?? null;
  const input = { page: 'home', context: contextAt(moment), profile, assignmentId, weights: {}, now: NOW };
  return decide(compilation.compiled, input).slots.map(({ variant }) => variant);
}

describe('the home page of the demo shop', () => {
  it('has rules that compile without a problem', () => {
    expect(compilation).toMatchObject({ ok: true, problems: [] });
  });

  it.each([8, 14, 20])(
    'differs in two slots or more between any two of four visitors at %i o’clock',
    (hour) => {
      const profiles = [...seededCustomers(NOW).map(({ profile }) => profile), null];
      const homes = profiles.map((profile) => homeOf(profile, { hour }));
      for (const [i, home] of homes.entries()) {
        for (const other of homes.slice(i + 1)) {
          expect(home.filter((variant, slot) => variant !== other[slot]).length).toBeGreaterThanOrEqual(2);
        }
      }
    },
  );

  it.each<[string, Moment, string]>([
    ['at noon', { hour: 12 }, 'hero.default'],
    ['in the morning', { hour: 7 }, 'hero.morning'],
    ['in the evening', { hour: 21 }, 'hero.evening'],
    ['past midnight', { hour: 1 }, 'hero.evening'],
    ['in the rain', { hour: 7, weather: 'rain' }, 'hero.rain'],
    ['under a clear sky', { hour: 12, weather: 'clear' }, 'hero.default'],
    ['from the letter', { hour: 7, weather: 'rain', campaign: 'slow-mornings' }, 'hero.letter'],
  ])('shows an unknown visitor %s what the moment says', (_name, moment, hero) => {
    expect(homeOf(null, moment)[0]).toBe(hero);
  });
});
