import { withDeadline } from '#lib/core/deadline';
import { allows } from '#lib/identity/consent';
import type { Visitor } from '#lib/identity/visitor';
import { parseProfileView } from '#lib/profile/parse';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

export interface Me {
  firstName: string | null;
  basketCount: number;
}

/** The page stands already; what it hinted is better than a late correction. */
const READ_DEADLINE_MS = 300;

/**
 * What greeting and basket count show; neutral without consent or without a profile. When the profile cannot
 * be read in time: what the visitor's browser knows, so that nothing on the page changes.
 */
export async function readMe(visitor: Visitor, store: Store): Promise<Me> {
  const id = visitor.customerId ?? visitor.visitorId;
  const nobody = { firstName: null, basketCount: visitor.basket.length };
  if (id === null || !allows(visitor.consent, 'personalisation')) return nobody;
  const read = await withDeadline(store.getMany([viewKey(id)]), READ_DEADLINE_MS);
  if (read.outcome !== 'done') return hinted(visitor) ?? nobody;
  const [json = null] = read.value;
  const parsed = json === null ? null : parseProfileView(json);
  if (!parsed?.ok) return nobody;
  const firstName = visitor.customerId === null ? null : (parsed.value.firstName ?? null);
  return { firstName, basketCount: parsed.value.basket.count };
}

function hinted({ hint, customerId }: Visitor): Me | null {
  if (!hint) return null;
  const firstName = customerId === null ? null : (hint.firstName ?? null);
  return { firstName, basketCount: hint.basketCount };
}
