import { fromBase64Url, toBase64Url } from '#lib/core/base64url';
import { matching, natural, object, optional, parseJson } from '#lib/core/shape';

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

export const FIRST_NAME_MAX_CHARS = 40;

const shape = object<Hint>({
  firstName: optional(matching(/^[^\p{Cc}\p{Cs}]{1,40}$/u, 'a first name of at most 40 characters')),
  basketCount: natural,
  counter: natural,
});

/** The cookie's value: JSON, UTF-8, base64url. A name that is too long is cut. */
export function encodeHint(hint: Hint): string {
  const firstName = hint.firstName && [...hint.firstName].slice(0, FIRST_NAME_MAX_CHARS).join('');
  const { basketCount, counter } = hint;
  const bytes = new TextEncoder().encode(JSON.stringify({ firstName, basketCount, counter }));
  return toBase64Url(bytes);
}

/** Null for anything that is not a hint within its bounds. */
export function parseHint(value: string): Hint | null {
  const bytes = fromBase64Url(value);
  if (!bytes) return null;
  const parsed = parseJson(shape, new TextDecoder().decode(bytes));
  return parsed.ok ? parsed.value : null;
}
