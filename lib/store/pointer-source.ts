import { createClient } from '@vercel/edge-config';
import { FacetError } from '#lib/core/errors';
import { KILL_KEY, LIVE_KEY } from './keys';
import type { Store } from './store';

/** What moves without a publish of its own: texts as stored; null: nothing there. */
interface Pointers {
  live: string | null;
  kill: string | null;
  /** Weights documents, in the order asked for. */
  weights: (string | null)[];
}

export interface PointerSource {
  read(weightKeys: readonly string[]): Promise<Pointers>;
}

/** Pointer, kill switch and weights from the store, in one round trip. */
export function storePointers(store: Store): PointerSource {
  return {
    async read(weightKeys) {
      const [live = null, kill = null, ...weights] = await store.getMany([LIVE_KEY, KILL_KEY, ...weightKeys]);
      return { live, kill, weights };
    },
  };
}

/**
 * Pointer and kill switch from Edge Config, weights from the store. The client has no time-out and takes a
 * garbage answer for data, so the items are checked here; the caller holds the deadline.
 */
export function edgeConfigPointers(connection: string, store: Store): PointerSource {
  const client = createClient(connection, { staleIfError: false, disableDevelopmentCache: true });
  return {
    async read(weightKeys) {
      const [items, weights] = await Promise.all([
        client.getAll<Record<string, unknown>>([LIVE_KEY, KILL_KEY]),
        store.getMany(weightKeys),
      ]);
      return { live: asText(items[LIVE_KEY]), kill: asText(items[KILL_KEY]), weights };
    },
  };
}

function asText(item: unknown): string | null {
  if (item === undefined || item === null) return null;
  if (typeof item === 'string') return item;
  if (typeof item === 'object') return JSON.stringify(item);
  throw new FacetError('store-unavailable', { why: 'an Edge Config item of another type' });
}
