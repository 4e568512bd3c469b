/** Numbers from 0 to 1, the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state are plenty for a population that need only look random. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the choices, each as likely as its weight says. Throws RangeError when there is none. */
export function pickWeighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (!last) throw new RangeError('nothing to pick from');
  return last[0];
}

export function pickOne<T>(random: Random, choices: readonly T[]): T {
  return pickWeighted(
    random,
    choices.map((choice) => [choice, 1] as const),
  );
}

/** A whole number from 0 on, most often small; `mean` on average (geometric distribution). */
export function pickCount(random: Random, mean: number): number {
  return Math.floor(Math.log(1 - random()) / Math.log(mean / (mean + 1)));
}
