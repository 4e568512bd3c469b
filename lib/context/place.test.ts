import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACE_HEADER_NAMES, type PlaceSource, readPlaceAdapter } from './place';

const MUNICH = {
  country: 'DE',
  region: 'BY',
  city: 'München',
  latitude: 48.14,
  longitude: 11.58,
  timeZone: 'Europe/Berlin',
};
/** UTF-8 bytes, each taken for a Latin-1 character, as header readers do. */
const asLatin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

const SENT = {
  vercel: {
    'x-vercel-ip-country': 'DE',
    'x-vercel-ip-country-region': 'BY',
    'x-vercel-ip-city': 'M%C3%BCnchen',
    'x-vercel-ip-latitude': '48.14',
    'x-vercel-ip-longitude': '11.58',
    'x-vercel-ip-timezone': 'Europe/Berlin',
  },
  cloudflare: {
    'cf-ipcountry': 'DE',
    'cf-region-code': 'BY',
    'cf-ipcity': asLatin1('München'),
    'cf-iplatitude': '48.14',
    'cf-iplongitude': '11.58',
    'cf-timezone': 'Europe/Berlin',
  },
  proxy: {
    'x-geo-country': 'DE',
    'x-geo-region': 'BY',
    'x-geo-city': 'M%C3%BCnchen',
    'x-geo-latitude': '48.14',
    'x-geo-longitude': '11.58',
    'x-geo-timezone': 'Europe/Berlin',
  },
};
const SOURCES = ['vercel', 'cloudflare', 'proxy'] as const;
const ALL_SENT = new Headers(Object.assign({}, ...Object.values(SENT)));

describe('readPlaceAdapter', () => {
  test.each(SOURCES)('%s: what its platform sends', (source) => {
    expect(readPlaceAdapter(source)(new Headers(SENT[source]))).toEqual(MUNICH);
  });

  test.each(SOURCES)('%s: nothing is believed of another platform', (source) => {
    const others = SOURCES.filter((name) => name !== source).map((name) => SENT[name]);
    expect(readPlaceAdapter(source)(new Headers(Object.assign({}, ...others)))).toEqual({});
  });

  test('none: nothing is believed at all', () => {
    expect(readPlaceAdapter('none')(ALL_SENT)).toEqual({});
  });

  const read = (headers: Record<string, string>, source: PlaceSource = 'proxy') =>
    readPlaceAdapter(source)({ get: (name) => headers[name] ?? null });
  test.each<[string, Record<string, string>, object]>([
    ['a country in small letters', { 'x-geo-country': 'de' }, {}],
    ['the unknown country', { 'x-geo-country': 'XX' }, {}],
    ['Tor, as Cloudflare writes it', { 'x-geo-country': 'T1' }, {}],
    ['a region that is none', { 'x-geo-region': '<b>' }, {}],
    ['a city with a line break', { 'x-geo-city': 'Ber%0Alin' }, { city: 'Berlin' }],
    ['a city too long', { 'x-geo-city': 'x'.repeat(81) }, {}],
    ['a broken escape', { 'x-geo-city': 'M%C3nchen%' }, {}],
    ['a latitude alone', { 'x-geo-latitude': '48' }, {}],
    ['a latitude out of range', { 'x-geo-latitude': '90.1', 'x-geo-longitude': '0' }, {}],
    ['a longitude out of range', { 'x-geo-latitude': '0', 'x-geo-longitude': '-180.5' }, {}],
    [
      'the ends of the range',
      { 'x-geo-latitude': '-90', 'x-geo-longitude': '180' },
      { latitude: -90, longitude: 180 },
    ],
    ['no number', { 'x-geo-latitude': '1e1', 'x-geo-longitude': ' ' }, {}],
    ['a zone there is not', { 'x-geo-timezone': 'Mars/Olympus' }, {}],
  ])('%s', (_what, headers, expected) => {
    expect(read(headers)).toEqual(expected);
  });

  test('a city that was decoded already stays as it is', () => {
    expect(read({ 'cf-ipcity': 'Łódź' }, 'cloudflare')).toEqual({ city: 'Łódź' });
    expect(read({ 'cf-ipcity': 'Málaga' }, 'cloudflare')).toEqual({ city: 'Málaga' });
  });

  test('any values give a place within its bounds', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 60 }),
      fc.double().map(String),
    );
    const headers = fc.dictionary(fc.constantFrom(...PLACE_HEADER_NAMES), value);
    fc.assert(
      fc.property(headers, fc.constantFrom(...SOURCES), (sent, source) => {
        const place = read(sent, source);
        expect(place.country ?? 'DE').toMatch(/^[A-Z]{2}$/);
        expect((place.city ?? '').length).toBeLessThanOrEqual(80);
        expect(place.city ?? '').not.toMatch(/\p{Cc}/u);
        expect(Math.abs(place.latitude ?? 0)).toBeLessThanOrEqual(90);
        expect(Math.abs(place.longitude ?? 0)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 500 },
    );
  });
});

test('a front knows every header to take off', () => {
  expect([...PLACE_HEADER_NAMES].sort()).toEqual([...ALL_SENT.keys()].sort());
});
