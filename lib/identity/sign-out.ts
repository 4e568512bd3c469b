import { expireCookie } from './cookie-table';
import { CLEAR_CACHE, type CookieChange, type IdentityDeps, issueCookie, type Visitor } from './visitor';

/**
 * Leaves nothing of the customer in the browser: the next to use it may be somebody else. Only the choice
 * of consent and of currency stay; the identity goes too, as it carries the customer's assignment id.
 */
export async function signOut(visitor: Visitor, deps: IdentityDeps): Promise<CookieChange> {
  const { chosenCurrency: currency } = visitor;
  const session =
    currency === null
      ? expireCookie('session', deps.secure)
      : await issueCookie('session', { currency }, deps);
  const gone = (['identity', 'receipt', 'hint'] as const).map((kind) => expireCookie(kind, deps.secure));
  return { setCookies: [session, ...gone], headers: { ...CLEAR_CACHE } };
}
