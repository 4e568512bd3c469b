import { readLocalTime } from './time';

/**
 * A local date and time to the minute, of the years 1970 to 2099: one a day around which every calendar and
 * every clock's offset can still be computed.
 */
export const LOCAL_TIME = /^(?:19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d$/;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What the clocks of a zone show at an instant, as if they were UTC; whole minutes. */
function clockAt(instant: number, zone: string): number {
  const { date, minute } = readLocalTime(instant, zone, zone);
  return Date.parse(`${date}T00:00Z`) + minute * MINUTE_MS;
}

/**
 * The instant (milliseconds since 1970) at which clocks in a zone show a local date and time such as
 * `2026-11-22T08:15`; null when no calendar has it, or it is not of `LOCAL_TIME`. Of two such instants, as clocks go back, the earlier; a
 * time that clocks skip as they go forward counts on from the time before.
 */
export function instantOf(local: string, zone: string): number | null {
  const wanted = LOCAL_TIME.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  // Engines take 30 February for 2 March.
  if (Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(local)) return null;
  const byOffsetAt = (near: number) => wanted - (clockAt(near, zone) - near);
  const before = byOffsetAt(wanted - DAY_MS);
  const after = byOffsetAt(wanted + DAY_MS);
  const instants = [Math.min(before, after), Math.max(before, after)];
  return instants.find((instant) => clockAt(instant, zone) === wanted) ?? before;
}
