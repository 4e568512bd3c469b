import type { Condition, JsonValue } from '#lib/manifest/types';
import { asText } from './as-text';
import { asksPresence, isObject, isOperatorObject } from './condition-shape';

/** Numbers from `from` to `to`; an open end leaves out the bound itself. */
export interface Interval {
  from: number;
  fromOpen: boolean;
  to: number;
  toOpen: boolean;
}

/**
 * What an attribute must be for a condition to hold. `texts`: its text, or that of one of its elements, is
 * among them. `interval`: as a number it lies there. `truth`: it is known, and as true or false as that.
 * `known`: it is neither null nor missing.
 */
export type Demand = { path: string } & (
  | { kind: 'texts'; texts: readonly string[] }
  | { kind: 'interval'; interval: Interval }
  | { kind: 'truth'; truth: boolean }
  | { kind: 'known' }
);

/** Beyond so many alternatives their demands are left out: the index then finds too much, never too little. */
const MAX_ALTERNATIVES = 8;

const EVERYTHING: Interval = { from: -Infinity, fromOpen: false, to: Infinity, toOpen: false };

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}

/** JSON can say `1e999`, which is infinite: such a bound is left to the condition itself. */
function isNumber(value: JsonValue | undefined): value is number {
  return Number.isFinite(value);
}

/** The part of the line that `$gt $gte $lt $lte` leave; null when none of them compares with a number. */
function intervalOf({ $gt, $gte, $lt, $lte }: { [key: string]: JsonValue }): Interval | null {
  let { from, fromOpen, to, toOpen } = EVERYTHING;
  if (isNumber($gte)) from = $gte;
  if (isNumber($gt) && $gt >= from) [from, fromOpen] = [$gt, true];
  if (isNumber($lte)) to = $lte;
  if (isNumber($lt) && $lt <= to) [to, toOpen] = [$lt, true];
  return from === -Infinity && to === Infinity ? null : { from, fromOpen, to, toOpen };
}

type Groups = Readonly<Record<string, JsonValue>>;

function textsOf({ $eq, $in, $inGroup }: { [key: string]: JsonValue }, groups: Groups): string[] | null {
  if ($eq !== undefined && isScalar($eq)) return [asText($eq)];
  const list = typeof $inGroup === 'string' && Object.hasOwn(groups, $inGroup) ? groups[$inGroup] : $in;
  return Array.isArray(list) && list.every(isScalar) ? list.map(asText) : null;
}

function demandOf(path: string, expected: JsonValue, groups: Groups): Demand | null {
  if (typeof expected === 'string') return { path, kind: 'texts', texts: [expected] };
  if (typeof expected === 'boolean') return { path, kind: 'truth', truth: expected };
  if (isNumber(expected))
    return { path, kind: 'interval', interval: { ...EVERYTHING, from: expected, to: expected } };
  if (!isObject(expected) || !isOperatorObject(expected)) return null;
  const texts = textsOf(expected, groups);
  if (texts) return { path, kind: 'texts', texts };
  const mayBeAbsent = asksPresence(expected) && expected.$exists !== true;
  const interval = mayBeAbsent ? null : intervalOf(expected);
  if (interval) return { path, kind: 'interval', interval };
  return expected.$exists === true ? { path, kind: 'known' } : null;
}

/** Every way to take one of each; the first alone when that would be too many. */
function combine(some: readonly Demand[][], others: readonly Demand[][]): Demand[][] {
  if (some.length * others.length > MAX_ALTERNATIVES) return [...some];
  return some.flatMap((one) => others.map((other) => [...one, ...other]));
}

/**
 * What a condition demands, as alternatives one of which must be met whole for the condition to hold. It may
 * leave demands out but never invents one: a visitor who meets none of the alternatives cannot match.
 */
export function findAlternatives(condition: Condition, groups: Groups): Demand[][] {
  let found: Demand[][] = [[]];
  for (const [path, expected] of Object.entries(condition)) {
    if (path === '$and' && Array.isArray(expected)) {
      for (const member of expected) found = combine(found, findAlternatives(member as Condition, groups));
    } else if (path === '$or' && Array.isArray(expected) && expected.length > 0) {
      const either = expected.flatMap((member) => findAlternatives(member as Condition, groups));
      if (either.every((demands) => demands.length > 0)) found = combine(found, either);
    } else if (!path.startsWith('$')) {
      const demand = demandOf(path, expected, groups);
      if (demand) found = combine(found, [[demand]]);
    }
  }
  return found;
}

const COMPARISONS = ['$gt', '$gte', '$lt', '$lte'];

/** `$in` and `$eq` tell types apart, which a demand's texts do not. */
function isOneDemand(expected: JsonValue): boolean {
  if (!isObject(expected)) return isNumber(expected) || ['string', 'boolean'].includes(typeof expected);
  const tests = Object.entries(expected);
  const [[operator, operand] = []] = tests;
  if (tests.length === 1 && operator === '$eq') return typeof operand === 'string';
  if (tests.length === 1 && operator === '$in')
    return Array.isArray(operand) && operand.every((item) => typeof item === 'string');
  return tests.length > 0 && tests.every(([name, bound]) => COMPARISONS.includes(name) && isNumber(bound));
}

/**
 * Whether a condition is a list of demands that must all be met, and nothing else: strings, numbers and
 * booleans which they let through need no further test.
 */
export function asksOnlyDemands(condition: Condition): boolean {
  return Object.entries(condition).every(([path, expected]) => {
    if (path !== '$and') return !path.startsWith('$') && isOneDemand(expected);
    return Array.isArray(expected) && expected.every((member) => asksOnlyDemands(member as Condition));
  });
}
