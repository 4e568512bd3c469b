import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from './instant-of';
import { readLocalTime } from './time';

describe('instantOf', () => {
  it.each([
    ['winter', '2026-01-15T08:15', 'Europe/Berlin', '2026-01-15T07:15Z'],
    ['summer', '2026-07-15T08:15', 'Europe/Berlin', '2026-07-15T06:15Z'],
    ['the minute before clocks go forward', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59Z'],
    ['skipped: counts on from before', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['after clocks went forward', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['twice: the earlier', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['twice, west of Greenwich', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['after clocks went back', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00Z'],
    ['half an hour of summer time', '2026-10-04T03:00', 'Australia/Lord_Howe', '2026-10-03T16:00Z'],
    ['a quarter of an hour', '2026-11-22T12:00', 'Asia/Kathmandu', '2026-11-22T06:15Z'],
    ['the first minute there is', '1970-01-01T00:00', 'Europe/Berlin', '1969-12-31T23:00Z'],
    ['the last', '2099-12-31T23:59', 'America/New_York', '2100-01-01T04:59Z'],
    ['29 February', '2028-02-29T00:00', 'UTC', '2028-02-29T00:00Z'],
  ])('%s', (_what, local, zone, instant) => {
    expect(new Date(instantOf(local, zone) ?? 0).toISOString()).toBe(new Date(instant).toISOString());
  });

  it.each([
    ...['2026-02-30T10:00', '2026-13-01T10:00', '2026-11-22T25:00', '2026-11-22T10:61', 'soon', ''],
    ...['0000-01-01T00:00', '0001-01-01T10:00', '0099-06-01T10:00', '1969-12-31T23:59'],
    ...['2100-01-01T00:00', '9999-12-31T23:59', '2026-11-22T10:00:30', '2026-11-22'],
  ])('%s is no date and time', (local) => {
    expect(instantOf(local, 'Europe/Berlin')).toBeNull();
  });

  it('clocks then show what was asked for, wherever they show it at all', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    const zones = fc.constantFrom('Europe/Vienna', 'America/St_Johns', 'Pacific/Apia', 'Asia/Tehran', 'UTC');
    fc.assert(
      fc.property(minutes, zones, (at, zone) => {
        const { date, minute } = readLocalTime(at, zone, zone);
        const local = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const shown = readLocalTime(instantOf(local, zone) ?? Number.NaN, zone, zone);
        expect(shown).toMatchObject({ date, minute });
      }),
    );
  });
});
