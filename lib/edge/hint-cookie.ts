import { allows } from '#lib/identity/consent';
import { COOKIES, expireCookie, serializeCookie } from '#lib/identity/cookie-table';
import { encodeHint, type Hint } from '#lib/identity/hint';
import type { Visitor } from '#lib/identity/visitor';
import type { ProfileView } from '#lib/profile/types';

/** The line that brings the hint up to date with the profile just read; null when it already is. */
export function hintCookie(visitor: Visitor, profile: ProfileView | null, secure: boolean): string | null {
  const { hint, customerId } = visitor;
  if (!allows(visitor.consent, COOKIES.hint.needs)) return null;
  // Somebody signed out elsewhere: their name must not greet whoever uses this browser now.
  if (customerId === null && hint?.firstName !== undefined) return expireCookie('hint', secure);
  if (profile === null || profile.counter < (hint?.counter ?? 0)) return null;
  const wanted: Hint = {
    ...(customerId !== null && profile.firstName !== undefined && { firstName: profile.firstName }),
    basketCount: profile.basket.count,
    counter: profile.counter,
  };
  const encoded = encodeHint(wanted);
  return hint && encodeHint(hint) === encoded ? null : serializeCookie('hint', encoded, secure);
}
