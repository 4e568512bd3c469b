import { chooseIdentity } from './choose-identity';
import type { SessionClaims } from './claims';
import { allows } from './consent';
import { COOKIES, serializeCookie } from './cookie-table';
import { encodeHint, type Hint } from './hint';
import {
  type CookieChange,
  choicesOf,
  type IdentityDeps,
  identityOf,
  issueCookie,
  type Visitor,
} from './visitor';

/** Who proved to be whom. `hint`: what the greeting and the basket count will show. */
export interface SigningIn {
  customerId: string;
  assignmentId: string;
  hint: Hint;
}

/**
 * The cookies of a customer who has just signed in: a session with a new id (one that was planted before
 * stays worthless), and, as far as consent allows, an identity with the customer's own assignment id and
 * the hint. Basket and chosen currency are taken along.
 */
export async function signIn(who: SigningIn, visitor: Visitor, deps: IdentityDeps): Promise<CookieChange> {
  const session: SessionClaims = {
    sid: deps.newId(),
    customer: who.customerId,
    aid: who.assignmentId,
    ...choicesOf(visitor),
  };
  const setCookies = [await issueCookie('session', session, deps)];
  const identity = chooseIdentity(visitor.consent, identityOf(visitor), who.assignmentId, deps.newId);
  if (identity) setCookies.push(await issueCookie('identity', identity, deps));
  if (allows(visitor.consent, COOKIES.hint.needs))
    setCookies.push(serializeCookie('hint', encodeHint(who.hint), deps.secure));
  return { setCookies, headers: {} };
}
