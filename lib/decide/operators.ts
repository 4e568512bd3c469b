import type { JsonValue } from '#lib/manifest/types';
import { asOperand, asText } from './as-text';
import { versionKey } from './version-key';

/** One test of one value; a missing value is null. Never throws. */
export type Test = (actual: unknown) => boolean;

/** What operators need of the compiler: the other kinds of tests, and where to report. */
export interface Build {
  /** Tests a value against a literal or an operator object. */
  value(expected: JsonValue, at: string, ignoreCase?: boolean): Test;
  /** Tests an object, such as an element of a list, against a condition. */
  element(expected: JsonValue, at: string): Test;
  /** The saved list of that name, empty when there is none; null when what is saved is not a list. */
  group(name: JsonValue, at: string): readonly JsonValue[] | null;
  /** Where a pattern can take exponential time, null when nowhere; absent for what was checked before. */
  readonly findSlowPart: ((pattern: string) => number | null) | undefined;
  /** The part is false, and a publish refuses it. */
  warn(at: string, what: string): void;
  /** The whole condition never matches. */
  reject(at: string, what: string): void;
}

type Operator = (expected: JsonValue, build: Build, at: string) => Test;

const MAX_TESTED_CHARS = 10_000;

export const never: Test = () => false;

const not =
  (test: Test): Test =>
  (actual) =>
    !test(actual);

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

function compileIn(items: readonly JsonValue[]): Test {
  const wanted = new Set<unknown>(items);
  return (actual) => (Array.isArray(actual) ? actual.some((item) => wanted.has(item)) : wanted.has(actual));
}

function compileInIgnoringCase(items: readonly JsonValue[]): Test {
  const wanted = new Set(items.map(fold));
  return (actual) =>
    Array.isArray(actual) ? actual.some((item) => wanted.has(fold(item))) : wanted.has(fold(actual));
}

/** An operator over a list; any other operand is false, negated or not. */
function overList(compile: (items: JsonValue[], build: Build, at: string) => Test): Operator {
  return (expected, build, at) => {
    if (Array.isArray(expected)) return compile(expected, build, at);
    build.warn(at, 'expected a list');
    return never;
  };
}

function compileAll(items: JsonValue[], build: Build, at: string, ignoreCase: boolean): Test {
  const tests = items.map((item, i) => build.value(item, `${at}[${i}]`, ignoreCase));
  return (actual) => Array.isArray(actual) && tests.every((test) => actual.some((item) => test(item)));
}

function compileGroup(compile: (items: readonly JsonValue[]) => Test): Operator {
  return (expected, build, at) => {
    const items = build.group(expected, at);
    return items ? compile(items) : never;
  };
}

function compilePattern(flags: string): Operator {
  return (expected, build, at) => {
    if (typeof expected !== 'string') {
      build.warn(at, 'expected a pattern');
      return never;
    }
    const slow = build.findSlowPart?.(expected) ?? null;
    if (slow !== null) {
      build.reject(at, `slow pattern at character ${slow + 1}`);
      return never;
    }
    try {
      const pattern = new RegExp(expected, flags);
      return (actual) => pattern.test(asText(actual).slice(0, MAX_TESTED_CHARS));
    } catch {
      build.warn(at, 'broken pattern');
      return never;
    }
  };
}

function compileOrder(holds: (actual: number, expected: number) => boolean): Operator {
  return (expected) => {
    const bound = asOperand(expected);
    return (actual) => holds(asOperand(actual), bound);
  };
}

function compileVersion(holds: (actual: string, expected: string) => boolean): Operator {
  return (expected) => {
    const bound = versionKey(expected);
    return (actual) => holds(versionKey(actual), bound);
  };
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Every operator of GrowthBook's conditions, by name. The comparisons are JavaScript's, as there. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['$eq', (expected) => (actual) => actual === expected],
  ['$ne', (expected) => (actual) => actual !== expected],
  ['$lt', compileOrder((actual, bound) => actual < bound)],
  ['$lte', compileOrder((actual, bound) => actual <= bound)],
  ['$gt', compileOrder((actual, bound) => actual > bound)],
  ['$gte', compileOrder((actual, bound) => actual >= bound)],
  ['$in', overList((items) => compileIn(items))],
  ['$nin', overList((items) => not(compileIn(items)))],
  ['$ini', overList((items) => compileInIgnoringCase(items))],
  ['$nini', overList((items) => not(compileInIgnoringCase(items)))],
  ['$all', overList((items, build, at) => compileAll(items, build, at, false))],
  ['$alli', overList((items, build, at) => compileAll(items, build, at, true))],
  ['$inGroup', compileGroup(compileIn)],
  ['$notInGroup', compileGroup((items) => not(compileIn(items)))],
  ['$not', (expected, build, at) => not(build.value(expected, at))],
  [
    '$elemMatch',
    (expected, build, at) => {
      const matches = build.element(expected, at);
      return (actual) =>
        Array.isArray(actual) && actual.some((item) => (item ?? null) !== null && matches(item));
    },
  ],
  [
    '$size',
    (expected, build, at) => {
      const fits = build.value(expected, at);
      return (actual) => Array.isArray(actual) && fits(actual.length);
    },
  ],
  ['$regex', compilePattern('')],
  ['$regexi', compilePattern('i')],
  ['$exists', (expected) => (expected ? (actual) => actual !== null : (actual) => actual === null)],
  ['$type', (expected) => (actual) => typeName(actual) === expected],
  ['$veq', compileVersion((actual, bound) => actual === bound)],
  ['$vne', compileVersion((actual, bound) => actual !== bound)],
  ['$vlt', compileVersion((actual, bound) => actual < bound)],
  ['$vlte', compileVersion((actual, bound) => actual <= bound)],
  ['$vgt', compileVersion((actual, bound) => actual > bound)],
  ['$vgte', compileVersion((actual, bound) => actual >= bound)],
]);
