import type { Consent } from '#lib/context/types';
import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import type { ShortReceipt } from '#lib/decide/types';
import type { Currency } from '#lib/manifest/types';
import type { Claims, IdentityClaims, SessionClaims, SignedKind, StaffClaims } from './claims';
import { allows } from './consent';
import { COOKIES, type CookieKind, expireCookie, serializeCookie } from './cookie-table';
import type { Hint } from './hint';
import type { Tokens } from './token';

/** Who is looking, as far as their cookies say and their consent allows. */
export interface Visitor {
  consent: Consent;
  /** Null without consent to measurement. */
  assignmentId: string | null;
  /** Null without consent to personalisation. */
  visitorId: string | null;
  /** Present when signed in, whatever the consent; it alone does not allow to read a profile. */
  customerId: string | null;
  /** The signed-in customer's own assignment id. */
  customerAssignmentId: string | null;
  chosenCurrency: Currency | null;
  /** Product ids, one entry per piece. */
  basket: readonly string[];
  staff: StaffClaims | null;
  hint: Hint | null;
  /** Newest first. */
  receipts: ShortReceipt[];
  /** The cookie that carries them is old enough to be signed anew, whether or not they change. */
  receiptsDue: boolean;
  /** `Set-Cookie` lines to send with the answer. */
  set: string[];
}

/** What the functions of this folder work with. `secure`: the site is https. */
export interface IdentityDeps {
  tokens: Tokens;
  secure: boolean;
  newId: () => string;
  now: Clock;
  counters: Counters;
}

/** What an answer has to carry after a visitor's act. */
export interface CookieChange {
  setCookies: string[];
  headers: Record<string, string>;
}

/** Makes the browser forget pages it kept: they showed somebody who has left or withdrawn. */
export const CLEAR_CACHE = { 'Clear-Site-Data': '"cache"' } as const;

/** The visitor nobody knows; also what a crawler is. */
export function anonymousVisitor(): Visitor {
  return {
    consent: 'unknown',
    assignmentId: null,
    visitorId: null,
    customerId: null,
    customerAssignmentId: null,
    chosenCurrency: null,
    basket: [],
    staff: null,
    hint: null,
    receipts: [],
    receiptsDue: false,
    set: [],
  };
}

/** A `Set-Cookie` line with freshly signed claims. */
export async function issueCookie<K extends SignedKind>(
  kind: K,
  claims: Claims[K],
  { tokens, secure }: Pick<IdentityDeps, 'tokens' | 'secure'>,
): Promise<string> {
  return serializeCookie(kind, await tokens.sign(kind, claims), secure);
}

/** Lines that remove those of the cookies which this consent does not allow. */
export function expireDisallowed(kinds: Iterable<CookieKind>, consent: Consent, secure: boolean): string[] {
  return [...kinds]
    .filter((kind) => !allows(consent, COOKIES[kind].needs))
    .map((kind) => expireCookie(kind, secure));
}

/** The identity a visitor was read with; null when they have none. */
export function identityOf({ assignmentId, visitorId }: Visitor): IdentityClaims | null {
  if (assignmentId === null) return null;
  return visitorId === null ? { aid: assignmentId } : { aid: assignmentId, vid: visitorId };
}

/** What of the visitor's session outlives a change of its id: the choices made in it. */
export function choicesOf({ chosenCurrency, basket }: Visitor): Pick<SessionClaims, 'currency' | 'basket'> {
  return {
    ...(chosenCurrency !== null && { currency: chosenCurrency }),
    ...(basket.length > 0 && { basket }),
  };
}
