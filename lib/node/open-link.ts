import { parseCustomer } from '#lib/identity/customer';
import type { LinkPurpose } from '#lib/identity/one-time-link';
import { signIn } from '#lib/identity/sign-in';
import { type CookieChange, issueCookie, type Visitor } from '#lib/identity/visitor';
import { parseProfileView } from '#lib/profile/parse';
import { customerKey, viewKey } from '#lib/store/keys';
import type { NodeRuntime } from './node-runtime';

interface Opened {
  location: string;
  change: CookieChange;
}

/** What a one-time link does: opens a staff session, or signs a customer in with the consent they gave. */
export async function openLink(
  purpose: LinkPurpose,
  visitor: Visitor,
  runtime: NodeRuntime,
): Promise<Opened | null> {
  if (purpose.kind === 'customer') return openCustomer(purpose.customerId, visitor, runtime);
  const { user, role } = purpose;
  const cookie = await issueCookie('staff', { user, role }, runtime.identity);
  return { location: '/studio', change: { setCookies: [cookie], headers: {} } };
}

async function openCustomer(
  id: string,
  visitor: Visitor,
  { store, identity }: NodeRuntime,
): Promise<Opened | null> {
  const [customerJson = null, viewJson = null] = await store.getMany([customerKey(id), viewKey(id)]);
  const customer = customerJson === null ? null : parseCustomer(customerJson);
  if (!customer?.ok) return null;
  const { assignmentId, consent, locale } = customer.value;
  const view = viewJson === null ? null : parseProfileView(viewJson);
  const hint = view?.ok
    ? { firstName: view.value.firstName, basketCount: view.value.basket.count, counter: view.value.counter }
    : { basketCount: 0, counter: 0 };
  // What was chosen in this browser stands; the customer's own choice fills in where nothing was.
  const isChosenHere = visitor.consent !== 'unknown';
  const choice = { level: consent, at: identity.now() };
  const chosen = isChosenHere ? [] : [await issueCookie('consent', choice, identity)];
  const asCustomer = isChosenHere ? visitor : { ...visitor, consent };
  const signed = await signIn({ customerId: id, assignmentId, hint }, asCustomer, identity);
  const setCookies = [...chosen, ...signed.setCookies];
  return { location: locale ? `/${locale}` : '/', change: { setCookies, headers: signed.headers } };
}
