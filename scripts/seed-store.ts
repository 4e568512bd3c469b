import { parseKeyring } from '#lib/core/keyring';
import type { Store } from '#lib/store/store';
import { seedShop } from '#lib/studio/seed-shop';

export type SeedResult =
  | { ok: true; state: 'seeded'; revision: number }
  | { ok: true; state: 'already there' }
  | { ok: false; reason: string };

/** Publishes the demo shop into a store that holds no live revision yet. */
export async function seedStore(store: Store, facetKeys: string, now: () => number): Promise<SeedResult> {
  try {
    const { revision, isNew } = await seedShop({ store, keys: parseKeyring(facetKeys), now });
    return isNew ? { ok: true, state: 'seeded', revision } : { ok: true, state: 'already there' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unknown' };
  }
}
