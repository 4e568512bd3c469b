import { describe, expect, it } from 'vitest';
import { readPlaceAdapter } from '#lib/context/place';
import type { ContextRequest } from '#lib/context/read-context';
import type { Place, Preview } from '#lib/context/types';
import { unknownWeather } from '#lib/context/weather';
import { exampleManifest } from '#lib/manifest/example-manifest';
import { applyPreview, likelyLanguage } from './apply-preview';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const GDANSK: Place = { country: 'PL', city: 'Gdańsk', timeZone: 'Europe/Warsaw' };
const NEW_YORK: Place = { country: 'US', city: 'New York', timeZone: 'America/New_York' };

/** A request of a member of staff in London, at a desk. */
const own: ContextRequest = {
  headers: new Headers({
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/126.0',
    'x-geo-country': 'GB',
    'x-geo-timezone': 'Europe/London',
  }),
  url: new URL('http://localhost:3000/'),
  query: '',
  locale: 0,
  site: exampleManifest().site,
  visitor: { consent: 'denied', chosenCurrency: null },
  now: NOW,
  readPlace: readPlaceAdapter('proxy'),
  weather: unknownWeather,
};
const contextOf = (preview?: Preview) => applyPreview(own, preview).context;

describe('applyPreview', () => {
  it('without a preview, and with an empty one: what the request says', () => {
    expect(applyPreview(own, {})).toEqual(applyPreview(own, undefined));
    expect(contextOf()).toMatchObject({
      currency: 'GBP',
      geo: { country: 'GB' },
      time: { zone: 'Europe/London', hour: 9, minute: 570 },
      device: { kind: 'desktop', touch: false },
    });
    expect(contextOf()).not.toHaveProperty('weather');
  });

  it('a place brings its zone, its time of now and its currency', () => {
    expect(contextOf({ place: GDANSK })).toMatchObject({
      currency: 'PLN',
      geo: GDANSK,
      time: { zone: 'Europe/Warsaw', zoneSource: 'place', hour: 10 },
    });
  });

  it.each<[string, string, Place | undefined, string]>([
    ['at the place', '2026-12-24T18:05', NEW_YORK, '2026-12-24T23:05Z'],
    ['without a place: at one’s own', '2026-07-01T08:00', undefined, '2026-07-01T07:00Z'],
    ['a place without a zone: the site’s', '2026-07-01T08:00', { country: 'FR' }, '2026-07-01T06:00Z'],
    ['the hour clocks skip', '2026-03-29T02:30', GDANSK, '2026-03-29T01:30Z'],
    ['the hour there is twice', '2026-10-25T02:30', GDANSK, '2026-10-25T00:30Z'],
    ['the day after clocks went back', '2026-10-26T02:30', GDANSK, '2026-10-26T01:30Z'],
  ])('a local date and time: %s', (_what, at, place, instant) => {
    expect(applyPreview(own, { at, ...(place && { place }) }).now).toBe(Date.parse(instant));
  });

  it('clocks there then show that date and time', () => {
    expect(contextOf({ at: '2026-12-24T18:05', place: NEW_YORK }).time).toMatchObject({
      date: '2026-12-24',
      minute: 18 * 60 + 5,
      weekday: 4,
      dayPart: 'evening',
    });
  });

  it('a date no calendar has: now', () => {
    expect(applyPreview(own, { at: '2026-02-30T10:00' }).now).toBe(NOW);
  });

  it('weather of a kind, with what is typical of it; none for a temperature no place has', () => {
    const rain = contextOf({ weather: { condition: 'rain', temperature: 8 } }).weather;
    expect(rain).toMatchObject({ condition: 'rain', temperature: 8, rainNext3h: true });
    expect(contextOf({ weather: { condition: 'rain', temperature: 99 } })).not.toHaveProperty('weather');
  });

  it.each([
    ['phone', true],
    ['tablet', true],
    ['desktop', false],
  ] as const)('a %s', (device, touch) => {
    expect(contextOf({ device }).device).toEqual({ kind: device, touch });
  });
});

describe('likelyLanguage', () => {
  it.each([
    ['PL', 'pl'],
    ['AT', 'de'],
    ['GB', 'en'],
    [undefined, null],
  ])('%s: %s', (country, language) => {
    expect(likelyLanguage(country)).toBe(language);
  });
});
