import type { Experiment, Factor } from '#lib/manifest/types';
import { bucketRanges, type Range, validWeights } from './bucket';
import { type CompileOptions, compileCondition } from './compile-condition';
import { sharesOf } from './compile-weights';
import type { CompiledExperience, CompiledExperiment, CompiledFactor } from './compiled';

const MAX_CELLS = 1024;

/** An experiment before its references to other experiments and experiences are tied. */
export interface Draft extends CompiledExperiment {
  prerequisites: CompiledExperiment['prerequisites'][number][];
  servedBy: CompiledExperience[];
}

function weightsOf(factor: Factor): readonly number[] {
  return validWeights(
    factor.levels.length,
    factor.levels.map((level) => level.weight),
  );
}

function checkFactor(factor: Factor, at: string, problems: string[]): void {
  if (factor.levels.length === 0) problems.push(`${at}.levels: none`);
  if (factor.levels.some(({ weight }) => !(weight >= 0))) problems.push(`${at}.levels: a weight below 0`);
}

/** A problem for a publish; met at run time, such weights count as equal, as everywhere. */
function checkSum(factor: Factor, at: string, problems: string[]): void {
  const valid = weightsOf(factor);
  if (factor.levels.some(({ weight }, i) => weight !== valid[i]))
    problems.push(`${at}.levels: weights do not add up to 1`);
}

/** Reports what is not a share from 0 to 1. */
export function checkShare(share: number, at: string, problems: string[]): void {
  if (!(share >= 0 && share <= 1)) problems.push(`${at}: expected 0–1`);
}

function checkRange(from: number, to: number, at: string, problems: string[]): void {
  if (!(from >= 0 && from < to && to <= 1)) problems.push(`${at}: expected 0 ≤ from < to ≤ 1`);
}

/** Ranges that overlap would give their visitors to the first and make every propensity wrong. */
function checkRanges(
  { ranges = [], combine }: Experiment,
  cells: number,
  at: string,
  problems: string[],
): void {
  if (ranges.length === 0) return;
  for (const [from, to] of ranges) checkRange(from, to, at, problems);
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  if (sorted.some(([from], i) => from < (sorted[i - 1]?.[1] ?? 0))) problems.push(`${at}: two overlap`);
  if (ranges.length !== cells) problems.push(`${at}: expected one per cell`);
  if (combine === 'independent') problems.push(`${at}: not for independent factors`);
}

function checkExperiment(experiment: Experiment, at: string, problems: string[]): void {
  const { factors, coverage, hashVersion, bucketVersion, minBucketVersion, namespace, filters, holdout } =
    experiment;
  factors.forEach((factor, i) => {
    checkFactor(factor, `${at}.factors[${i}]`, problems);
  });
  const slots = new Set(factors.map((factor) => factor.slot));
  const cells = factors.reduce((count, factor) => count * factor.levels.length, 1);
  if (factors.length === 0) problems.push(`${at}.factors: none`);
  if (slots.size < factors.length) problems.push(`${at}.factors: two for one slot`);
  if (cells > MAX_CELLS) problems.push(`${at}.factors: more than ${MAX_CELLS} cells`);
  checkRanges(experiment, cells, `${at}.ranges`, problems);
  checkShare(coverage, `${at}.coverage`, problems);
  if (hashVersion !== 1 && hashVersion !== 2) problems.push(`${at}.hashVersion: unknown`);
  if (!(bucketVersion >= minBucketVersion)) problems.push(`${at}.bucketVersion: below the minimum`);
  if (holdout) checkShare(holdout.share, `${at}.holdout.share`, problems);
  if (namespace) checkRange(namespace[1], namespace[2], `${at}.namespace`, problems);
  filters?.forEach((filter, i) => {
    for (const [from, to] of filter.ranges) checkRange(from, to, `${at}.filters[${i}].ranges`, problems);
  });
}

function productOf(weights: readonly (readonly number[])[]): number[] {
  return weights.reduce<number[]>(
    (cells, factor) => cells.flatMap((cell) => factor.map((weight) => cell * weight)),
    [1],
  );
}

function compileFactors(experiment: Experiment): CompiledFactor[] {
  let stride = 1;
  const reversed = experiment.factors.toReversed().map((factor): CompiledFactor => {
    const compiled = {
      id: factor.id,
      slot: factor.slot,
      seed: `${experiment.seed}:${factor.id}`,
      ranges: bucketRanges(factor.levels.length, 1, sharesOf(weightsOf(factor))),
      variants: factor.levels.map((level) => level.variant),
      stride,
    };
    stride *= factor.levels.length;
    return compiled;
  });
  return reversed.reverse();
}

/**
 * Compiles one experiment without its references. A single factor is GrowthBook's experiment to the digit;
 * of several, each factor's weights are first brought to the sum 1, so that rounding does not add up.
 */
export function compileExperiment(experiment: Experiment, at: string, problems: string[]): Draft | null {
  const before = problems.length;
  checkExperiment(experiment, at, problems);
  if (problems.length > before) return null;
  experiment.factors.forEach((factor, i) => {
    checkSum(factor, `${at}.factors[${i}]`, problems);
  });
  const { factors, coverage, combine, ranges } = experiment;
  const weights = factors.map(weightsOf);
  const cells = productOf(factors.length > 1 ? weights.map(sharesOf) : weights);
  const takesPart: Range = [0, coverage];
  const independent = combine === 'independent';
  return {
    id: experiment.id,
    seed: experiment.seed,
    hashVersion: experiment.hashVersion,
    bucketVersion: experiment.bucketVersion,
    minBucketVersion: experiment.minBucketVersion,
    namespace: experiment.namespace,
    filters: experiment.filters,
    holdout: experiment.holdout,
    prerequisites: [],
    factors: compileFactors(experiment),
    ranges: independent ? [takesPart] : (ranges ?? bucketRanges(cells.length, coverage, cells)),
    independent,
    propensities: sharesOf(ranges ? ranges.map(([from, to]) => to - from) : cells),
    servedBy: [],
    memo: { decision: 0, value: 'invalid' },
  };
}

/** Ties an experiment's prerequisites to the experiments they name. One that names none never holds. */
export function tiePrerequisites(
  experiment: Experiment,
  drafts: ReadonlyMap<string, Draft>,
  options: CompileOptions & { at: string },
  problems: string[],
): void {
  experiment.prerequisites?.forEach((prerequisite, i) => {
    const at = `${options.at}.prerequisites[${i}]`;
    const other = drafts.get(prerequisite.experiment);
    const condition = compileCondition(prerequisite.condition, { ...options, at: `${at}.condition` });
    problems.push(...condition.problems);
    if (!other) problems.push(`${at}: no experiment '${prerequisite.experiment}'`);
    drafts.get(experiment.id)?.prerequisites.push({ experiment: other ?? null, matches: condition.matches });
  });
}

/** An experiment that, through its prerequisites, depends on itself; null when there is none. */
export function findCycle(experiments: Iterable<CompiledExperiment>): string | null {
  const done = new Set<CompiledExperiment>();
  const open = new Set<CompiledExperiment>();
  const visit = (experiment: CompiledExperiment): string | null => {
    if (open.has(experiment)) return experiment.id;
    if (done.has(experiment)) return null;
    open.add(experiment);
    for (const { experiment: other } of experiment.prerequisites) {
      const found = other && visit(other);
      if (found) return found;
    }
    open.delete(experiment);
    done.add(experiment);
    return null;
  };
  for (const experiment of experiments) {
    const found = visit(experiment);
    if (found) return found;
  }
  return null;
}
