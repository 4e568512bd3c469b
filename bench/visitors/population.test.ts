import { describe, expect, it } from 'vitest';
import { isTimeZone } from '#lib/context/time';
import { parseProfileView } from '#lib/profile/parse';
import { makeVisitor, type PopulationOptions } from './population';

const options: PopulationOptions = {
  seed: 5,
  dayStart: Date.UTC(2026, 10, 22),
  vocabulary: {
    affinities: ['espresso', 'tea', 'gifts'],
    segments: ['loyal'],
    campaigns: ['letter'],
    favouriteStores: ['ottensen'],
    traits: { brewing: ['moka', 'pot'] },
  },
  locales: ['en', 'de', 'pl'],
  categories: ['/c/coffee', '/c/tea'],
};
const COUNT = 2_000;
const population = Array.from({ length: COUNT }, (_, n) => makeVisitor(n, options));
const shareOf = (is: (visitor: (typeof population)[number]) => boolean) =>
  population.filter(is).length / COUNT;

describe('makeVisitor', () => {
  it('makes the same visitor of the same seed, whoever was asked for before', () => {
    expect(makeVisitor(1_234, options)).toEqual(population[1_234]);
    expect(makeVisitor(1_234, { ...options, seed: 6 })).not.toEqual(population[1_234]);
  });

  it('makes different people', () => {
    expect(new Set(population.map(({ id }) => id)).size).toBe(COUNT);
    expect(new Set(population.map(({ place }) => place.city)).size).toBeGreaterThan(20);
    expect(new Set(population.map(({ arrivesAt }) => arrivesAt)).size).toBeGreaterThan(COUNT * 0.99);
  });

  it('has them come during the day, most by their own evening', () => {
    for (const { arrivesAt, place } of population) {
      expect(arrivesAt - options.dayStart).toBeGreaterThanOrEqual(0);
      expect(arrivesAt - options.dayStart).toBeLessThan(86_400_000);
      if (place.timeZone) expect(isTimeZone(place.timeZone)).toBe(true);
    }
  });

  it('gives profiles to those only who agreed to it, and ones the edge would read', () => {
    const known = population.filter(({ profile }) => profile !== null);
    expect(known.every(({ consent }) => consent === 'personalisation')).toBe(true);
    for (const { profile } of known) expect(parseProfileView(JSON.stringify(profile)).ok).toBe(true);
    expect(known.length / COUNT).toBeCloseTo(0.24, 1);
  });

  it('mixes consents, campaigns and paths as told', () => {
    expect(shareOf(({ consent }) => consent === 'unknown')).toBeCloseTo(0.38, 1);
    expect(shareOf(({ query }) => query.includes('utm_campaign=letter'))).toBeCloseTo(0.055, 1);
    expect(shareOf(({ paths }) => paths[0] === '/')).toBeCloseTo(0.875, 1);
  });
});
