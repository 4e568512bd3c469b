import { parseCustomer } from '#lib/identity/customer';
import type { LinkPurpose } from '#lib/identity/one-time-link';
import { setConsent } from '#lib/identity/set-consent';
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
  const consented = await setConsent(consent, visitor, identity);
  const signed = await signIn({ customerId: id, assignmentId, hint }, { ...visitor, consent }, identity);
  const setCookies = lastOfEach([...consented.setCookies, ...signed.setCookies]);
  return { location: locale ? `/${locale}` : '/', change: { setCookies, headers: signed.headers } };
}

/** One line per cookie: an answer must not set one twice. */
function lastOfEach(lines: readonly string[]): string[] {
  return [...new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line])).values()];
}
