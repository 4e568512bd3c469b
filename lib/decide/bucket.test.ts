import { GrowthBook } from '@growthbook/growthbook';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bucketRanges, chooseVariation, equalWeights, hashBucket, inNamespace } from './bucket';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('hashBucket', () => {
  // Computed by a second implementation, in Python, from the description of the algorithm.
  it.each<[string, string, number, number | null]>([
    ['', 'a', 1, 0.22],
    ['', 'a', 2, 0.0216],
    ['b', 'a', 1, 0.946],
    ['a', 'b', 2, 0.6912],
    ['seed', 'ü漢😀', 2, 0.2158],
    ['', 'a', 0, null],
    ['', 'a', 3, null],
  ])('seed %j, value %j, version %i → %s', (seed, value, version, bucket) => {
    expect(hashBucket(seed, value, version)).toBe(bucket);
  });
});

describe('bucketRanges', () => {
  it.each<[number, number, number[], [number, number][]]>([
    [
      2,
      1,
      [0.5, 0.5],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      2,
      0.5,
      [0.4, 0.6],
      [
        [0, 0.2],
        [0.4, 0.7],
      ],
    ],
    [
      2,
      0,
      [0.5, 0.5],
      [
        [0, 0],
        [0.5, 0.5],
      ],
    ],
    [
      2,
      -0.2,
      [0.5, 0.5],
      [
        [0, 0],
        [0.5, 0.5],
      ],
    ],
    [
      2,
      1.5,
      [0.5, 0.5],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      2,
      1,
      [0.4, 0.1],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      2,
      1,
      [0.7, 0.6],
      [
        [0, 0.5],
        [0.5, 1],
      ],
    ],
    [
      4,
      1,
      [0.4, 0.4, 0.2],
      [
        [0, 0.25],
        [0.25, 0.5],
        [0.5, 0.75],
        [0.75, 1],
      ],
    ],
    [
      2,
      1,
      [0.4, 0.595],
      [
        [0, 0.4],
        [0.4, 0.995],
      ],
    ],
  ])('%i variations, coverage %d, weights %j', (count, coverage, weights, expected) => {
    const ranges = bucketRanges(count, coverage, weights);
    expect(ranges).toHaveLength(expected.length);
    ranges.forEach(([from, to], i) => {
      expect([from, to]).toEqual([
        expect.closeTo(expected[i]?.[0] ?? -1, 12),
        expect.closeTo(expected[i]?.[1] ?? -1, 12),
      ]);
    });
  });
});

describe('chooseVariation', () => {
  it.each<[number, [number, number][], number]>([
    [
      0,
      [
        [0, 0.5],
        [0.5, 1],
      ],
      0,
    ],
    [
      0.5,
      [
        [0, 0.5],
        [0.5, 1],
      ],
      1,
    ],
    [
      0.2,
      [
        [0, 0.2],
        [0.4, 0.7],
      ],
      -1,
    ],
    [
      0.2,
      [
        [0, 0.3],
        [0.1, 0.7],
      ],
      0,
    ],
    [
      0,
      [
        [0, 0],
        [0.5, 0.5],
      ],
      -1,
    ],
  ])('%d in %j → %i', (bucket, ranges, expected) => {
    expect(chooseVariation(bucket, ranges)).toBe(expected);
  });
});

it('equalWeights', () => {
  expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(equalWeights(0)).toEqual([]);
  expect(equalWeights(-1)).toEqual([]);
});

describe('against GrowthBook itself', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }).map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  });
  const setup = fc.record({
    seed: fc.string({ maxLength: 12, unit: 'binary' }),
    id: fc.string({ minLength: 1, maxLength: 24, unit: 'binary' }),
    version: fc.constantFrom(1, 2, 3),
    weights: fc.oneof(
      { weight: 4, arbitrary: weights },
      { weight: 1, arbitrary: fc.constant<number[]>([0.2, 0.2, 0.2]) },
    ),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    namespace: fc.option(
      fc.tuple(fc.string({ maxLength: 8 }), fc.constantFrom(0, 0.1, 0.4), fc.constantFrom(0.4, 0.8, 1)),
      { nil: undefined },
    ),
  });

  it('assigns the same variation, or none', () => {
    vi.spyOn(console, 'error').mockReturnValue(); // GrowthBook prints weights that do not add up
    fc.assert(
      fc.property(setup, ({ seed, id, version, weights, coverage, namespace }) => {
        const [first = 0, second = 1, ...others] = weights.keys();
        const theirs = new GrowthBook({ attributes: { id } }).run<number>({
          key: 'k',
          seed: seed || 'k',
          hashVersion: version,
          variations: [first, second, ...others],
          weights,
          coverage,
          ...(namespace && { namespace }),
        });
        const bucket = hashBucket(seed || 'k', id, version);
        const takesPart = bucket !== null && (!namespace || inNamespace(id, namespace));
        const ours = takesPart
          ? chooseVariation(bucket, bucketRanges(weights.length, coverage, weights))
          : -1;
        expect(ours).toBe(theirs.inExperiment ? theirs.variationId : -1);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});
