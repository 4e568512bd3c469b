import { chooseIdentity } from './choose-identity';
import type { SessionClaims } from './claims';
import { allows } from './consent';
import { COOKIES, expireCookie, serializeCookie } from './cookie-table';
import { encodeHint, type Hint } from './hint';
import {
  anonymousVisitor,
  CLEAR_CACHE,
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
 * The cookies of a customer who has just signed in: a session, and, as far as consent allows, an identity with
 * the customer's own assignment id and the hint. Basket and chosen currency are taken along; of another
 * customer who was signed in here, only the currency is, and nothing else of theirs stays.
 */
export async function signIn(who: SigningIn, visitor: Visitor, deps: IdentityDeps): Promise<CookieChange> {
  const isAnother = visitor.customerId !== null && visitor.customerId !== who.customerId;
  const { consent, chosenCurrency } = visitor;
  const from = isAnother ? { ...anonymousVisitor(), consent, chosenCurrency } : visitor;
  const session: SessionClaims = { customer: who.customerId, aid: who.assignmentId, ...choicesOf(from) };
  const setCookies = [await issueCookie('session', session, deps)];
  const identity = chooseIdentity(consent, identityOf(from), who.assignmentId, deps.newId);
  if (identity) setCookies.push(await issueCookie('identity', identity, deps));
  if (allows(consent, COOKIES.hint.needs))
    setCookies.push(serializeCookie('hint', encodeHint(who.hint), deps.secure));
  if (isAnother) setCookies.push(expireCookie('receipt', deps.secure));
  return { setCookies, headers: isAnother ? { ...CLEAR_CACHE } : {} };
}
