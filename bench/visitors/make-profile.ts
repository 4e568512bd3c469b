import type { ProfileView } from '#lib/profile/types';
import { pickCount, pickOne, type Random } from './random';
import type { Vocabulary } from './vocabulary';

const DAY_MS = 86_400_000;
const MAX_AFFINITIES = 12;

/** Most people like one thing a lot, a second one somewhat, and have looked at a few more. */
function makeAffinities(random: Random, { affinities }: Vocabulary): Record<string, number> {
  const shuffled = affinities
    .map((name) => [random(), name] as const)
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name);
  const known = shuffled.slice(0, Math.min(MAX_AFFINITIES, 1 + pickCount(random, 1.6)));
  let strength = 0.35 + 0.65 * random();
  const entries = known.map((name) => {
    const entry = [name, Math.round(strength * 100) / 100] as const;
    strength *= 0.25 + 0.55 * random();
    return entry;
  });
  return Object.fromEntries(entries);
}

function makeTraits(random: Random, { traits }: Vocabulary): ProfileView['traits'] {
  const told = Object.entries(traits).filter(([, values]) => values.length > 0 && random() < 0.35);
  return Object.fromEntries(told.map(([name, values]) => [name, pickOne(random, values)]));
}

/** What is remembered of somebody who agreed to it; half of them have bought something. */
export function makeProfile(
  random: Random,
  vocabulary: Vocabulary,
  { assignmentId, now }: { assignmentId: string; now: number },
): ProfileView {
  const orders = random() < 0.5 ? 0 : 1 + pickCount(random, 2.5);
  const visits = orders * 2 + pickCount(random, 4);
  const basket = random() < 0.3 ? 1 + pickCount(random, 1.2) : 0;
  const lastAt = now - Math.floor(random() * 120 * DAY_MS);
  const { segments, favouriteStores } = vocabulary;
  return {
    schema: 1,
    counter: 0,
    customer: orders > 0,
    assignmentId,
    traits: makeTraits(random, vocabulary),
    segments: segments.filter(() => random() < 0.12),
    affinities: visits === 0 ? {} : makeAffinities(random, vocabulary),
    ...(favouriteStores.length > 0 &&
      random() < 0.25 && { favouriteStore: pickOne(random, favouriteStores) }),
    basket: { count: basket, value: basket * (900 + Math.floor(random() * 4_000)) },
    orders: { count: orders, ...(orders > 0 && { lastAt }) },
    visits: { count: visits, ...(visits > 0 && { lastAt }) },
    sticky: {},
  };
}
