import { describe, expect, it } from 'vitest';
import { isTimeZone } from '#lib/context/time';
import { PLACES, placeOf } from './moments';
import { stores } from './stores';

describe('PLACES', () => {
  it('are complete, in zones there are, each under a name of its own', () => {
    for (const { id, label, place } of PLACES) {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(label.length).toBeGreaterThan(3);
      expect(Object.keys(place).sort()).toEqual(
        ['city', 'country', 'latitude', 'longitude', 'region', 'timeZone'].sort(),
      );
      expect(isTimeZone(place.timeZone ?? '')).toBe(true);
    }
    expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length);
  });

  it('hold the city of every shop', () => {
    const cities = PLACES.map(({ place }) => place.city);
    expect(cities).toEqual(expect.arrayContaining(stores.map(({ city }) => city.en)));
  });

  it('are found by their id, and only those there are', () => {
    expect(placeOf('krakow')).toMatchObject({ city: 'Kraków', country: 'PL' });
    expect(() => placeOf('atlantis')).toThrow("no place 'atlantis'");
  });
});
