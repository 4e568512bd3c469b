import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayPartOf, isTimeZone, readLocalTime } from './time';

const BERLIN = 'Europe/Berlin';

describe('readLocalTime', () => {
  // Instant in UTC, zone, then what the wall clock says there.
  test.each([
    ['2026-03-29T00:59:00Z', BERLIN, '2026-03-29', 1, 59, 7], // one minute before clocks go forward
    ['2026-03-29T01:00:00Z', BERLIN, '2026-03-29', 3, 0, 7],
    ['2026-10-25T00:30:00Z', BERLIN, '2026-10-25', 2, 30, 7], // half past two comes twice
    ['2026-10-25T01:30:00Z', BERLIN, '2026-10-25', 2, 30, 7],
    ['2026-10-25T02:00:00Z', BERLIN, '2026-10-25', 3, 0, 7],
    ['2026-12-31T22:59:00Z', BERLIN, '2026-12-31', 23, 59, 4],
    ['2026-12-31T23:00:00Z', BERLIN, '2027-01-01', 0, 0, 5], // midnight is hour 0, not 24
    ['2026-07-01T18:29:00Z', 'Asia/Kolkata', '2026-07-01', 23, 59, 3],
    ['2026-07-01T18:30:00Z', 'Asia/Kolkata', '2026-07-02', 0, 0, 4],
    ['2026-07-01T10:00:00Z', 'Pacific/Kiritimati', '2026-07-02', 0, 0, 4], // UTC+14
    ['2026-07-01T10:59:00Z', 'Pacific/Pago_Pago', '2026-06-30', 23, 59, 2], // UTC−11
    ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29', 12, 0, 2],
  ])('%s in %s', (instant, zone, date, hour, minute, weekday) => {
    const time = readLocalTime(Date.parse(instant), zone, 'UTC');
    expect(time).toMatchObject({ zone, zoneSource: 'place', date, hour, weekday });
    expect(time.minute).toBe(hour * 60 + minute);
    expect(time.weekend).toBe(weekday >= 6);
  });

  test('each minute and each zone is read for itself, whatever was read before', () => {
    const at = Date.parse('2026-03-29T00:59:59.999Z');
    const read = (now: number, zone: string) => readLocalTime(now, zone, 'UTC').minute;
    const asked = [at, at + 1, at, at + 60_000].map((now) => [read(now, BERLIN), read(now, 'UTC')]);
    expect(asked).toEqual([
      [119, 59],
      [180, 60],
      [119, 59],
      [180, 60],
    ]);
  });

  const NOON = Date.UTC(2026, 0, 5, 12);
  test.each([
    ['no zone', undefined, BERLIN, 'site'],
    ['a zone there is not', 'Mars/Olympus', BERLIN, 'site'],
    ['an offset, which knows no summer time', '+02:00', BERLIN, 'site'],
    ['something else altogether', '../../etc', BERLIN, 'site'],
    ['a zone of the place', 'Asia/Tokyo', 'Asia/Tokyo', 'place'],
  ])('%s', (_what, placeZone, zone, zoneSource) => {
    expect(readLocalTime(NOON, placeZone, BERLIN)).toMatchObject({ zone, zoneSource });
  });

  test('a site with a broken zone is in UTC, not down', () => {
    expect(readLocalTime(NOON, undefined, 'Nowhere')).toMatchObject({
      zone: 'UTC',
      zoneSource: 'site',
      hour: 12,
    });
  });

  test('any zone text and any instant give a time on the clock', () => {
    const zones = fc.oneof(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.string({ unit: 'binary' }),
    );
    const instants = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(zones, instants, (zone, now) => {
        const time = readLocalTime(now, zone, BERLIN);
        expect(time.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(Math.floor(time.minute / 60)).toBe(time.hour);
        expect(time.minute).toBeLessThan(1_440);
        expect(time.weekday).toBeGreaterThanOrEqual(1);
        expect(time.weekday).toBeLessThanOrEqual(7);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  [0, 'night'],
  [5, 'night'],
  [6, 'morning'],
  [10, 'morning'],
  [11, 'midday'],
  [13, 'midday'],
  [14, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [21, 'evening'],
  [22, 'night'],
  [23, 'night'],
])('hour %i is %s', (hour, part) => {
  expect(dayPartOf(hour)).toBe(part);
});

test('more zones than are kept are still told apart', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  for (const zone of [...zones, ...zones]) expect(isTimeZone(zone)).toBe(true);
  for (let i = 0; i < 300; i++) expect(isTimeZone(`No/Zone${i}`)).toBe(false);
});
