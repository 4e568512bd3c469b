import { describe, expect, it } from 'vitest';
import type { LocalTime } from '#lib/context/types';
import type { DayPart, Schedule } from '#lib/manifest/types';
import { compileSchedule } from './schedule';

function at(weekday: number, clock: string): LocalTime {
  const [hour = 0, minutes = 0] = clock.split(':').map(Number);
  return {
    zone: 'Europe/Warsaw',
    zoneSource: 'place',
    date: '2026-10-05',
    hour,
    minute: hour * 60 + minutes,
    weekday,
    weekend: weekday > 5,
    dayPart: 'midday',
  };
}

const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;
const night: DayPart = { days: [5, SATURDAY], from: '22:00', to: '02:30' };
const sundayNight: DayPart = { days: [SUNDAY], from: '23:00', to: '01:00' };
const lunch: DayPart = { days: [MONDAY, 2, 3], from: '11:30', to: '14:00' };
const allDay: DayPart = { days: [SATURDAY], from: '00:00', to: '00:00' };
const untilMidnight: DayPart = { days: [SATURDAY], from: '18:00', to: '00:00' };

describe('day-parts', () => {
  it.each<[string, DayPart, number, string, boolean]>([
    ['begins', lunch, MONDAY, '11:30', true],
    ['is not before', lunch, MONDAY, '11:29', false],
    ['has its end excluded', lunch, MONDAY, '14:00', false],
    ['not on other days', lunch, 4, '12:00', false],
    ['late on the day it begins', night, SATURDAY, '23:59', true],
    ['after midnight it belongs to the day before', night, SUNDAY, '02:29', true],
    ['and ends', night, SUNDAY, '02:30', false],
    ['early on its first day it has not begun', night, 5, '01:00', false],
    ['from Friday into Saturday', night, SATURDAY, '01:00', true],
    ['from Sunday into Monday', sundayNight, MONDAY, '00:30', true],
    ['not from Saturday into Sunday', sundayNight, SUNDAY, '00:30', false],
    ['a whole day, its first minute', allDay, SATURDAY, '00:00', true],
    ['a whole day, its last minute', allDay, SATURDAY, '23:59', true],
    ['a whole day, no minute more', allDay, SUNDAY, '00:00', false],
    ['until midnight', untilMidnight, SATURDAY, '23:59', true],
    ['not past it', untilMidnight, SUNDAY, '00:00', false],
  ])('%s', (_name, part, weekday, clock, expected) => {
    expect(compileSchedule({ dayParts: [part] }).holds(at(weekday, clock), 0)).toBe(expected);
  });

  it('hold when any one does', () => {
    const { holds } = compileSchedule({ dayParts: [lunch, night] });
    expect(holds(at(MONDAY, '12:00'), 0)).toBe(true);
    expect(holds(at(SATURDAY, '22:30'), 0)).toBe(true);
    expect(holds(at(MONDAY, '22:30'), 0)).toBe(false);
  });
});

describe('start and end', () => {
  const holds = (schedule: Schedule, now: number) =>
    compileSchedule(schedule).holds(at(MONDAY, '12:00'), now);
  it.each<[Schedule, number, boolean]>([
    [{}, 5, true],
    [{ startsAt: 10 }, 9, false],
    [{ startsAt: 10 }, 10, true],
    [{ endsAt: 20 }, 19, true],
    [{ endsAt: 20 }, 20, false],
    [{ startsAt: 10, endsAt: 20, dayParts: [lunch] }, 15, true],
    [{ startsAt: 10, endsAt: 20, dayParts: [night] }, 15, false],
  ])('%j at %i → %s', (schedule, now, expected) => {
    expect(holds(schedule, now)).toBe(expected);
  });
});

describe('schedules that cannot be', () => {
  it.each<[Schedule, string]>([
    [{ startsAt: 20, endsAt: 20 }, 'schedule: ends before it starts'],
    [{ startsAt: Number.NaN }, 'schedule: expected milliseconds'],
    [{ dayParts: [] }, 'schedule.dayParts: none'],
    [{ dayParts: [{ ...lunch, from: '24:00' }] }, 'schedule.dayParts[0].from: expected HH:MM'],
    [{ dayParts: [{ ...lunch, to: '9:00' }] }, 'schedule.dayParts[0].to: expected HH:MM'],
    [{ dayParts: [lunch, { ...lunch, days: [0] }] }, 'schedule.dayParts[1].days: expected weekdays 1–7'],
    [{ dayParts: [{ ...lunch, days: [] }] }, 'schedule.dayParts[0].days: expected weekdays 1–7'],
  ])('%j', (schedule, problem) => {
    const compiled = compileSchedule(schedule);
    expect(compiled.problems).toEqual([problem]);
    expect(compiled.holds(at(MONDAY, '12:00'), 15)).toBe(false);
  });
});
