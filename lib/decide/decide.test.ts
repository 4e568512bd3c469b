import { describe, expect, it } from 'vitest';
import type { Audience, PolicyWeights } from '#lib/manifest/types';
import { hashBucket } from './bucket';
import { compileManifest } from './compile-manifest';
import { decide, decideDefaults, explain } from './decide';
import { inputsOf } from './inputs-of';
import {
  compileSample,
  decideFirst,
  heroWith,
  idWhere,
  runExperiment,
  SAMPLE_AUDIENCES,
  SAMPLE_CONTEXT,
  SAMPLE_PROFILE,
  sampleExperiment,
  sampleInput,
  sampleManifest,
  sampleSlot,
  showVariant,
} from './samples';
import type { DecideInput } from './types';

describe('an experience decides', () => {
  it('when it is the first that holds; those before say why they did not', () => {
    const slots = heroWith(
      showVariant('a', 'hero.1', { audience: 'cold' }),
      showVariant('b', 'hero.2', { schedule: { endsAt: 5 } }),
      showVariant('c', 'hero.3', { audience: 'rainy' }),
      showVariant('d', 'hero.1'),
    );
    expect(decideFirst({ slots })).toEqual({
      slot: 'hero',
      variant: 'hero.3',
      index: 3,
      scope: 'shared',
      reason: 'experience',
      experience: 'c',
      skipped: [
        { experience: 'a', why: 'audience' },
        { experience: 'b', why: 'schedule' },
      ],
    });
  });

  it('else the fallback is shown', () => {
    expect(decideFirst({ slots: heroWith(showVariant('a', 'hero.1', { audience: 'never' })) })).toMatchObject(
      {
        variant: 'hero.0',
        index: 0,
        reason: 'default',
        skipped: [{ experience: 'a', why: 'audience' }],
      },
    );
  });

  it('not on what is unknown of the request', () => {
    const { weather: _, ...context } = SAMPLE_CONTEXT;
    const slots = heroWith(showVariant('a', 'hero.1', { audience: 'cold' }));
    expect(decideFirst({ slots }, { context }).reason).toBe('default');
  });

  it('not on the profile without one', () => {
    const slots = heroWith(showVariant('a', 'hero.1', { audience: 'loyal' }));
    expect(decideFirst({ slots }).reason).toBe('experience');
    expect(decideFirst({ slots }, { profile: null }).reason).toBe('default');
  });

  it('in the frame too, and hands on the scope of the variant', () => {
    const manifest = sampleManifest();
    const nav = sampleSlot('nav', 2, [showVariant('a', 'nav.1')]);
    nav.variants[1] = { id: 'nav.1', scope: 'visitor' };
    const compiled = compileManifest({ ...manifest, slots: [nav] });
    if (!compiled.ok) throw new Error('not compiled');
    const decision = decide(compiled.compiled, sampleInput());
    expect(decision).toMatchObject({ revision: 7, page: 'home', slots: [] });
    expect(decision.frame).toMatchObject([{ slot: 'nav', variant: 'nav.1', scope: 'visitor' }]);
  });

  it('unless a variant was forced', () => {
    const slots = heroWith(showVariant('a', 'hero.1'));
    expect(decideFirst({ slots }, { forced: { hero: 'hero.3' } })).toMatchObject({
      variant: 'hero.3',
      reason: 'forced',
    });
    expect(decideFirst({ slots }, { forced: { hero: 'gone' } })).toMatchObject({ variant: 'hero.1' });
    expect(decideFirst({ slots }, { forced: { toString: 'x' } })).toMatchObject({ variant: 'hero.1' });
  });

  it('has no slots for a page the manifest does not know', () => {
    const decision = decide(compileSample({ slots: heroWith() }), sampleInput({ page: 'nope' }));
    expect(decision.slots).toEqual([]);
    expect(decision.frame).toHaveLength(1);
  });
});

describe('a policy', () => {
  const policies = [{ id: 'learn', seed: 'learn-seed', arms: ['hero.1', 'hero.2'] }];
  const slots = heroWith({ id: 'p', serve: { kind: 'policy', policy: 'learn' } });
  const weights = (changes: Partial<PolicyWeights> = {}): DecideInput['weights'] => ({
    learn: { schema: 1, policy: 'learn', version: 4, weights: [0.9, 0.1], leaves: [], ...changes },
  });
  const low = idWhere((id) => (hashBucket('learn-seed', id, 2) ?? 1) < 0.1);
  const decideWith = (input: Partial<DecideInput>) =>
    decideFirst({ slots, policies }, { assignmentId: low, ...input });

  it('allocates by its own weights', () => {
    expect(decideWith({ weights: weights() })).toMatchObject({
      variant: 'hero.1',
      reason: 'policy',
      assignment: { rule: 'learn', cell: 0, propensity: 0.9, leaf: null, weightsVersion: 4 },
    });
  });

  it('by those of the first leaf that matches', () => {
    const leaves: PolicyWeights['leaves'] = [
      { id: 'cold', condition: { 'context.weather.temperature': { $lt: 5 } }, weights: [1, 0] },
      { id: 'wet', condition: { 'context.weather.condition': 'rain' }, weights: [0, 1] },
      { id: 'all', condition: {}, weights: [0.5, 0.5] },
    ];
    expect(decideWith({ weights: weights({ leaves }) })).toMatchObject({
      variant: 'hero.2',
      assignment: { cell: 1, propensity: 1, leaf: 'wet' },
    });
  });

  it('takes unfit weights for equal ones', () => {
    expect(decideWith({ weights: weights({ weights: [1] }) }).assignment).toMatchObject({ propensity: 0.5 });
  });

  it('does not serve without weights or an assignment id', () => {
    expect(decideWith({}).skipped).toEqual([{ experience: 'p', why: 'no-weights' }]);
    const skipped = [{ experience: 'p', why: 'no-assignment-id' }];
    expect(decideWith({ assignmentId: null, weights: weights() }).skipped).toEqual(skipped);
    expect(decideWith({ assignmentId: '', weights: weights() }).skipped).toEqual(skipped);
  });

  it('never takes one document for another of the same version', () => {
    const compiled = compileSample({ slots, policies });
    const shown = (of: [number, number]) =>
      decide(compiled, sampleInput({ assignmentId: low, weights: weights({ weights: of }) })).slots[0]
        ?.variant;
    expect([shown([1, 0]), shown([0, 1]), shown([1, 0])]).toEqual(['hero.1', 'hero.2', 'hero.1']);
  });
});

describe('the holdout of everything', () => {
  const holdout = { seed: 'keep-out', share: 0.1 };
  const held = idWhere((id) => (hashBucket('keep-out', id, 2) ?? 1) < 0.1);
  const free = idWhere((id) => (hashBucket('keep-out', id, 2) ?? 0) >= 0.1);
  const slots = heroWith(showVariant('a', 'hero.1'));

  it('shows every slot’s fallback, in the frame too', () => {
    const decision = decide(compileSample({ slots, holdout }), sampleInput({ assignmentId: held }));
    for (const slot of [...decision.frame, ...decision.slots])
      expect(slot).toMatchObject({ index: 0, reason: 'holdout', skipped: [] });
  });

  it('holds nobody else out, and nobody without an assignment id', () => {
    expect(decideFirst({ slots, holdout }, { assignmentId: free }).reason).toBe('experience');
    expect(decideFirst({ slots, holdout }, { assignmentId: null }).reason).toBe('experience');
  });

  it('gives way to what staff force', () => {
    expect(decideFirst({ slots, holdout }, { assignmentId: held, forced: { hero: 'hero.2' } }).reason).toBe(
      'forced',
    );
  });
});

describe('decideDefaults', () => {
  it.each(['killed', 'opted-out', 'fallback'] as const)('%s: every fallback', (reason) => {
    const compiled = compileSample({ slots: heroWith(showVariant('a', 'hero.1')) });
    const fallback = { index: 0, scope: 'shared', reason, skipped: [] };
    expect(decideDefaults(compiled, 'home', reason)).toEqual({
      revision: 7,
      page: 'home',
      frame: [{ slot: 'nav', variant: 'nav.0', ...fallback }],
      slots: [{ slot: 'hero', variant: 'hero.0', ...fallback }],
    });
  });
});

describe('inputsOf', () => {
  it('names every attribute the rules of page and frame test', () => {
    const dayParts = [{ days: [1], from: '06:00', to: '09:00' }];
    const compiled = compileSample({
      audiences: [
        ...SAMPLE_AUDIENCES,
        { id: 'odd', label: 'Odd', condition: { 'profile.traits.size': 'M' } },
      ],
      slots: [
        sampleSlot('hero', 4, [
          showVariant('a', 'hero.1', { audience: 'cold', schedule: { dayParts } }),
          runExperiment('b', 'offers.1', { audience: 'loyal' }),
          { id: 'c', serve: { kind: 'policy', policy: 'learn' } },
        ]),
        sampleSlot('menu', 2, [runExperiment('m', 'parent', { audience: 'odd' })]),
      ],
      experiments: [
        sampleExperiment('offers.1', 'hero', { prerequisites: [{ experiment: 'parent', condition: {} }] }),
        sampleExperiment('parent', 'menu'),
      ],
      policies: [{ id: 'learn', seed: 's', arms: ['hero.1', 'hero.2'] }],
    });
    const leaves: PolicyWeights['leaves'] = [
      { id: 'l', condition: { 'context.device.kind': 'phone' }, weights: [1, 0] },
    ];
    const weights = {
      learn: { schema: 1 as const, policy: 'learn', version: 1, weights: [0.5, 0.5], leaves },
    };
    const profile = { ...SAMPLE_PROFILE, sticky: { 'offers.1': { cell: 1, bucketVersion: 0 } } };
    expect(inputsOf(compiled, sampleInput({ weights, profile }))).toEqual({
      'context.weather.temperature': 9,
      'context.time.weekday': 1,
      'context.time.minute': 480,
      'profile.segments': ['loyal'],
      'profile.sticky.offers.1': { cell: 1, bucketVersion: 0 },
      'profile.sticky.parent': null,
      'profile.traits.size': null,
      'context.device.kind': 'phone',
    });
  });
});

it('explain lists what the index ruled out as well', () => {
  const many = Array.from(
    { length: 20 },
    (_, i): Audience => ({
      id: `c${i}`,
      label: '',
      condition: { 'context.geo.country': `C${i}` },
    }),
  );
  const slots = [
    sampleSlot('hero', 2, [
      ...many.map(({ id }) => showVariant(id, 'hero.1', { audience: id })),
      showVariant('last', 'hero.1', { audience: 'cold' }),
    ]),
  ];
  const compiled = compileSample({ audiences: [...SAMPLE_AUDIENCES, ...many], slots });
  expect(decide(compiled, sampleInput()).slots[0]?.skipped).toEqual([]);
  expect(explain(compiled, sampleInput()).slots[0]?.skipped).toHaveLength(21);
});
