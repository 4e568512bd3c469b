import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAP_PERIODS, type Cap, type SeenCounts } from '#lib/manifest/types';
import { decide } from './decide';
import { inputsOf } from './inputs-of';
import {
  compileSample,
  decideFirst,
  heroWith,
  runExperiment,
  SAMPLE_PROFILE,
  sampleExperiment,
  sampleInput,
  sampleSlot,
  showVariant,
} from './samples';

const twiceADay: Cap[] = [
  { per: 'session', max: 1 },
  { per: 'day', max: 2 },
];
const slots = heroWith(
  showVariant('banner', 'hero.1', { caps: twiceADay }),
  showVariant('else', 'hero.2', { caps: [{ per: 'ever', max: 3 }] }),
);

describe('an experience with caps', () => {
  it.each<[string, SeenCounts | undefined, string]>([
    ['was never seen', undefined, 'hero.1'],
    ['was seen less often', { session: 0, day: 1, week: 9, ever: 40 }, 'hero.1'],
    ['was seen as often in this visit', { session: 1, day: 1 }, 'hero.2'],
    ['was seen as often today', { day: 2 }, 'hero.2'],
    ['was seen more often', { day: 7 }, 'hero.2'],
  ])('%s', (_name, banner, variant) => {
    const seen: Record<string, SeenCounts> = banner ? { banner } : {};
    const decision = decideFirst({ slots }, { seen });
    expect(decision.variant).toBe(variant);
    expect(decision.skipped).toEqual(variant === 'hero.1' ? [] : [{ experience: 'banner', why: 'capped' }]);
    const profile = { ...SAMPLE_PROFILE, seen };
    expect(decideFirst({ slots }, { profile })).toEqual(decision);
  });

  it('goes by the counts of the input before those of the profile', () => {
    const profile = { ...SAMPLE_PROFILE, seen: { banner: { day: 2 } } };
    expect(decideFirst({ slots }, { profile, seen: {} }).variant).toBe('hero.1');
    expect(decideFirst({ slots }, { profile: null }).variant).toBe('hero.1');
  });

  it('keeps an assignment a prerequisite asks for', () => {
    const decision = decide(
      compileSample({
        slots: [
          ...heroWith(runExperiment('first', 'one', { caps: [{ per: 'ever', max: 1 }] })),
          sampleSlot('side', 2, [runExperiment('second', 'two')]),
        ],
        experiments: [
          sampleExperiment('one', 'hero'),
          sampleExperiment('two', 'side', {
            prerequisites: [{ experiment: 'one', condition: { value: { $ne: null } } }],
          }),
        ],
      }),
      sampleInput({ seen: { first: { ever: 1 } } }),
    );
    expect(decision.slots.map(({ reason }) => reason)).toEqual(['default', 'experiment']);
  });

  it('is inherited from nothing', () => {
    const named = heroWith(showVariant('constructor', 'hero.1', { caps: [{ per: 'ever', max: 1 }] }));
    expect(decideFirst({ slots: named }, { seen: {} }).variant).toBe('hero.1');
  });
});

it('a receipt names the counts a decision went by', () => {
  const compiled = compileSample({ slots });
  expect(inputsOf(compiled, sampleInput({ seen: { banner: { day: 1, week: 4 } } }))).toEqual({
    'seen.banner.session': 0,
    'seen.banner.day': 1,
    'seen.else.ever': 0,
  });
});

it('seeing more never brings a capped experience back', () => {
  const per = fc.constantFrom(...CAP_PERIODS);
  const cap = fc.record({ per, max: fc.integer({ min: 1, max: 4 }) });
  const caps = fc.uniqueArray(cap, { selector: (one) => one.per, minLength: 1 });
  const counts = fc.dictionary(per, fc.nat({ max: 5 })) as fc.Arbitrary<SeenCounts>;
  fc.assert(
    fc.property(caps, counts, per, (own, seen, period) => {
      const capped = heroWith(showVariant('banner', 'hero.1', { caps: own }));
      const variantAt = (banner: SeenCounts) => decideFirst({ slots: capped }, { seen: { banner } }).variant;
      const before = variantAt(seen);
      const after = variantAt({ ...seen, [period]: (seen[period] ?? 0) + 1 });
      expect(before === 'hero.1' || after === 'hero.0').toBe(true);
      expect(before).toBe(own.some((one) => (seen[one.per] ?? 0) >= one.max) ? 'hero.0' : 'hero.1');
    }),
  );
});
