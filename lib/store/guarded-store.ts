import type { Breaker } from '#lib/core/breaker';
import type { Counters } from '#lib/core/counters';
import { FacetError } from '#lib/core/errors';
import type { Store } from './store';

/** A store that is left alone while it does not answer; every call's fate is counted under `name`. */
export function guardStore(store: Store, breaker: Breaker, counters: Counters, name = 'store'): Store {
  async function call<T>(work: () => Promise<T>): Promise<T> {
    if (!breaker.mayTry()) {
      counters.add(`${name}:not-asked`);
      throw new FacetError('store-unavailable', { why: 'breaker open' });
    }
    try {
      const value = await work();
      breaker.succeed();
      counters.add(`${name}:answered`);
      return value;
    } catch (error) {
      breaker.fail();
      counters.add(`${name}:failed`);
      throw error;
    }
  }
  return {
    // Nothing asked is nothing learnt: it must not close an open breaker.
    getMany: (keys) => (keys.length === 0 ? Promise.resolve([]) : call(() => store.getMany(keys))),
    send: (command) => call(() => store.send(command)),
  };
}
