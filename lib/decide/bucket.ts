import { fnv1a32 } from '#lib/core/hash';

/** Half-open part `[from, to)` of the line from 0 to 1. */
export type Range = readonly [from: number, to: number];

/**
 * The bucket of a value, 0 to below 1, by GrowthBook's hash versions: 1 has 1 000 buckets and is biased when
 * experiments run side by side, 2 has 10 000 and is not. Null for any other version: nothing is assigned.
 */
export function hashBucket(seed: string, value: string, version: number): number | null {
  if (version === 2) return (fnv1a32(String(fnv1a32(value, fnv1a32(seed)))) % 10_000) / 10_000;
  if (version === 1) return (fnv1a32(seed, fnv1a32(value)) % 1_000) / 1_000;
  return null;
}

export function inRange(bucket: number, range: Range): boolean {
  return bucket >= range[0] && bucket < range[1];
}

/** Whether a value's bucket in a namespace lies in the namespace's part `[from, to)`. */
export function inNamespace(value: string, [name, from, to]: readonly [string, number, number]): boolean {
  const bucket = hashBucket(`__${name}`, value, 1);
  return bucket !== null && inRange(bucket, [from, to]);
}

/** `count` equal weights; none for a count below one. */
export function equalWeights(count: number): number[] {
  return count < 1 ? [] : new Array<number>(count).fill(1 / count);
}

/** The weights when there is one for each of `count` and they add up to 1 ± 0.01, else equal ones. */
export function validWeights(count: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.length === count && sum >= 0.99 && sum <= 1.01 ? weights : equalWeights(count);
}

/**
 * Ranges from weights and coverage (clamped to 0–1). Each range starts where it would at full coverage, so
 * coverage can grow without moving anybody.
 */
export function bucketRanges(count: number, coverage: number, weights: readonly number[]): Range[] {
  const covered = Math.min(1, Math.max(0, coverage));
  let start = 0;
  return validWeights(count, weights).map((weight) => {
    const range: Range = [start, start + covered * weight];
    start += weight;
    return range;
  });
}

/** Index of the first range that holds the bucket, else -1. */
export function chooseVariation(bucket: number, ranges: readonly Range[]): number {
  return ranges.findIndex((range) => inRange(bucket, range));
}
