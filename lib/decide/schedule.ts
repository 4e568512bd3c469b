import type { LocalTime } from '#lib/context/types';
import type { DayPart, Schedule } from '#lib/manifest/types';

/** Whether a schedule holds, for a visitor's local time and an instant in milliseconds since 1970. */
export type Holds = (time: LocalTime, now: number) => boolean;

export interface CompiledSchedule {
  holds: Holds;
  /** `path: what is wrong`; a schedule with problems never holds. */
  problems: string[];
}

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
const DAYS_PER_WEEK = 7;
/** The last instant a date can have, either way from 1970. */
const MAX_INSTANT_MS = 8.64e15;

/** A day-part in minutes of the day; one that runs past midnight has `to` above a day's minutes. */
interface Minutes {
  /** Whether a part begins on that ISO weekday, by index 1–7. */
  beginsOn: boolean[];
  from: number;
  to: number;
}

function parseMinute(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * MINUTES_PER_HOUR + Number(match[2]) : null;
}

function compileDayPart(part: DayPart, at: string, problems: string[]): Minutes {
  const from = parseMinute(part.from);
  const to = parseMinute(part.to);
  if (from === null) problems.push(`${at}.from: expected HH:MM`);
  if (to === null) problems.push(`${at}.to: expected HH:MM`);
  const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= DAYS_PER_WEEK;
  if (part.days.length === 0 || !part.days.every(isWeekday))
    problems.push(`${at}.days: expected weekdays 1–7`);
  const beginsOn = Array.from({ length: DAYS_PER_WEEK + 1 }, (_, day) => part.days.includes(day));
  const [start, end] = [from ?? 0, to ?? 0];
  return { beginsOn, from: start, to: end <= start ? end + MINUTES_PER_DAY : end };
}

/** After midnight a part still belongs to the day it began on. */
function holdsAt({ beginsOn, from, to }: Minutes, weekday: number, minute: number): boolean {
  if (minute >= from && minute < to) return beginsOn[weekday] === true;
  const yesterday = weekday === 1 ? DAYS_PER_WEEK : weekday - 1;
  return minute + MINUTES_PER_DAY < to && beginsOn[yesterday] === true;
}

function checkInstants({ startsAt, endsAt }: Schedule, at: string, problems: string[]): void {
  for (const instant of [startsAt, endsAt])
    if (instant !== undefined && !(Math.abs(instant) <= MAX_INSTANT_MS))
      problems.push(`${at}: expected milliseconds`);
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
    problems.push(`${at}: ends before it starts`);
}

/** Compiles a schedule once. Day-parts are of the visitor's own clock; any one of them must hold. */
export function compileSchedule(schedule: Schedule, at = 'schedule'): CompiledSchedule {
  const problems: string[] = [];
  checkInstants(schedule, at, problems);
  const parts = schedule.dayParts?.map((part, i) => compileDayPart(part, `${at}.dayParts[${i}]`, problems));
  if (parts?.length === 0) problems.push(`${at}.dayParts: none`);
  const { startsAt = Number.NEGATIVE_INFINITY, endsAt = Number.POSITIVE_INFINITY } = schedule;
  const holds: Holds = (time, now) =>
    now >= startsAt &&
    now < endsAt &&
    (!parts || parts.some((part) => holdsAt(part, time.weekday, time.minute)));
  return { holds: problems.length === 0 ? holds : () => false, problems };
}
