import { newId } from '#lib/identity/new-id';
import { createOneTimeLink, type LinkPurpose } from '#lib/identity/one-time-link';
import type { Store } from '#lib/store/store';
import { SEEDED_CUSTOMERS } from '#lib/studio/seed-shop';

const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

export type FirstLink = { label: string; url: string };

/** One link that opens a staff session and one that signs in as each seeded customer; each works once. */
export async function makeFirstLinks(store: Store, origin: string): Promise<FirstLink[]> {
  const makeLink = async (label: string, purpose: LinkPurpose): Promise<FirstLink> => {
    const token = await createOneTimeLink({ store, randomId: newId, purpose, ttlMs: LINK_LIFE_MS });
    return { label, url: `${origin}/api/sign-in/${token}` };
  };
  return Promise.all([
    makeLink('staff', { kind: 'staff', user: 'owner', role: 'admin' }),
    ...SEEDED_CUSTOMERS.map(({ id, label }) => makeLink(label, { kind: 'customer', customerId: id })),
  ]);
}
