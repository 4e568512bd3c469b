import { findAttribute } from '#lib/attributes/registry';
import type { LocalTime } from '#lib/context/types';
import type { TracedTest } from '#lib/decide/trace-condition';
import type { Skip, SlotDecision } from '#lib/decide/types';
import type { Audience, JsonValue, Schedule } from '#lib/manifest/types';

/** What stands between an attribute's label and the value wanted; nothing where they are to be equal. */
const OPERATORS: Record<string, string> = {
  $eq: '',
  $veq: 'version',
  $ne: 'not',
  $vne: 'not version',
  $gt: 'above',
  $vgt: 'above version',
  $gte: 'at least',
  $vgte: 'at least version',
  $lt: 'below',
  $vlt: 'below version',
  $lte: 'at most',
  $vlte: 'at most version',
  $in: 'one of',
  $ini: 'one of',
  $nin: 'none of',
  $nini: 'none of',
  $all: 'all of',
  $alli: 'all of',
  $regex: 'like',
  $regexi: 'like',
  $notRegex: 'not like',
  $notRegexi: 'not like',
  $size: 'as many as',
  $type: 'of type',
  $elemMatch: 'one that is',
  $inGroup: 'in the list',
  $notInGroup: 'not in the list',
  $savedGroup: 'in the list',
};

const NOT = '$not ';

/** A test in plain words: `Interest in a category (espresso): at least 0.5 – here: 0.41`. */
export function wordsOfTest({ path, operator, wanted, actual }: TracedTest): string {
  const negated = operator.startsWith(NOT);
  const name = negated ? operator.slice(NOT.length) : operator;
  const isOnlyChoice = name === '$in' && Array.isArray(wanted) && wanted.length === 1;
  const operation = isOnlyChoice ? '' : (OPERATORS[name] ?? name);
  const test = name === '$exists' ? existence(wanted) : `${operation} ${show(wanted, path)}`.trim();
  const here = actual === undefined ? 'unknown' : show(actual, path);
  return `${labelOf(path)}: ${negated ? 'not ' : ''}${test} – here: ${here}`;
}

function existence(wanted: JsonValue): string {
  return wanted === false ? 'unknown' : 'known';
}

/** The registry's label; a member of an open family is named too. */
function labelOf(path: string): string {
  const attribute = findAttribute(path);
  if (!attribute) return path;
  const isMember = /^profile\.(?:traits|affinities)\./.test(path);
  return isMember ? `${attribute.label} (${path.split('.').at(-1)})` : attribute.label;
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function show(value: JsonValue, path: string): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((item) => show(item, path)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return showNumber(value, path);
  return value === null ? 'unknown' : typeof value === 'object' ? JSON.stringify(value) : value;
}

function showNumber(value: number, path: string): string {
  const attribute = findAttribute(path);
  if (attribute?.type === 'time') return new Date(value).toISOString().slice(0, 16).replace('T', ' ');
  if (path === 'context.time.weekday') return WEEKDAYS[value] ?? String(value);
  if (path === 'context.time.minute') return wordsOfMinute(value);
  const rounded = String(Math.round(value * 1_000) / 1_000);
  return /^(?:°C|km\/h|mm\/h)$/.test(attribute?.unit ?? '') ? `${rounded} ${attribute?.unit}` : rounded;
}

/** A minute of the day as `09:05`. */
export function wordsOfMinute(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Why a schedule does not hold now, in the visitor's own time. */
export function wordsOfSchedule(
  { startsAt, endsAt, dayParts }: Schedule,
  time: LocalTime,
  now: number,
): string {
  const day = (instant: number) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (startsAt !== undefined && now < startsAt) return `It begins on ${day(startsAt)}`;
  if (endsAt !== undefined && now >= endsAt) return `It ended on ${day(endsAt)}`;
  const there = `${WEEKDAYS[time.weekday]} ${wordsOfMinute(time.minute)}`;
  return `Only ${wordsOfDayParts(dayParts ?? [])} – there it is ${there}`;
}

/** `Mon, Tue 08:00–10:00 or every day 18:00–22:00`. */
export function wordsOfDayParts(dayParts: NonNullable<Schedule['dayParts']>): string {
  const parts = dayParts.map(({ days, from, to }) => {
    const names = days.length === 7 ? 'every day' : days.map((at) => WEEKDAYS[at]?.slice(0, 3)).join(', ');
    return `${names} ${from}–${to}`;
  });
  return parts.join(' or ');
}

/** What kept a rule from serving whose audience and schedule hold; those two are told by their tests. */
export const SKIP_WORDS: Record<Exclude<Skip, 'audience' | 'schedule'>, string> = {
  'no-assignment-id': 'A test needs consent to measurement: without it nobody is assigned',
  'not-covered': 'The test takes only a share of its audience, and this visitor is not in it',
  namespace: 'Another test of the same namespace has this visitor',
  filter: 'The test’s filter leaves this visitor out',
  prerequisite: 'The test follows another one, and its answer there was another',
  'experiment-holdout': 'This visitor is kept out of the test, to measure what it is worth',
  'sticky-version': 'This visitor saw an older version of the test, and is left out of the new one',
  'no-weights': 'The learning policy has no weights yet',
  capped: 'This visitor has seen it as often as anybody may',
  invalid: 'Something it refers to is missing or broken, so it serves nobody',
};

/** Why a slot shows what it shows, in one sentence. */
export function wordsOfReason(
  { reason, experience }: SlotDecision,
  audience: Audience | undefined,
  schedule: Schedule | undefined,
): string {
  const who = (audience ? `“${audience.label}”` : 'everybody') + (schedule ? ', at this time' : '');
  const rule = `by rule ${experience ?? '?'}, for ${who}`;
  switch (reason) {
    case 'default':
      return 'No rule matched: the slot’s default';
    case 'experience':
      return `Shown ${rule}`;
    case 'experiment':
      return `Assigned by a test, ${rule}`;
    case 'policy':
      return `Allocated by a learning policy, ${rule}`;
    case 'holdout':
      return 'Kept out of all rules, to measure what they are worth: the slot’s default';
    case 'killed':
      return 'Personalisation is switched off for everybody: the slot’s default';
    case 'opted-out':
      return 'The visitor switched personalisation off: the slot’s default';
    case 'fallback':
      return 'There was nothing to decide with: the slot’s default';
    case 'forced':
      return 'Chosen by hand in this session';
  }
}

/** How an assignment came about: `cell 2 of 3, chosen with a chance of 33 %`. */
export function wordsOfAssignment({ assignment }: SlotDecision, cells: number | null): string | null {
  if (!assignment) return null;
  const { rule, cell, propensity, sticky, leaf, weightsVersion } = assignment;
  const of = cells === null ? '' : ` of ${cells}`;
  const parts = [
    `${rule}: version ${cell + 1}${of}, with a chance of ${Math.round(propensity * 1_000) / 10} %`,
  ];
  if (sticky) parts.push('kept from an earlier visit');
  if (weightsVersion !== undefined) parts.push(`weights ${weightsVersion}${leaf ? `, leaf ${leaf}` : ''}`);
  return parts.join(', ');
}
