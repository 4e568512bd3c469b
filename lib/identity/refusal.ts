import type { Counters } from '#lib/core/counters';
import type { CookieKind } from './cookie-table';

/** Why a cookie was not believed. A closed list; each is counted as `cookie.<kind>.<reason>`. */
const REFUSALS = [
  'duplicate', // its name stood twice in the header (cookie tossing)
  'oversized', // longer than any we issue
  'malformed', // not in the form we issue
  'unknown-key', // names a key that is not, or no longer, in the keyring
  'forged', // the signature is not ours
  'foreign', // ours, but of another kind or issuer
  'expired',
  'failed', // checking it went wrong in a way that is not the cookie's fault
] as const;
export type Refusal = (typeof REFUSALS)[number];

export function countRefusal(counters: Counters, kind: CookieKind, reason: Refusal): void {
  counters.add(`cookie.${kind}.${reason}`);
}
