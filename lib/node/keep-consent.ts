import type { ChosenConsent } from '#lib/identity/claims';
import { parseCustomer } from '#lib/identity/customer';
import type { Visitor } from '#lib/identity/visitor';
import { customerKey } from '#lib/store/keys';
import type { NodeRuntime } from './node-runtime';

/**
 * Writes a signed-in customer's choice to their record, so that it holds on the next device too. The cookie
 * of this browser is what counts here, so a store that is down does not undo the choice; it is counted.
 */
export async function keepConsent(
  level: ChosenConsent,
  { customerId }: Visitor,
  { store, counters }: NodeRuntime,
): Promise<void> {
  if (customerId === null) return;
  const key = customerKey(customerId);
  try {
    const [json = null] = await store.getMany([key]);
    const customer = json === null ? null : parseCustomer(json);
    if (customer?.ok) await store.send(['SET', key, JSON.stringify({ ...customer.value, consent: level })]);
  } catch {
    counters.add('consent:not-kept');
  }
}
