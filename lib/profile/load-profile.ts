import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import { withDeadline } from '#lib/core/deadline';
import { Lru } from '#lib/core/lru';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { parseProfileView } from './parse';
import type { ProfileView } from './types';

/** A visitor seen in the last seconds costs no round trip. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_PROFILES = 20_000;
const MAX_VIEW_CHARS = 4_096;

export interface ProfileLoader {
  /**
   * The edge view of a visitor; null when there is none or it cannot be read in time.
   * @param counter the visitor's event counter as their browser knows it: an older view in memory is not
   *   used, so that a visitor always sees their own last action
   */
  load(visitorId: string, counter: number, deadlineMs: number): Promise<ProfileView | null>;
}

interface Remembered {
  view: ProfileView | null;
  until: number;
}

export function createProfileLoader(store: Store, now: Clock, counters: Counters): ProfileLoader {
  const memory = new Lru<Remembered>(REMEMBERED_PROFILES);
  return {
    async load(visitorId, counter, deadlineMs) {
      const known = memory.get(visitorId);
      if (known && known.until > now() && (known.view?.counter ?? 0) >= counter) {
        counters.add('profile:memory');
        return known.view;
      }
      // An answer that comes too late for this view is there for the next one.
      const reading = store.getMany([viewKey(visitorId)]).then(([json = null]) => {
        const view = readView(json, counters);
        memory.set(visitorId, { view, until: now() + REMEMBERED_MS });
        return view;
      });
      const read = await withDeadline(reading, deadlineMs);
      if (read.outcome === 'done') return read.value;
      counters.add(`profile:${read.outcome}`);
      return null;
    },
  };
}

function readView(json: string | null, counters: Counters): ProfileView | null {
  if (json === null) {
    counters.add('profile:none');
    return null;
  }
  const parsed = json.length <= MAX_VIEW_CHARS ? parseProfileView(json) : { ok: false as const };
  counters.add(parsed.ok ? 'profile:store' : 'profile:malformed');
  return parsed.ok ? parsed.value : null;
}
