import type { Condition, Schedule } from '#lib/manifest/types';

/** What a rule asks of a visitor, in no engine's language. A missing attribute meets none of these. */
export type RuleTest =
  | { kind: 'equals'; path: string; value: string | number | boolean }
  | { kind: 'one-of'; path: string; values: (string | number)[] }
  /** The attribute is a list that holds the value. */
  | { kind: 'holds'; path: string; value: string }
  /** `from` included, `to` excluded. */
  | { kind: 'range'; path: string; from: number; to: number }
  | { kind: 'all'; tests: RuleTest[] };

export const equals = (path: string, value: string | number | boolean): RuleTest => ({
  kind: 'equals',
  path,
  value,
});
export const oneOf = (path: string, values: (string | number)[]): RuleTest => ({
  kind: 'one-of',
  path,
  values,
});
export const holdsItem = (path: string, value: string): RuleTest => ({ kind: 'holds', path, value });
export const range = (path: string, from: number, to: number): RuleTest => ({
  kind: 'range',
  path,
  from,
  to,
});
export const all = (...tests: RuleTest[]): RuleTest => ({ kind: 'all', tests });

/** As a condition of GrowthBook's specification, which is also ours. */
export function toCondition(test: RuleTest): Condition {
  switch (test.kind) {
    case 'equals':
      return { [test.path]: test.value };
    case 'one-of':
      return { [test.path]: { $in: test.values } };
    case 'holds':
      return { [test.path]: { $in: [test.value] } };
    case 'range':
      return { [test.path]: { $gte: test.from, $lt: test.to } };
    case 'all':
      return { $and: test.tests.map(toCondition) };
  }
}

export type JsonLogic = { [operator: string]: unknown };

/** As JSON logic, which flagd's targeting is written in. */
export function toJsonLogic(test: RuleTest): JsonLogic {
  if (test.kind === 'all') return { and: test.tests.map(toJsonLogic) };
  const attribute = { var: test.path };
  switch (test.kind) {
    case 'equals':
      return { '===': [attribute, test.value] };
    case 'one-of':
      return { in: [attribute, test.values] };
    case 'holds':
      return { in: [test.value, attribute] };
    case 'range':
      return { and: [{ '>=': [attribute, test.from] }, { '<': [attribute, test.to] }] };
  }
}

function toMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A schedule as tests, for engines that have none. Of day-parts it takes one that ends before midnight. */
export function testOfSchedule({ startsAt, endsAt, dayParts = [] }: Schedule): RuleTest {
  const [part] = dayParts;
  return all(
    range('now', startsAt ?? 0, endsAt ?? Number.MAX_SAFE_INTEGER),
    ...(part
      ? [
          oneOf('context.time.weekday', part.days),
          range('context.time.minute', toMinute(part.from), toMinute(part.to)),
        ]
      : []),
  );
}
