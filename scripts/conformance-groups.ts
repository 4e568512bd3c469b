import { isDeepStrictEqual } from 'node:util';
import {
  bucketRanges,
  chooseVariation,
  equalWeights,
  hashBucket,
  inNamespace,
  type Range,
} from '#lib/decide/bucket';
import { compileCondition } from '#lib/decide/compile-condition';
import { versionKey } from '#lib/decide/version-key';
import { evaluateFeature, runExperiment } from '#lib/growthbook/evaluate';
import { getQueryStringOverride } from '#lib/growthbook/query-string-override';
import { ownDocs } from '#lib/growthbook/sticky-buckets';
import type { EvaluationContext, Experiment, FeatureRule, StickyDocs } from '#lib/growthbook/types';
import { visitorOf } from '#lib/growthbook/visitor';
import type { JsonValue } from '#lib/manifest/types';

/** What a row's test came to, and what the row expects of it. */
interface Outcome {
  actual: unknown;
  expected: unknown;
}

/** How rows of a group are told apart and run. A row that does not have the group's layout may throw. */
interface Group {
  nameOf: (row: JsonValue[]) => string;
  run: (row: JsonValue[]) => Outcome;
}

const FRACTION_DIGITS = 8;

/** Rows are data of somebody else's file; what they hold is checked by what comes of them. */
const as = <T>(value: JsonValue | undefined): T => value as T;

const byName = (row: JsonValue[]): string => String(row[0]);
const byArguments = (row: JsonValue[]): string => JSON.stringify(row.slice(0, -1)).slice(1, -1);

/** Sums of fractions differ in their last digit by the order of adding. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === 'number' ? Number(value.toFixed(FRACTION_DIGITS)) : value;
}

/** As JSON has it: members without a value are not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function runFeature([, context, key, expected]: JsonValue[]): Outcome {
  const { result } = evaluateFeature(as<EvaluationContext>(context), as<string>(key));
  return { actual: plain(result), expected: { ruleId: '', ...as<object>(expected) } };
}

/** `[name, context, docs, key, result, docs after]`; older files carry the documents in the context. */
function runSticky([, given, ...rest]: JsonValue[]): Outcome {
  const context = as<EvaluationContext>(given);
  const listed = Array.isArray(rest[0]) ? as<StickyDocs[string][]>(rest.shift()) : [];
  const [key, expected, expectedDocs] = rest;
  const stored = [...Object.values(context.stickyBucketAssignmentDocs ?? {}), ...listed];
  const stickyBucketAssignmentDocs = ownDocs(stored, context.features ?? {}, visitorOf(context));
  const { result, sticky } = evaluateFeature({ ...context, stickyBucketAssignmentDocs }, as<string>(key));
  return {
    actual: plain([result.experimentResult, expectedDocs === undefined ? null : sticky]),
    expected: [expected, expectedDocs ?? null],
  };
}

/** A rule that stands alone in a row is run as the only one of a feature. */
function contextOf(context: EvaluationContext, tested: JsonValue | undefined): [EvaluationContext, string] {
  if (typeof tested === 'string') return [context, tested];
  const rule = as<FeatureRule>(tested);
  const key = rule.key ?? 'feature';
  return [{ ...context, features: { ...context.features, [key]: { rules: [rule] } } }, key];
}

/** Expects a whole result of a feature, or some members of the experiment's or the feature's result. */
function runBandit(row: JsonValue[]): Outcome {
  const [, given, tested, expected] = row;
  if (Array.isArray(tested)) return runSticky(row);
  const [context, key] = contextOf(as<EvaluationContext>(given), tested);
  const { result } = evaluateFeature(context, key);
  if (expected === null) return { actual: plain(result.experimentResult), expected };
  const wanted = as<Record<string, JsonValue>>(expected);
  if ('source' in wanted && 'on' in wanted)
    return { actual: plain(result), expected: { ruleId: '', ...wanted } };
  const members: Record<string, unknown> = { ...result, ...result.experimentResult };
  const actual = Object.fromEntries(Object.keys(wanted).map((name) => [name, members[name] ?? null]));
  return { actual: plain(actual), expected };
}

function versionGroup(holds: (a: string, b: string) => boolean): Group {
  return {
    nameOf: byArguments,
    run: ([a, b, expected]) => ({ actual: holds(versionKey(a), versionKey(b)), expected }),
  };
}

/** Every group this engine answers for, by its key in the file. */
export const GROUPS: ReadonlyMap<string, Group> = new Map<string, Group>([
  [
    'evalCondition',
    {
      nameOf: byName,
      run: ([, condition = null, attributes, expected, groups]) => {
        const { matches } = compileCondition(condition, {
          groups: as<Record<string, JsonValue>>(groups ?? {}),
        });
        return { actual: matches(as<Record<string, JsonValue>>(attributes)), expected };
      },
    },
  ],
  [
    'hash',
    {
      nameOf: byArguments,
      run: ([seed, value, version, expected]) => ({
        actual: hashBucket(as<string>(seed), as<string>(value), as<number>(version)),
        expected,
      }),
    },
  ],
  [
    'getBucketRange',
    {
      nameOf: byName,
      run: ([, given, expected]) => {
        const [count, coverage, weights] = as<[number, number | null, number[] | null]>(given);
        const ranges = bucketRanges(count, coverage ?? 1, weights ?? []);
        return { actual: rounded(ranges), expected: rounded(expected) };
      },
    },
  ],
  [
    'chooseVariation',
    {
      nameOf: byName,
      run: ([, bucket, ranges, expected]) => ({
        actual: chooseVariation(as<number>(bucket), as<Range[]>(ranges)),
        expected,
      }),
    },
  ],
  [
    'getEqualWeights',
    {
      nameOf: byArguments,
      run: ([count, expected]) => ({
        actual: rounded(equalWeights(as<number>(count))),
        expected: rounded(expected),
      }),
    },
  ],
  [
    'inNamespace',
    {
      nameOf: byName,
      run: ([, id, namespace, expected]) => ({
        actual: inNamespace(as<string>(id), as<[string, number, number]>(namespace)),
        expected,
      }),
    },
  ],
  [
    'getQueryStringOverride',
    {
      nameOf: byName,
      run: ([, key, url, variations, expected]) => ({
        actual: getQueryStringOverride(as<string>(key), as<string>(url), as<number>(variations)),
        expected,
      }),
    },
  ],
  [
    'run',
    {
      nameOf: byName,
      run: ([, context, experiment, ...expected]) => {
        const { result } = runExperiment(as<EvaluationContext>(context), as<Experiment>(experiment));
        const { value, inExperiment, hashUsed } = result;
        return { actual: plain([value, inExperiment, hashUsed].slice(0, expected.length)), expected };
      },
    },
  ],
  ['feature', { nameOf: byName, run: runFeature }],
  ['stickyBucket', { nameOf: byName, run: runSticky }],
  ['contextualBandit', { nameOf: byName, run: runBandit }],
  ['versionCompare.lt', versionGroup((a, b) => a < b)],
  ['versionCompare.gt', versionGroup((a, b) => a > b)],
  ['versionCompare.eq', versionGroup((a, b) => a === b)],
]);

/** What is wrong with a row, null when it passes. */
export function testRow(group: Group, row: JsonValue): string | null {
  if (!Array.isArray(row)) return `not a row: ${JSON.stringify(row)}`;
  try {
    const { actual, expected } = group.run(row);
    if (isDeepStrictEqual(actual, expected)) return null;
    return `${group.nameOf(row)}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  } catch (error) {
    return `${group.nameOf(row)}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
