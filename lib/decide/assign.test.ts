import { describe, expect, it } from 'vitest';
import type { Condition, Experience, Experiment } from '#lib/manifest/types';
import { hashBucket } from './bucket';
import { compileManifest } from './compile-manifest';
import { decide, explain } from './decide';
import {
  compileSample,
  decideFirst,
  sampleFactor as factor,
  heroWith,
  idWhere,
  runExperiment,
  SAMPLE_AUDIENCES,
  SAMPLE_PROFILE,
  sampleExperiment,
  sampleInput,
  sampleManifest,
  sampleSlot,
  showVariant,
} from './samples';
import type { DecideInput } from './types';

const bucketOf = (experiment: Experiment, id: string) => hashBucket(experiment.seed, id, 2) ?? -1;

describe('an experiment', () => {
  const offers = sampleExperiment('offers', 'hero');
  const slots = heroWith(runExperiment('a', 'offers'), showVariant('b', 'hero.3'));

  it('assigns by the bucket of the assignment id, with its propensity', () => {
    const low = idWhere((id) => bucketOf(offers, id) < 0.5);
    const high = idWhere((id) => bucketOf(offers, id) >= 0.5);
    const assignment = { rule: 'offers', propensity: 0.5, bucketVersion: 0 };
    expect(decideFirst({ slots, experiments: [offers] }, { assignmentId: low })).toMatchObject({
      variant: 'hero.0',
      reason: 'experiment',
      experience: 'a',
      assignment: { ...assignment, cell: 0 },
    });
    expect(decideFirst({ slots, experiments: [offers] }, { assignmentId: high })).toMatchObject({
      variant: 'hero.1',
      assignment: { ...assignment, cell: 1 },
    });
  });

  it('counts the propensity among those who take part', () => {
    const skewed = sampleExperiment('offers', 'hero', { coverage: 0.4, factors: [factor('hero', 0.2, 0.8)] });
    const id = idWhere(
      (candidate) => bucketOf(skewed, candidate) >= 0.2 && bucketOf(skewed, candidate) < 0.52,
    );
    expect(decideFirst({ slots, experiments: [skewed] }, { assignmentId: id }).assignment).toMatchObject({
      cell: 1,
      propensity: 0.8,
    });
  });

  const held = idWhere((id) => (hashBucket('keep-out', id, 2) ?? 1) < 0.3);
  const free = idWhere((id) => (hashBucket('keep-out', id, 2) ?? 0) >= 0.3);
  const inFirstHalf = idWhere((id) => (hashBucket('__lane', id, 1) ?? 1) < 0.5);
  it.each<[string, Partial<Experiment>, Partial<DecideInput>, string]>([
    ['without an assignment id', {}, { assignmentId: null }, 'no-assignment-id'],
    ['with an empty one', {}, { assignmentId: '' }, 'no-assignment-id'],
    ['outside its coverage', { coverage: 0 }, {}, 'not-covered'],
    ['outside its namespace', { namespace: ['lane', 0.5, 1] }, { assignmentId: inFirstHalf }, 'namespace'],
    [
      'outside a filter',
      { filters: [{ seed: 'keep-out', hashVersion: 2, ranges: [[0.3, 1]] }] },
      { assignmentId: held },
      'filter',
    ],
    [
      'in its holdout',
      { holdout: { seed: 'keep-out', share: 0.3 } },
      { assignmentId: held },
      'experiment-holdout',
    ],
  ])('does not assign %s, and the next experience decides', (_name, changes, input, why) => {
    const experiment = sampleExperiment('offers', 'hero', changes);
    expect(decideFirst({ slots, experiments: [experiment] }, input)).toMatchObject({
      variant: 'hero.3',
      reason: 'experience',
      skipped: [{ experience: 'a', why }],
    });
  });

  it.each<[string, Partial<Experiment>, Partial<DecideInput>]>([
    ['inside its namespace', { namespace: ['lane', 0, 0.5] }, { assignmentId: inFirstHalf }],
    [
      'inside every filter, which the namespace then gives way to',
      { filters: [{ seed: 'keep-out', hashVersion: 2, ranges: [[0.3, 1]] }], namespace: ['lane', 0, 0.001] },
      { assignmentId: free },
    ],
    ['outside its holdout', { holdout: { seed: 'keep-out', share: 0.3 } }, { assignmentId: free }],
  ])('assigns %s', (_name, changes, input) => {
    const experiment = sampleExperiment('offers', 'hero', changes);
    expect(decideFirst({ slots, experiments: [experiment] }, input).reason).toBe('experiment');
  });
});

describe('a sticky assignment', () => {
  const stuck = (cell: number, bucketVersion: number) => ({
    profile: { ...SAMPLE_PROFILE, sticky: { offers: { cell, bucketVersion } } },
  });
  const decideWith = (changes: Partial<Experiment>, input: Partial<DecideInput>, audience?: string) =>
    decideFirst(
      {
        slots: heroWith(runExperiment('a', 'offers', audience === undefined ? {} : { audience })),
        experiments: [sampleExperiment('offers', 'hero', { bucketVersion: 2, ...changes })],
      },
      input,
    );

  it.each([0, 1])('is used: cell %i', (cell) => {
    expect(decideWith({}, stuck(cell, 2))).toMatchObject({
      variant: `hero.${cell}`,
      assignment: { cell, sticky: true, bucketVersion: 2 },
    });
  });

  it('passes over coverage, namespace and filters', () => {
    const changes: Partial<Experiment> = {
      coverage: 0,
      namespace: ['n', 0, 0.0001],
      filters: [{ seed: 's', hashVersion: 2, ranges: [[0, 0.0001]] }],
    };
    expect(decideWith(changes, stuck(1, 2)).assignment?.sticky).toBe(true);
  });

  it('passes over the audience, as a condition of the experiment in GrowthBook', () => {
    expect(decideWith({}, stuck(1, 2), 'never').assignment?.sticky).toBe(true);
    expect(decideWith({}, stuck(1, 1), 'never').skipped).toEqual([{ experience: 'a', why: 'audience' }]);
  });

  it('is not used in another version, or for a cell that is gone', () => {
    expect(decideWith({}, stuck(0, 1)).assignment).not.toHaveProperty('sticky');
    expect(decideWith({}, stuck(0, 3)).assignment).not.toHaveProperty('sticky');
    expect(decideWith({}, stuck(2, 2)).assignment).not.toHaveProperty('sticky');
  });

  it('below the minimum keeps the visitor out', () => {
    expect(decideWith({ minBucketVersion: 2 }, stuck(0, 1)).skipped).toEqual([
      { experience: 'a', why: 'sticky-version' },
    ]);
    expect(decideWith({ minBucketVersion: 1 }, stuck(0, 1)).reason).toBe('experiment');
  });

  it('counts for nothing in the holdout', () => {
    expect(decideWith({ holdout: { seed: 'h', share: 1 } }, stuck(1, 2)).reason).toBe('default');
  });
});

describe('prerequisites', () => {
  const parent = sampleExperiment('parent', 'menu');
  const child = (condition: Condition) =>
    sampleExperiment('child', 'hero', {
      prerequisites: [{ experiment: 'parent', condition }],
    });
  const decideChild = (condition: Condition, assignmentId: string, menu: Partial<Experience> = {}) => {
    const compiled = compileSample({
      audiences: SAMPLE_AUDIENCES,
      slots: [
        ...heroWith(runExperiment('a', 'child')),
        sampleSlot('menu', 2, [runExperiment('m', 'parent', menu)]),
      ],
      experiments: [child(condition), parent],
    });
    return explain(compiled, sampleInput({ assignmentId })).slots[0];
  };
  const control = idWhere((id) => bucketOf(parent, id) < 0.5);
  const treated = idWhere((id) => bucketOf(parent, id) >= 0.5);

  it('let take part only whom the other experiment gave the variant', () => {
    expect(decideChild({ value: 'menu.1' }, treated)?.reason).toBe('experiment');
    expect(decideChild({ value: 'menu.1' }, control)?.skipped).toEqual([
      { experience: 'a', why: 'prerequisite' },
    ]);
  });

  it('see no value where the other experiment is not for the visitor', () => {
    expect(decideChild({ value: 'menu.1' }, treated, { audience: 'never' })?.reason).toBe('default');
    expect(decideChild({ value: null }, treated, { audience: 'never' })?.reason).toBe('experiment');
  });

  it('may name the variant of one factor of several', () => {
    const two = sampleExperiment('parent', 'menu', {
      factors: [factor('menu', 0.5, 0.5), factor('side', 0.5, 0.5)],
    });
    const compiled = compileSample({
      slots: [
        ...heroWith(runExperiment('a', 'child')),
        sampleSlot('menu', 2, [runExperiment('m', 'parent')]),
        sampleSlot('side', 2, [runExperiment('s', 'parent')]),
      ],
      experiments: [child({ 'value.side': 'side.1' }), two],
    });
    const reasons = new Set<string>();
    for (let i = 0; i < 50; i++) {
      const { slots } = decide(compiled, sampleInput({ assignmentId: `v${i}` }));
      expect(slots[0]?.reason === 'experiment').toBe(slots[2]?.variant === 'side.1');
      reasons.add(slots[0]?.reason ?? '');
    }
    expect(reasons).toEqual(new Set(['experiment', 'default']));
  });

  it('may not go round in a circle', () => {
    const a = sampleExperiment('a', 'hero', { prerequisites: [{ experiment: 'b', condition: {} }] });
    const b = sampleExperiment('b', 'hero', { prerequisites: [{ experiment: 'a', condition: {} }] });
    expect(compileManifest(sampleManifest({ slots: heroWith(), experiments: [a, b] }))).toEqual({
      ok: false,
      problems: ["experiments: 'a' is its own prerequisite"],
    });
  });
});

describe('an experiment of several factors', () => {
  const experiment = (combine: Experiment['combine'], coverage = 1) =>
    sampleExperiment('multi', 'hero', {
      combine,
      coverage,
      factors: [factor('hero', 0.5, 0.5), factor('side', 0.2, 0.3, 0.5)],
    });
  const compiledFor = (combine: Experiment['combine'], coverage = 1) =>
    compileSample({
      slots: [
        sampleSlot('hero', 2, [runExperiment('h', 'multi')]),
        sampleSlot('side', 3, [runExperiment('s', 'multi')]),
      ],
      experiments: [experiment(combine, coverage)],
    });

  it.each(['product', 'independent'] as const)('gives each slot the level of one cell (%s)', (combine) => {
    const compiled = compiledFor(combine);
    for (let i = 0; i < 200; i++) {
      const [one, two] = decide(compiled, sampleInput({ assignmentId: `v${i}` })).slots;
      expect(one?.assignment).toEqual(two?.assignment);
      expect(one?.assignment?.cell).toBe((one?.index ?? 0) * 3 + (two?.index ?? 0));
      expect(one?.assignment?.propensity).toBeCloseTo(0.5 * ([0.2, 0.3, 0.5][two?.index ?? 0] ?? 0), 10);
    }
  });

  it.each(['product', 'independent'] as const)('covers all slots or none (%s)', (combine) => {
    const compiled = compiledFor(combine, 0.3);
    let taking = 0;
    for (let i = 0; i < 2000; i++) {
      const reasons = new Set(
        decide(compiled, sampleInput({ assignmentId: `v${i}` })).slots.map(({ reason }) => reason),
      );
      expect(reasons.size).toBe(1);
      if (reasons.has('experiment')) taking += 1;
    }
    expect(taking).toBeGreaterThan(530);
    expect(taking).toBeLessThan(670);
  });

  it('with independent factors moves one of them by its own seed', () => {
    const id = 'v1';
    const [one, two] = decide(compiledFor('independent'), sampleInput({ assignmentId: id })).slots;
    expect(one?.index).toBe((hashBucket('multi-seed:hero', id, 2) ?? 0) < 0.5 ? 0 : 1);
    const side = hashBucket('multi-seed:side', id, 2) ?? 0;
    expect(two?.index).toBe(side < 0.2 ? 0 : side < 0.5 ? 1 : 2);
  });
});
