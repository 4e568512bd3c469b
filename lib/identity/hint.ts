import type { Consent } from '#lib/context/types';
import { fromBase64Url, toBase64Url } from '#lib/core/base64url';
import { matching, natural, object, optional, parseJson } from '#lib/core/shape';
import { allows } from './consent';
import { COOKIES, expireCookie, serializeCookie } from './cookie-table';

/**
 * What the page may show before it has asked the server. Readable and unsigned, so anything may stand in
 * it: shown as text, compared as a counter, never trusted.
 */
export interface Hint {
  firstName?: string;
  basketCount: number;
  /** The visitor's event counter: a remembered profile with a lower one is out of date. */
  counter: number;
}

const FIRST_NAME_MAX_CHARS = 40;

const shape = object<Hint>({
  firstName: optional(matching(/^[^\p{Cc}\p{Cs}]{1,40}$/u, 'a first name of at most 40 characters')),
  basketCount: natural,
  counter: natural,
});

/** The cookie's value: JSON, UTF-8, base64url. A name that is too long is cut. */
export function encodeHint(hint: Hint): string {
  const firstName = showableName(hint.firstName ?? '');
  const { basketCount, counter } = hint;
  const bytes = new TextEncoder().encode(JSON.stringify({ firstName, basketCount, counter }));
  return toBase64Url(bytes);
}

/** What `parseHint` takes for a name; an imported one may hold anything. */
function showableName(name: string): string | undefined {
  const clean = name.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return [...clean].slice(0, FIRST_NAME_MAX_CHARS).join('') || undefined;
}

/** Null for anything that is not a hint within its bounds. */
export function parseHint(value: string): Hint | null {
  const bytes = fromBase64Url(value);
  if (!bytes) return null;
  const parsed = parseJson(shape, new TextDecoder().decode(bytes));
  return parsed.ok ? parsed.value : null;
}

/** The parts of a profile the hint repeats. */
interface HintSource {
  firstName?: string;
  counter: number;
  basket: { count: number };
}

/**
 * The line that brings the hint up to date with the profile just read; null when it is, when consent does
 * not allow a hint, or when the browser's counter is ahead: the profile then lacks the last action. The
 * name of a customer who is no longer signed in is taken away: somebody else may sit there now.
 */
export function hintCookie(
  visitor: { consent: Consent; customerId: string | null; hint: Hint | null },
  profile: HintSource | null,
  secure: boolean,
): string | null {
  const { hint, customerId } = visitor;
  if (!allows(visitor.consent, COOKIES.hint.needs)) return null;
  if (customerId === null && hint?.firstName !== undefined) return expireCookie('hint', secure);
  if (!profile || (hint && hint.counter > profile.counter)) return null;
  const { firstName, counter, basket } = profile;
  const isNamed = customerId !== null && firstName !== undefined;
  const next: Hint = { ...(isNamed && { firstName }), basketCount: basket.count, counter };
  return hint && isSameHint(hint, next) ? null : serializeCookie('hint', encodeHint(next), secure);
}

function isSameHint(a: Hint, b: Hint): boolean {
  return (
    a.counter === b.counter &&
    a.basketCount === b.basketCount &&
    showableName(a.firstName ?? '') === showableName(b.firstName ?? '')
  );
}
