import { Lru } from '#lib/core/lru';
import type { DayPartName, LocalTime } from './types';

/** The parts of a day and the local hour each begins at; what is before the first is the last's. */
const DAY_PARTS: readonly { part: DayPartName; fromHour: number }[] = [
  { part: 'morning', fromHour: 6 },
  { part: 'midday', fromHour: 11 },
  { part: 'afternoon', fromHour: 14 },
  { part: 'evening', fromHour: 18 },
  { part: 'night', fromHour: 22 },
];

const MINUTES_PER_HOUR = 60;
const MINUTE_MS = 60_000;
const SATURDAY = 6;
/** A formatter costs some 50 µs to make and some 10 kB to keep. */
const FORMATTERS_KEPT = 128;
const ZONE_MAX_CHARS = 40;
/** Names only: engines also take offsets such as `+02:00`, which know no summer time. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
const LAST_RESORT_ZONE = 'UTC';

const formatters = new Lru<Intl.DateTimeFormat | 'no such zone'>(FORMATTERS_KEPT);

type Clock = Omit<LocalTime, 'zone' | 'zoneSource'>;

/** What clocks show by zone, for the minute they were last asked in: reading one costs more than a decision. */
const clocks = new Lru<{ minute: number; clock: Clock }>(FORMATTERS_KEPT);

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  if (zone.length > ZONE_MAX_CHARS || !ZONE_NAME.test(zone)) return null;
  const known = formatters.get(zone) ?? makeFormatter(zone);
  formatters.set(zone, known);
  return known === 'no such zone' ? null : known;
}

function makeFormatter(zone: string): Intl.DateTimeFormat | 'no such zone' {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch (error) {
    if (error instanceof RangeError) return 'no such zone';
    throw error;
  }
}

/** Whether this runtime knows the IANA zone. */
export function isTimeZone(zone: string): boolean {
  return formatterOf(zone) !== null;
}

/**
 * The visitor's local time at an instant (milliseconds since 1970), in the zone of their place; without
 * one, or when it is no zone, in the site's.
 */
export function readLocalTime(now: number, placeZone: string | undefined, siteZone: string): LocalTime {
  if (placeZone !== undefined && isTimeZone(placeZone))
    return { zone: placeZone, zoneSource: 'place', ...readClock(now, placeZone) };
  const zone = isTimeZone(siteZone) ? siteZone : LAST_RESORT_ZONE;
  return { zone, zoneSource: 'site', ...readClock(now, zone) };
}

function readClock(now: number, zone: string): Clock {
  // Offsets from UTC change on the minute, so all of a minute shows the same.
  const minute = Math.floor(now / MINUTE_MS);
  const known = clocks.get(zone);
  if (known?.minute === minute) return known.clock;
  const clock = format(now, zone);
  clocks.set(zone, { minute, clock });
  return clock;
}

function format(now: number, zone: string): Clock {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone)?.formatToParts(now) ?? []) parts[type] = value;
  const { year = '', month = '', day = '' } = parts;
  const hour = Number(parts.hour);
  const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() || 7;
  return {
    date: `${year}-${month}-${day}`,
    hour,
    minute: hour * MINUTES_PER_HOUR + Number(parts.minute),
    weekday,
    weekend: weekday >= SATURDAY,
    dayPart: dayPartOf(hour),
  };
}

/** The part of the day a local hour (0–23) falls into. */
export function dayPartOf(hour: number): DayPartName {
  return DAY_PARTS.findLast(({ fromHour }) => hour >= fromHour)?.part ?? 'night';
}
