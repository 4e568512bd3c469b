import { createClient, type EdgeConfigClient } from '@vercel/edge-config';
import { withDeadline } from '#lib/core/deadline';
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
 * Pointer and kill switch from Edge Config, weights from the store. The client has no time-out, and whoever
 * refreshes does so one at a time: without the deadline one hanging read would be the last. It also takes a
 * garbage answer for data, which would switch the kill switch off: anything but an answer to what was asked
 * is `store-unavailable`.
 */
export function edgeConfigPointers(connection: string, store: Store, deadlineMs: number): PointerSource {
  const client = createClient(connection, { staleIfError: false, disableDevelopmentCache: true });
  return {
    async read(weightKeys) {
      // The kill switch must arrive while the store is down; the weights in hand then go on.
      const weights = store.getMany(weightKeys).catch(() => []);
      const items = await readItems(client, deadlineMs);
      return { live: asText(items[LIVE_KEY]), kill: asText(items[KILL_KEY]), weights: await weights };
    },
  };
}

const ITEMS = [LIVE_KEY, KILL_KEY];

/** The client's errors are not passed on: their texts may hold the connection string. */
async function readItems(client: EdgeConfigClient, deadlineMs: number): Promise<Record<string, unknown>> {
  const read = await withDeadline<unknown>(client.getAll<Record<string, unknown>>(ITEMS), deadlineMs);
  if (read.outcome !== 'done') throw unavailable(read.outcome);
  if (!isAnswer(read.value)) throw unavailable('another shape');
  return read.value;
}

function isAnswer(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => ITEMS.includes(key));
}

/** People write the kill switch by hand there: 1, true and "1" are all on. */
function asText(item: unknown): string | null {
  if (item === undefined || item === null || item === false) return null;
  if (item === true) return '1';
  return typeof item === 'object' ? JSON.stringify(item) : String(item);
}

function unavailable(why: string): FacetError {
  return new FacetError('store-unavailable', { why: `Edge Config: ${why}` });
}
