import type { Currency } from '#lib/manifest/types';
import type { SessionClaims } from './claims';
import { type CookieChange, type IdentityDeps, issueCookie, type Visitor } from './visitor';

/** Keeps the currency a visitor chose, in the session they have or a new one; needs no consent. */
export async function chooseCurrency(
  currency: Currency,
  visitor: Visitor,
  deps: IdentityDeps,
): Promise<CookieChange> {
  const session: SessionClaims = {
    sid: visitor.sessionId ?? deps.newId(),
    currency,
    ...(visitor.customerId !== null && { customer: visitor.customerId }),
    ...(visitor.customerAssignmentId !== null && { aid: visitor.customerAssignmentId }),
    ...(visitor.basket.length > 0 && { basket: visitor.basket }),
  };
  return { setCookies: [await issueCookie('session', session, deps)], headers: {} };
}
