import type { Customer } from '#lib/identity/customer';
import { newId } from '#lib/identity/new-id';
import { createOneTimeLink } from '#lib/identity/one-time-link';
import { knownCustomers } from '#lib/shop/customers';
import { customerKey, viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

const LINK_LIFE_MS = 60_000;

/** Path of a link that signs in as a customer, once. */
export async function makeLink(store: Store, customerId: string): Promise<string> {
  const purpose = { kind: 'customer', customerId } as const;
  const token = await createOneTimeLink({ store, randomId: newId, purpose, ttlMs: LINK_LIFE_MS });
  return `/api/sign-in/${token}`;
}

/**
 * Another customer with the first seeded one's profile, whom no process has seen yet: nothing of theirs lies
 * in a memory. Returns the id.
 */
export async function addTwin(store: Store): Promise<string> {
  const [model] = knownCustomers(Date.now());
  if (!model) throw new Error('the shop has no customer');
  const { consent, profile } = model;
  const id = newId();
  const customer: Customer = { schema: 1, id, assignmentId: profile.assignmentId, consent };
  await store.send(['SET', customerKey(id), JSON.stringify(customer)]);
  await store.send(['SET', viewKey(id), JSON.stringify(profile)]);
  return id;
}
