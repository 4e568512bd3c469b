import type { Experiment, Factor } from '#lib/manifest/types';
import { bucketRanges, type Range, validWeights } from './bucket';
import { type CompileOptions, compileCondition } from './compile-condition';
import { sharesOf } from './compile-weights';
import type { CompiledExperience, CompiledExperiment, CompiledFactor } from './compiled';

/** An experiment before its references to other experiments and experiences are tied. */
export interface Draft extends CompiledExperiment {
  prerequisites: CompiledExperiment['prerequisites'][number][];
  servedBy: CompiledExperience[];
}

export function weightsOf(factor: Factor): readonly number[] {
  return validWeights(
    factor.levels.length,
    factor.levels.map((level) => level.weight),
  );
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
export function compileExperiment(experiment: Experiment): Draft {
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
