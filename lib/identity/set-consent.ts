import { chooseIdentity } from './choose-identity';
import type { ChosenConsent } from './claims';
import { allows } from './consent';
import { COOKIE_KINDS } from './cookie-table';
import {
  CLEAR_CACHE,
  type CookieChange,
  expireDisallowed,
  type IdentityDeps,
  identityOf,
  issueCookie,
  type Visitor,
} from './visitor';

/**
 * What follows from a visitor's choice. Less than before is a withdrawal: at once, cookies that are no
 * longer allowed are removed, the identity loses its visitor id, and the browser drops the pages it kept.
 */
export async function setConsent(
  level: ChosenConsent,
  visitor: Visitor,
  deps: IdentityDeps,
): Promise<CookieChange> {
  const setCookies = [await issueCookie('consent', { level, at: deps.now() }, deps)];
  setCookies.push(...expireDisallowed(COOKIE_KINDS, level, deps.secure));
  const customerAid = visitor.customerAssignmentId ?? undefined;
  const identity = chooseIdentity(level, identityOf(visitor), customerAid, deps.newId);
  if (identity) setCookies.push(await issueCookie('identity', identity, deps));
  const isWithdrawal = !allows(level, visitor.consent);
  return { setCookies, headers: isWithdrawal ? { ...CLEAR_CACHE } : {} };
}
