import { KILL_KEY } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

/** Switches personalisation off (every visitor gets the default page) or on again. */
export async function setKillSwitch(store: Store, state: 'off' | 'on'): Promise<void> {
  await store.send(state === 'off' ? ['SET', KILL_KEY, '1'] : ['DEL', KILL_KEY]);
}
