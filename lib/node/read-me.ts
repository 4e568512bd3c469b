import { allows } from '#lib/identity/consent';
import type { Visitor } from '#lib/identity/visitor';
import { parseProfileView } from '#lib/profile/parse';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

export interface Me {
  firstName: string | null;
  basketCount: number;
}

/** What greeting and basket count show; neutral without consent, without a profile, or when it cannot be read. */
export async function readMe(visitor: Visitor, store: Store): Promise<Me> {
  const id = visitor.customerId ?? visitor.visitorId;
  const nobody = { firstName: null, basketCount: visitor.basket.length };
  if (id === null || !allows(visitor.consent, 'personalisation')) return nobody;
  const [json = null] = await store.getMany([viewKey(id)]).catch(() => []);
  const parsed = json === null ? null : parseProfileView(json);
  if (!parsed?.ok) return nobody;
  const firstName = visitor.customerId === null ? null : (parsed.value.firstName ?? null);
  return { firstName, basketCount: parsed.value.basket.count };
}
