import type { Experiment, Factor } from '#lib/manifest/types';
import { weightsOf } from './compile-experiment';

const MAX_CELLS = 1024;

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

/** What would leave an experiment without cells to assign, or with wrong shares. It is not run then. */
export function checkExperiment(experiment: Experiment, at: string, problems: string[]): void {
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

/** What is wrong with an experiment that runs all the same: weights that count as equal. */
export function checkWeights({ factors }: Experiment, at: string, problems: string[]): void {
  factors.forEach((factor, i) => {
    checkSum(factor, `${at}.factors[${i}]`, problems);
  });
}
