import type { JsonValue } from '#lib/manifest/types';
import { CONTEXT_PREFIX } from './attributes-of';
import { findSlowPart } from './check-pattern';
import { type Attributes, type CompileOptions, compileCondition } from './compile-condition';
import { isObject, isOperatorObject } from './condition-shape';
import { pathReader } from './read-path';

/** One test of one attribute, as the condition writes it, with the value it met. */
export interface TracedTest {
  /** The attribute; `$savedGroup` for a saved condition or list that is named as a whole. */
  path: string;
  /** Such as `$gte`; a plain value is tested by `$eq`. Under a `$not` or `$nor`: `$not $gte`. */
  operator: string;
  wanted: JsonValue;
  /** Undefined when the visitor has no such attribute. */
  actual: JsonValue | undefined;
  /** Whether this test helps the condition to hold; of a negated one, whether its opposite holds. */
  holds: boolean;
}

export interface ConditionTrace {
  /** Null when the condition is broken, so that it matches nobody. */
  holds: boolean | null;
  /** In the order they are written; alternatives of an `$or` stand beside each other. */
  tests: TracedTest[];
}

interface Leaf {
  path: string;
  operator: string;
  wanted: JsonValue;
  /** What the condition says of the path. A plain value is compared more loosely than `$eq` compares. */
  expected: JsonValue;
  negated: boolean;
}

const LISTS = ['$and', '$or', '$nor'];
const SAVED_GROUP = '$savedGroup';

function leavesOf(condition: JsonValue, negated: boolean): Leaf[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([path, expected]): Leaf[] => {
    if (LISTS.includes(path) && Array.isArray(expected))
      return expected.flatMap((member) => leavesOf(member, negated !== (path === '$nor')));
    if (path === '$not') return leavesOf(expected, !negated);
    if (path === SAVED_GROUP) return [{ path, operator: path, wanted: expected, expected, negated }];
    if (!isObject(expected) || !isOperatorObject(expected))
      return [{ path, operator: '$eq', wanted: expected, expected, negated }];
    return Object.entries(expected).map(([operator, wanted]) => {
      return { path, operator, wanted, expected: { [operator]: wanted }, negated };
    });
  });
}

/**
 * Tests a condition part by part, so that a person can see what came close: `profile.affinities.espresso`
 * was 0.41, wanted `$gte` 0.5. Every part is tested by the engine's own compiler, an unknown `context.`
 * value failing a test and its opposite alike. It compiles at each call: for people, not for requests.
 */
export function traceCondition(
  condition: JsonValue,
  attributes: Attributes,
  groups: Readonly<Record<string, JsonValue>> = {},
): ConditionTrace {
  const options: CompileOptions = { groups, unknownUnder: CONTEXT_PREFIX, findSlowPart };
  const { matches, rejected } = compileCondition(condition, options);
  if (rejected) return { holds: null, tests: [] };
  const tests = leavesOf(condition, false).map(
    ({ path, operator, wanted, expected, negated }): TracedTest => {
      const test = { [path]: expected };
      return {
        path,
        operator: negated ? `$not ${operator}` : operator,
        wanted,
        actual: (pathReader(path.split('.'))(attributes) ?? undefined) as JsonValue | undefined,
        holds: compileCondition(negated ? { $not: test } : test, options).matches(attributes),
      };
    },
  );
  return { holds: matches(attributes), tests };
}
