import { createRandom, pickOne, pickWeighted, type Random } from '#bench/visitors/random';
import { all, equals, holdsItem, oneOf, type RuleTest, range } from './rule-test';
import type { RuledSlot } from './rules';
import { CAMPAIGNS, CITIES, CONDITIONS, COUNTRIES, SEGMENTS, TASTES } from './visitors';

/** A narrow part `[from, from + width)` of what a number can be. */
function partOf(random: Random, path: string, to: number, width: number): RuleTest {
  const from = 1 + Math.floor(random() * to);
  return range(path, from, from + width);
}

/** What experiences of a large site ask for, and how many of a hundred do. */
const KINDS: readonly (readonly [(random: Random) => RuleTest, number])[] = [
  [
    (random) =>
      all(equals('context.geo.city', pickOne(random, CITIES)), equals('context.device.kind', 'phone')),
    20,
  ],
  [
    (random) =>
      all(
        holdsItem('profile.segments', pickOne(random, SEGMENTS)),
        partOf(random, 'profile.basket.value', 9_000, 4_000),
      ),
    20,
  ],
  [(random) => equals('context.campaign.name', pickOne(random, CAMPAIGNS)), 20],
  [
    (random) =>
      all(
        oneOf('context.geo.country', [pickOne(random, COUNTRIES)]),
        partOf(random, 'profile.orders.count', 12, 2),
      ),
    10,
  ],
  [
    (random) =>
      all(
        equals('context.weather.condition', pickOne(random, CONDITIONS)),
        partOf(random, 'context.weather.feelsLike', 25, 3),
      ),
    10,
  ],
  [(random) => partOf(random, 'profile.visits.count', 60, 3), 7],
  [(random) => partOf(random, 'profile.basket.value', 60_000, 500), 7],
  [
    (random) => {
      const from = 0.5 + Math.floor(random() * 45) / 100;
      return range(`profile.affinities.${pickOne(random, TASTES)}`, from, from + 0.05);
    },
    6,
  ],
];

/** Slots with `count` experiences among them, each with an audience of its own; a fifth ask for ranges only. */
export function makeManyExperiences(count: number, slots: number, seed: number): RuledSlot[] {
  const random = createRandom(seed);
  return Array.from({ length: slots }, (_, s) => {
    const id = `slot-${s}`;
    const plain = `${id}.plain`;
    const variants = [plain, ...Array.from({ length: 8 }, (_, i) => `${id}.${i}`)];
    const rules = Array.from({ length: count / slots }, (_, r) => ({
      id: `rule-${id}.${r}`,
      test: pickWeighted(random, KINDS)(random),
      show: `${id}.${r % 8}`,
    }));
    return { id, variants, fallback: plain, rules };
  });
}
