import {
  GrowthBook,
  type StickyAssignmentsDocument,
  type StickyAttributeKey,
  StickyBucketService,
} from '@growthbook/growthbook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience, Condition, Experience, Experiment, JsonValue } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { compileManifest } from './compile-manifest';
import type { CompiledManifest } from './compiled';
import { decide, explain } from './decide';
import {
  compileSample,
  heroWith,
  runExperiment,
  SAMPLE_CONTEXT,
  SAMPLE_PROFILE,
  sampleExperiment,
  sampleFactor,
  sampleInput,
  sampleManifest,
  sampleSlot,
  showVariant,
} from './samples';
import type { DecideInput, Decision } from './types';

const countries = ['DE', 'AT', 'PL', 'null', '5'];
const segments = ['a', 'b', 'c', 'd'];
const conditions: fc.Arbitrary<Condition>[] = [
  fc.constantFrom(...countries).map((country) => ({ 'context.geo.country': country })),
  fc.subarray(countries).map((some) => ({ 'context.geo.country': { $in: some } })),
  fc.subarray(segments).map((some) => ({ 'profile.segments': { $in: some } })),
  fc.constantFrom(...segments, 'a,b', '').map((text) => ({ 'profile.segments': text })),
  fc.constantFrom('yes', 5, true, null).map((value) => ({ 'profile.traits.t': { $eq: value } })),
  fc.constantFrom('5', 'true', 'null').map((text) => ({ 'profile.traits.t': text })),
  fc.constantFrom(...countries).map((country) => ({ 'context.geo.country': { $ne: country } })),
  fc.tuple(fc.constantFrom(...countries), fc.constantFrom(...segments)).map(
    ([country, segment]): Condition => ({
      $and: [{ 'context.geo.country': country }, { 'profile.segments': { $in: [segment] } }],
    }),
  ),
];
const numbers = fc.constantFrom<string>(
  'profile.orders.count',
  'context.weather.temperature',
  'profile.traits.t',
);
const bound = fc.constantFrom(-1, 0, 2, 5, 9);
const operators = fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), bound, { minKeys: 1 });
const presence = fc.constantFrom<Condition>({}, {}, {}, { $exists: true }, { $exists: false });
const plain = fc.oneof(
  ...conditions,
  fc
    .tuple(numbers, operators, presence)
    .map(([path, test, asked]): Condition => ({ [path]: { ...test, ...asked } })),
  fc.tuple(numbers, bound).map(([path, value]): Condition => ({ [path]: value })),
  fc.tuple(numbers, presence).map(([path, asked]): Condition => ({ [path]: asked })),
  fc.boolean().map((is): Condition => ({ 'profile.customer': is, 'profile.traits.t': !is })),
  fc
    .constantFrom('some', 'none', 'gone')
    .map((group): Condition => ({ 'context.geo.country': { $inGroup: group } })),
);
const condition = fc.oneof(
  { arbitrary: plain, weight: 4 },
  { arbitrary: fc.array(plain, { maxLength: 4 }).map((any): Condition => ({ $or: any })), weight: 2 },
  {
    arbitrary: fc.tuple(plain, plain, plain).map(([a, b, c]): Condition => ({ $and: [{ $or: [a, b] }, c] })),
    weight: 2,
  },
  { arbitrary: fc.tuple(plain, plain).map(([a, b]): Condition => ({ ...a, $nor: [b] })), weight: 1 },
  { arbitrary: plain.map((one): Condition => ({ $not: one })), weight: 1 },
);

const experiments = [
  sampleExperiment('one', 'hero', { coverage: 0.5 }),
  sampleExperiment('two', 'hero', {
    factors: [sampleFactor('hero', 0.3, 0.7), sampleFactor('side', 0.5, 0.5)],
    prerequisites: [{ experiment: 'one', condition: { value: { $ne: 'hero.1' } } }],
  }),
];
const serve = fc.oneof<fc.Arbitrary<Experience['serve']>[]>(
  fc.constantFrom('hero.1', 'hero.2', 'hero.3').map((variant) => ({ kind: 'variant', variant })),
  fc.constantFrom('one', 'two').map((experiment) => ({ kind: 'experiment', experiment })),
  fc.constant({ kind: 'policy', policy: 'learn' }),
);

/** Manifests whose hero is decided by many rules, most of them with a required equality. */
const compiled: fc.Arbitrary<CompiledManifest> = fc
  .array(fc.tuple(fc.option(condition, { freq: 8 }), serve), { minLength: 9, maxLength: 90 })
  .map((rules) => {
    const audiences = rules.map(([rule], i): Audience => ({ id: `a${i}`, label: '', condition: rule ?? {} }));
    const experiences = rules.map(
      ([rule, served], i): Experience => ({
        id: `e${i}`,
        serve: served,
        ...(rule && { audience: `a${i}` }),
      }),
    );
    return compileSample({
      audiences,
      experiments,
      policies: [{ id: 'learn', seed: 'l', arms: ['hero.1', 'hero.2'] }],
      groups: { some: ['DE', 'AT'], none: [], gone: [] },
      slots: [sampleSlot('hero', 4, experiences), sampleSlot('side', 2, [runExperiment('s', 'two')])],
    });
  });

const input: fc.Arbitrary<DecideInput> = fc
  .record({
    country: fc.option(fc.constantFrom(...countries), { nil: undefined }),
    known: fc.boolean(),
    segments: fc.subarray(segments),
    trait: fc.constantFrom(
      ...[undefined, 'yes', 5, true, 0, '2', false],
      ...[['yes'], ['5', 'null'], ['a,b'], [], [null], [['a', 'b']], [5], {}],
    ),
    orders: fc.constantFrom(-1, 0, 2, 3, 5, 9, 12),
    temperature: fc.constantFrom(undefined, -1, 0, 4.5, 9, 30),
    customer: fc.boolean(),
    assignmentId: fc.option(fc.integer({ min: 0, max: 500 }).map((n) => `v${n}`)),
    sticky: fc.dictionary(
      fc.constantFrom('one', 'two', 'gone'),
      fc.record({ cell: fc.integer({ min: 0, max: 4 }), bucketVersion: fc.integer({ min: 0, max: 1 }) }),
    ),
    weighted: fc.boolean(),
  })
  .map(({ country, known, segments: own, trait, assignmentId, sticky, weighted, ...more }) => {
    const leaves = [{ id: 'de', condition: { 'context.geo.country': 'DE' }, weights: [0.1, 0.9] }];
    const { weather, ...context } = SAMPLE_CONTEXT;
    const { temperature, customer, orders } = more;
    return sampleInput({
      context: {
        ...context,
        geo: country === undefined ? {} : { country },
        ...(weather && temperature !== undefined && { weather: { ...weather, temperature } }),
      },
      profile: known
        ? {
            ...SAMPLE_PROFILE,
            customer,
            orders: { count: orders },
            segments: own,
            // What was imported from outside may be any JSON.
            traits: (trait === undefined ? {} : { t: trait }) as ProfileView['traits'],
            sticky,
          }
        : null,
      assignmentId,
      weights: weighted
        ? { learn: { schema: 1, policy: 'learn', version: 1, weights: [0.5, 0.5], leaves } }
        : {},
    });
  });

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

describe('a decision', () => {
  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'is the same by the index where a bound is %f, which JSON can say',
    (bound) => {
      const tests: Condition[] = [bound, { $gte: bound }, { $lt: bound }, { $gt: -5, $lte: bound }].map(
        (test) => ({ 'context.weather.temperature': test as JsonValue }),
      );
      const audiences = tests.map((one, i): Audience => ({ id: `a${i}`, label: '', condition: one }));
      const slots = audiences.flatMap(({ id: audience }) =>
        [1, 2, 3].map((v) =>
          sampleSlot(`${audience}.${v}`, 2, [
            showVariant(`${audience}.${v}`, `${audience}.${v}.1`, { audience }),
          ]),
        ),
      );
      const manifest = compileSample({ audiences, slots });
      const variants = ({ slots: decided }: Decision) => decided.map(({ variant }) => variant);
      expect(variants(decide(manifest, sampleInput()))).toEqual(variants(explain(manifest, sampleInput())));
    },
  );

  it('is the same by the index as by trying every experience', () => {
    fc.assert(
      fc.property(compiled, fc.array(input, { minLength: 5, maxLength: 5 }), (manifest, inputs) => {
        for (const one of inputs) {
          const [fast, full] = [decide(manifest, one).slots[0], explain(manifest, one).slots[0]];
          expect({ ...fast, skipped: [] }).toEqual({ ...full, skipped: [] });
          expect(fast?.skipped).toEqual(full?.skipped.filter(({ why }) => why === 'invalid'));
        }
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('depends on its input alone, changes nothing, and can be recomputed from plain data', () => {
    fc.assert(
      fc.property(compiled, input, (manifest, one) => {
        const first = decide(manifest, deepFreeze(one));
        const again = compileManifest(JSON.parse(JSON.stringify(manifest.manifest)));
        if (!again.ok) throw new Error('not compiled');
        expect(decide(manifest, one)).toEqual(first);
        expect(decide(again.compiled, JSON.parse(JSON.stringify(one)))).toEqual(first);
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});

function cellsOf(experiment: Experiment, visitors: number): (number | undefined)[] {
  const manifest = compileSample({
    slots: heroWith(runExperiment('e', experiment.id)),
    experiments: [experiment],
  });
  return Array.from({ length: visitors }, (_, i) => {
    const [slot] = decide(manifest, sampleInput({ assignmentId: `v${i}` })).slots;
    return slot?.assignment?.cell;
  });
}

describe('assignment', () => {
  it('moves nobody when the coverage grows', () => {
    const coverages = [0, 0.1, 0.35, 0.8, 1];
    const factors = [sampleFactor('hero', 0.2, 0.5, 0.3)];
    const rounds = coverages.map((coverage) =>
      cellsOf(sampleExperiment('grow', 'hero', { coverage, factors }), 1000),
    );
    rounds.slice(1).forEach((cells, round) => {
      const moved = cells.filter((cell, i) => ![undefined, cell].includes(rounds[round]?.[i]));
      expect(moved).toEqual([]);
    });
    expect(rounds[0]?.every((cell) => cell === undefined)).toBe(true);
    expect(rounds[4]?.every((cell) => cell !== undefined)).toBe(true);
  });

  it('never shares a visitor between disjoint parts of a namespace', () => {
    const part = (id: string, from: number, to: number) =>
      cellsOf(sampleExperiment(id, 'hero', { namespace: ['lane', from, to] }), 2000);
    const [a, b, c] = [part('a', 0, 0.3), part('b', 0.3, 0.8), part('c', 0.8, 1)];
    const counts = a.map((cell, i) => [cell, b[i], c[i]].filter((one) => one !== undefined).length);
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  // Chi-square with k - 1 degrees of freedom; the bounds are the 0.1 % quantiles, the seeds are fixed.
  it.each<[number[], number]>([
    [[0.5, 0.5], 10.83],
    [[0.2, 0.3, 0.5], 13.82],
    [[0.25, 0.25, 0.25, 0.25], 16.27],
  ])('follows the weights %j', (weights, bound) => {
    const visitors = 20_000;
    const cells = cellsOf(
      sampleExperiment('split', 'hero', { factors: [sampleFactor('hero', ...weights)] }),
      visitors,
    );
    const chiSquare = weights.reduce((sum, weight, i) => {
      const expected = weight * visitors;
      return sum + (cells.filter((cell) => cell === i).length - expected) ** 2 / expected;
    }, 0);
    expect(chiSquare).toBeLessThan(bound);
  });
});

class StickyDocuments extends StickyBucketService {
  override getAssignments(): Promise<StickyAssignmentsDocument | null> {
    return Promise.resolve(null);
  }
  override saveAssignments(): Promise<void> {
    return Promise.resolve();
  }
}

describe('an experiment against GrowthBook itself', () => {
  const share = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
  const range = fc.constantFrom<[number, number]>([0, 0.5], [0.5, 1], [0.2, 0.9]);
  const setup = fc.record(
    {
      coverage: share,
      hashVersion: fc.constantFrom<1 | 2>(1, 2),
      bucketVersion: fc.integer({ min: 2, max: 3 }),
      minBucketVersion: fc.integer({ min: 0, max: 2 }),
      namespace: range.map(([from, to]): [string, number, number] => ['lane', from, to]),
      ranges: fc.constantFrom<[number, number][]>(
        [
          [0, 0.2],
          [0.2, 0.9],
          [0.9, 1],
        ],
        [
          [0.6, 0.8],
          [0.1, 0.2],
          [0.3, 0.5],
        ],
      ),
      filters: fc.array(
        fc.record({
          seed: fc.constantFrom('f', 'g'),
          hashVersion: fc.constantFrom<1 | 2>(1, 2),
          ranges: fc.array(range, { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
    { requiredKeys: ['coverage', 'hashVersion', 'bucketVersion', 'minBucketVersion'] },
  );
  const sticky = fc.option(
    fc.record({ cell: fc.integer({ min: 0, max: 3 }), bucketVersion: fc.integer({ min: 0, max: 4 }) }),
  );

  it('gives the same variation, sticky or not, or none', () => {
    fc.assert(
      fc.property(setup, sticky, fc.nat({ max: 5000 }), fc.boolean(), (changes, stuck, n, isFor) => {
        const id = `v${n}`;
        const experiment = sampleExperiment('exp', 'hero', {
          ...changes,
          factors: [sampleFactor('hero', 0.2, 0.3, 0.5)],
        });
        const audience: Audience = { id: 'a', label: '', condition: { id: isFor ? id : 'somebody else' } };
        const ours = decide(
          compileSample({
            audiences: [audience],
            slots: heroWith(runExperiment('e', 'exp', { audience: 'a' }), showVariant('rest', 'hero.3')),
            experiments: [experiment],
          }),
          sampleInput({
            assignmentId: id,
            profile: { ...SAMPLE_PROFILE, sticky: stuck ? { exp: stuck } : {} },
          }),
        ).slots[0];

        const key: StickyAttributeKey = `id||${id}`;
        const assignments = stuck ? { [`exp__${stuck.bucketVersion}` as const]: `${stuck.cell}` } : {};
        const theirs = new GrowthBook({
          attributes: { id },
          stickyBucketService: new StickyDocuments(),
          stickyBucketAssignmentDocs: { [key]: { attributeName: 'id', attributeValue: id, assignments } },
        }).run<number>({
          key: 'exp',
          variations: [0, 1, 2],
          weights: [0.2, 0.3, 0.5],
          meta: [{ key: '0' }, { key: '1' }, { key: '2' }],
          seed: experiment.seed,
          condition: audience.condition,
          ...changes,
        });

        expect(ours?.reason === 'experiment').toBe(theirs.inExperiment);
        if (theirs.inExperiment) {
          expect(ours?.assignment?.cell).toBe(theirs.variationId);
          expect(ours?.assignment?.sticky ?? false).toBe(theirs.stickyBucketUsed);
        }
      }),
      { numRuns: 2000, seed: 13 },
    );
  });
});

it('does not throw for odd data', () => {
  const odd = sampleManifest({ slots: heroWith(showVariant('a', 'hero.1', { audience: 'x' })) });
  odd.audiences = [
    { id: 'x', label: '', condition: JSON.parse('{"__proto__": {"$eq": 1}, "a.__proto__.b": 2}') },
  ];
  const compilation = compileManifest(odd);
  if (!compilation.ok) throw new Error('refused');
  expect(decide(compilation.compiled, sampleInput()).slots[0]?.reason).toBe('default');
});
