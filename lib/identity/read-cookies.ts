import type { Counters } from '#lib/core/counters';
import { COOKIE_ALPHABET, COOKIE_KINDS, COOKIE_MAX_CHARS, type CookieKind, cookieName } from './cookie-table';
import { countRefusal, type Refusal } from './refusal';

export interface RawCookies {
  /** Kinds whose name was in the header, refused ones included. */
  present: Set<CookieKind>;
  /** Values that may be looked at further. */
  values: Map<CookieKind, string>;
}

const KIND_BY_NAME = {
  secure: new Map(COOKIE_KINDS.map((kind) => [cookieName(kind, true), kind])),
  plain: new Map(COOKIE_KINDS.map((kind) => [cookieName(kind, false), kind])),
};

/**
 * Reads our cookies from the raw `Cookie` header: parsers that decode and keep one of several duplicates
 * hide what an attacker on a sibling domain put there. On https only the `__Host-` names are read (no
 * downgrade), on http only the plain ones. What is refused is absent, and counted.
 */
export function readCookies(header: string | null, secure: boolean, counters: Counters): RawCookies {
  const present = new Set<CookieKind>();
  const values = new Map<CookieKind, string>();
  const names = secure ? KIND_BY_NAME.secure : KIND_BY_NAME.plain;
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=');
    const kind = equals < 0 ? undefined : names.get(trim(part.slice(0, equals)));
    if (!kind) continue;
    const value = trim(part.slice(equals + 1));
    const refusal = present.has(kind) ? 'duplicate' : problemOf(value);
    present.add(kind);
    if (!refusal) {
      values.set(kind, value);
      continue;
    }
    values.delete(kind);
    countRefusal(counters, kind, refusal);
  }
  return { present, values };
}

function problemOf(value: string): Refusal | null {
  if (value.length > COOKIE_MAX_CHARS) return 'oversized';
  return COOKIE_ALPHABET.test(value) ? null : 'malformed';
}

/**
 * Takes off what browsers take off, blank and tab. `String.trim` takes off U+00A0 and more, and a cookie
 * named `\u00a0__Host-…` would then pass for one whose prefix the browser has guarded.
 */
function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
