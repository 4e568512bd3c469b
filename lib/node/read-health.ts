import { withDeadline } from '#lib/core/deadline';
import { type ErrorCode, FacetError } from '#lib/core/errors';
import { parseLivePointer } from '#lib/manifest/live-pointer';
import { KILL_KEY, LIVE_KEY } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { nodeRuntime } from './node-runtime';

const DEADLINE_MS = 300;

export interface Health {
  status: 'ready';
  store: 'up' | 'down' | 'not configured';
  /** The live revision; null: the built-in defaults are served. */
  revision: number | null;
  killed: boolean;
}

const isFailure = (error: unknown, code: ErrorCode) => error instanceof FacetError && error.code === code;

function configuredStore(): Store | null {
  try {
    const { env, store } = nodeRuntime();
    return env.UPSTASH_REDIS_REST_URL && env.UPSTASH_REDIS_REST_TOKEN ? store : null;
  } catch (error) {
    if (!isFailure(error, 'bad-env')) throw error;
    return null;
  }
}

export async function readHealth(): Promise<Health> {
  const nothing = { status: 'ready', revision: null, killed: false } as const;
  const store = configuredStore();
  if (!store) return { ...nothing, store: 'not configured' };
  const read = await withDeadline(store.getMany([LIVE_KEY, KILL_KEY]), DEADLINE_MS);
  if (read.outcome === 'failed' && !isFailure(read.error, 'store-unavailable')) throw read.error;
  if (read.outcome !== 'done') return { ...nothing, store: 'down' };
  const [live = null, kill = null] = read.value;
  const pointer = live === null ? null : parseLivePointer(live);
  return {
    status: 'ready',
    store: 'up',
    revision: pointer?.ok ? pointer.value.revision : null,
    killed: kill === '1',
  };
}
