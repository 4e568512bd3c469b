import type { Clock } from '#lib/core/clock';
import { createSigner, type Key } from '#lib/core/keyring';
import type { Customer } from '#lib/identity/customer';
import { parseLivePointer } from '#lib/manifest/live-pointer';
import { type KnownCustomer, knownCustomers } from '#lib/shop/customers';
import { shopManifestSource } from '#lib/shop/manifest-source';
import { priceList } from '#lib/shop/products';
import { shopContent } from '#lib/shop/variants';
import { customerKey, LIVE_KEY, pricesKey, viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { publish } from './publish';

/** Whom a developer can sign in as, each in a sentence. */
export const SEEDED_CUSTOMERS = knownCustomers(0).map(({ id, firstName, story }) => ({
  id,
  label: `${firstName}, ${story}`,
}));

/**
 * Publishes the demo shop and stores its customers, unless something is published already. Returns the
 * live revision, and whether it is new.
 */
export async function seedShop(deps: {
  store: Store;
  keys: readonly Key[];
  now: Clock;
}): Promise<{ revision: number; isNew: boolean }> {
  const { store, keys, now } = deps;
  const [live = null] = await store.getMany([LIVE_KEY]);
  const pointer = live === null ? null : parseLivePointer(live);
  if (pointer?.ok) return { revision: pointer.value.revision, isNew: false };
  for (const customer of knownCustomers(now())) await storeCustomer(store, customer);
  await store.send(['SET', pricesKey(priceList.revision), JSON.stringify(priceList)]);
  const signer = createSigner(keys, 'manifest');
  const { revision } = await publish({ store, signer, now }, shopManifestSource, shopContent);
  return { revision, isNew: true };
}

async function storeCustomer(store: Store, { id, consent, locale, profile }: KnownCustomer): Promise<void> {
  const { defaultLocale } = shopManifestSource.site;
  const customer: Customer = {
    schema: 1,
    id,
    assignmentId: profile.assignmentId,
    consent,
    ...(locale !== defaultLocale && { locale }),
  };
  await store.send(['SET', customerKey(id), JSON.stringify(customer)]);
  await store.send(['SET', viewKey(id), JSON.stringify(profile)]);
}
