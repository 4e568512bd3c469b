import type { Currency } from '#lib/manifest/types';
import { type CookieChange, choicesOf, type IdentityDeps, issueCookie, type Visitor } from './visitor';

/** Remembers a currency chosen by hand, in the session the visitor has or in a new one. */
export async function chooseCurrency(
  currency: Currency,
  visitor: Visitor,
  deps: IdentityDeps,
): Promise<CookieChange> {
  const session = {
    ...(visitor.customerId !== null && { customer: visitor.customerId }),
    ...(visitor.customerAssignmentId !== null && { aid: visitor.customerAssignmentId }),
    ...choicesOf(visitor),
    currency,
  };
  return { setCookies: [await issueCookie('session', session, deps)], headers: {} };
}
