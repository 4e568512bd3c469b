import type { Consent } from '#lib/context/types';
import type { Counters } from '#lib/core/counters';
import { parseCustomer } from '#lib/identity/customer';
import { customerKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

/**
 * What a customer agreed to, by their own record; `personalisation` where that is not known, because whoever
 * chooses a customer wants to see what is known of them.
 */
export async function customerConsent(
  id: string,
  { store, counters }: { store: Store; counters: Counters },
): Promise<Consent> {
  try {
    const [json = null] = await store.getMany([customerKey(id)]);
    const customer = json === null ? null : parseCustomer(json);
    return (customer?.ok && customer.value.consent) || 'personalisation';
  } catch {
    counters.add('preview:consent-unread');
    return 'personalisation';
  }
}
