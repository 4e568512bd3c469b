import { describe, expect, it } from 'vitest';
import { benchDecide } from './decide';
import { createBareClosures, createClosures } from './decide/closures';
import { compareEngines, countDifferences } from './decide/compare';
import { createFlagd } from './decide/flagd';
import { createGrowthBook } from './decide/growthbook';
import { makeManyExperiences } from './decide/many-experiences';
import { createOurs } from './decide/ours';
import { makeSlots } from './decide/rules';
import { makeVisitors, type Visitor } from './decide/visitors';

const slots = makeSlots(20, 4, 11);
const visitors = makeVisitors(150, 12);
const ours = createOurs(slots);
const growthbook = await createGrowthBook(slots);

describe('the engines of the bench', () => {
  it.each([
    ['GrowthBook', growthbook.bundled],
    ['GrowthBook, unbundled', growthbook.asInstalled],
    ['closures', createClosures(slots)],
    ['bare closures', createBareClosures(slots)],
  ])('%s shows what Facet shows, to everybody in every slot', (_name, engine) => {
    expect(compareEngines(slots, ours, engine, visitors)).toEqual({
      decisions: 3_000,
      mismatches: 0,
      otherHalf: 0,
    });
  });

  it.each(['compiled', 'interpreted'] as const)('flagd, %s, but for the halves of splits', (mode) => {
    const { mismatches, otherHalf } = compareEngines(slots, ours, createFlagd(slots, mode), visitors);
    expect(mismatches).toBe(0);
    expect(otherHalf).toBeGreaterThan(0);
  });

  it('agree on many experiences, which the index of ours does not walk', async () => {
    const many = makeManyExperiences(400, 20, 13);
    const { bundled } = await createGrowthBook(many);
    expect(compareEngines(many, createOurs(many), bundled, visitors).mismatches).toBe(0);
  });

  it('decide by every kind of rule: nobody agrees by showing the fallback to everybody', () => {
    const closures = createClosures(slots);
    const rules = visitors.flatMap((visitor) =>
      closures.variants(visitor).flatMap((variant) => /\.(\d)/.exec(variant)?.[1] ?? []),
    );
    expect(new Set(rules)).toEqual(new Set(['0', '1', '2', '3']));
    expect(rules.length).toBeGreaterThan(600);
  });

  it('closures that claim the same results give them: variant, index, reason, rule, assignment', () => {
    const closures = createClosures(slots);
    expect(countDifferences(ours, closures, visitors)).toBe(0);
    const reasons = new Set(visitors.flatMap((one) => closures.decide(one).map(({ reason }) => reason)));
    expect([...reasons].sort()).toEqual(['default', 'experience', 'experiment']);
  });

  it.each([
    ['variant', { variant: 'other' }],
    ['reason', { reason: 'policy' }],
    ['rule', { experience: 'other' }],
    ['assignment', { assignment: { rule: 'r', cell: 0, propensity: 0.5 } }],
  ] as const)('another %s is a difference', (_what, change) => {
    const other = (visitor: Visitor) => ours.decide(visitor).map((result) => ({ ...result, ...change }));
    expect(countDifferences(ours, { ...ours, decide: other }, visitors.slice(0, 5))).toBe(100);
  });

  it('would be caught disagreeing', () => {
    const stubborn = { ...ours, variants: () => slots.map(({ fallback }) => fallback) };
    expect(compareEngines(slots, ours, stubborn, visitors).mismatches).toBeGreaterThan(600);
  });
});

describe('benchDecide', () => {
  it('prints agreement, times, ratios and whether each target is met', async () => {
    const rounds = { warmUp: 0, measured: 1 };
    const sizes = { visitors: 10, experiences: [100, 200], peersUpTo: 100, rounds };
    const text = (await benchDecide(() => {}, sizes)).join('\n');
    for (const part of [
      'GrowthBookClient             0 mismatches in 200',
      'closures, same results       0 mismatches in 200',
      'Same reason, rule and assignment too: closures, same results, 0 differences',
      /Within 2 × of closures with the same results: \d+\.\d\d ×: (?:NOT )?met/,
      /Beside closures that give ids only: \d+\.\d\d ×/,
      / {2}Facet +\d+\.\d\d µs$/m,
      / {2}flagd-core, interpreted +\d+\.\d\d µs {2}\d+\.\d\d × ours$/m,
      /At least 15 × faster than GrowthBookClient: \d+\.\d × \(unbundled \d+\.\d ×\): (?:NOT )?met/,
      /200 cost \d+\.\d\d × what 100 do \(at most 5\): (?:NOT )?met/,
    ])
      expect(text).toMatch(part);
  });
});
