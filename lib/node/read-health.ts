import { withDeadline } from '#lib/core/deadline';
import { parseLivePointer } from '#lib/manifest/live-pointer';
import { KILL_KEY, LIVE_KEY } from '#lib/store/keys';
import { nodeRuntime } from './node-runtime';

const DEADLINE_MS = 300;

export interface Health {
  status: 'ready';
  store: 'up' | 'down' | 'not configured';
  /** The live revision; null: the built-in defaults are served. */
  revision: number | null;
  killed: boolean;
}

export async function readHealth(): Promise<Health> {
  const nothing = { status: 'ready', revision: null, killed: false } as const;
  let store: ReturnType<typeof nodeRuntime>['store'];
  try {
    store = nodeRuntime().store;
  } catch {
    return { ...nothing, store: 'not configured' };
  }
  const read = await withDeadline(store.getMany([LIVE_KEY, KILL_KEY]), DEADLINE_MS);
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
