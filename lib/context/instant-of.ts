import { readLocalTime } from './time';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What the clocks of a zone show at an instant, as if they were UTC; whole minutes. */
function clockAt(instant: number, zone: string): number {
  const { date, minute } = readLocalTime(instant, zone, zone);
  return Date.parse(`${date}T00:00Z`) + minute * MINUTE_MS;
}

/**
 * The instant (milliseconds since 1970) at which clocks in a zone show a local date and time such as
 * `2026-11-22T08:15`; null when no calendar has it. Of two such instants, as clocks go back, the earlier; a
 * time that clocks skip as they go forward counts on from the time before.
 */
export function instantOf(local: string, zone: string): number | null {
  const wanted = Date.parse(`${local}Z`);
  // Engines take 30 February for 2 March.
  if (Number.isNaN(wanted) || !new Date(wanted).toISOString().startsWith(local)) return null;
  const byOffsetAt = (near: number) => wanted - (clockAt(near, zone) - near);
  const before = byOffsetAt(wanted - DAY_MS);
  const after = byOffsetAt(wanted + DAY_MS);
  const instants = [Math.min(before, after), Math.max(before, after)];
  return instants.find((instant) => clockAt(instant, zone) === wanted) ?? before;
}
