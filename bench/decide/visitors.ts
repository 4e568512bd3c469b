import { createRandom, pickCount, pickOne, pickWeighted, type Random } from '#bench/visitors/random';
import type { Context, Weather, WeatherCondition } from '#lib/context/types';
import type { ProfileView } from '#lib/profile/types';

/** What every engine is given of a visitor: one object, whose members conditions name by their paths. */
export interface Visitor {
  id: string;
  /** The same once more, under the name flagd asks for. */
  targetingKey: string;
  context: Context;
  profile: ProfileView;
  /** Milliseconds since 1970; a rule's dates are tested against it where an engine knows no schedules. */
  now: number;
}

export const NOW = Date.UTC(2026, 10, 17, 7, 30);
export const DAY_MS = 86_400_000;

export const COUNTRIES = ['DE', 'AT', 'PL', 'GB', 'FR', 'NL', 'CZ', 'DK', 'SE', 'IT'];
export const CITIES = Array.from({ length: 200 }, (_, i) => `city-${i}`);
export const SEGMENTS = Array.from({ length: 120 }, (_, i) => `segment-${i}`);
export const CAMPAIGNS = Array.from({ length: 150 }, (_, i) => `campaign-${i}`);
export const TASTES = Array.from({ length: 24 }, (_, i) => `taste-${i}`);
export const SOURCES = ['newsletter', 'search-ad', 'social-ad', 'partner', 'affiliate'];
export const CONDITIONS: readonly WeatherCondition[] = ['clear', 'clouds', 'fog', 'rain', 'snow', 'storm'];

function someOf(random: Random, names: readonly string[], mean: number): string[] {
  return [...new Set(Array.from({ length: pickCount(random, mean) }, () => pickOne(random, names)))];
}

function makeWeather(random: Random): Weather | undefined {
  if (random() < 0.1) return undefined;
  const temperature = Math.round(-8 + random() * 38);
  const [rain, wind] = [random() < 0.3 ? 2 : 0, Math.round(random() * 60)];
  const condition = pickOne(random, CONDITIONS);
  return { condition, temperature, feelsLike: temperature - 2, rain, wind, rainNext3h: rain > 0 };
}

function makeContext(random: Random): Context {
  const minute = Math.floor(random() * 1_440);
  const weekday = 1 + Math.floor(random() * 7);
  const weather = makeWeather(random);
  return {
    locale: pickOne(random, ['en', 'de', 'pl']),
    currency: 'EUR',
    consent: 'personalisation',
    time: {
      zone: 'Europe/Berlin',
      zoneSource: 'place',
      date: '2026-11-17',
      hour: Math.floor(minute / 60),
      minute,
      weekday,
      weekend: weekday > 5,
      dayPart: 'morning',
    },
    geo: { country: pickOne(random, COUNTRIES), city: pickOne(random, CITIES) },
    ...(weather && { weather }),
    device: {
      kind: pickWeighted(random, [
        ['phone', 60],
        ['desktop', 33],
        ['tablet', 7],
      ] as const),
      touch: true,
    },
    campaign: random() < 0.25 ? { source: pickOne(random, SOURCES), name: pickOne(random, CAMPAIGNS) } : {},
    referrer: { kind: pickOne(random, ['direct', 'search', 'social', 'other'] as const) },
  };
}

function makeProfile(random: Random, assignmentId: string): ProfileView {
  const orders = random() < 0.5 ? 0 : 1 + pickCount(random, 3);
  const tastes = someOf(random, TASTES, 3);
  return {
    schema: 1,
    counter: 1,
    customer: orders > 0,
    assignmentId,
    traits: {},
    segments: someOf(random, SEGMENTS, 3),
    affinities: Object.fromEntries(tastes.map((taste) => [taste, Math.round(random() * 100) / 100])),
    basket: { count: pickCount(random, 1), value: Math.round(random() * 12_000) },
    orders: { count: orders },
    visits: { count: orders + pickCount(random, 6) },
    sticky: {},
  };
}

/** Visitors who have agreed to everything: those about whom most can be asked. */
export function makeVisitors(count: number, seed: number): Visitor[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const id = `visitor-${seed}-${i}`;
    const [context, profile] = [makeContext(random), makeProfile(random, id)];
    return { id, targetingKey: id, context, profile, now: NOW };
  });
}
