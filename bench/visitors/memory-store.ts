import type { Store } from '#lib/store/store';

type Command = readonly [string, ...(string | number)[]];

/** The commands publishing and seeding need, over a map; everything else is acknowledged and forgotten. */
export function createMemoryStore(): Store {
  const texts = new Map<string, string>();
  const run = ([name, key = '', value = '', ...rest]: Command): unknown => {
    if (name === 'INCR') {
      const next = Number(texts.get(String(key)) ?? 0) + 1;
      texts.set(String(key), String(next));
      return next;
    }
    if (name === 'SET') texts.set(String(key), String(value));
    // The only script is the publish's: nobody else moves the pointer here.
    if (name === 'EVAL') texts.set(String(rest[0]), String(rest[2]));
    return 1;
  };
  return {
    getMany: async (keys) => keys.map((key) => texts.get(key) ?? null),
    send: async (command) => run(command),
  };
}
