import type { Consent } from '#lib/context/types';

/** What is said of one cookie to browsers (attributes) and to our own code; to people, `cookie-prose` does. */
export interface CookieSpec {
  lifeSeconds: number;
  /** Written and read only when the visitor's consent allows this level; `unknown`: always. */
  needs: Consent;
  /** Out of reach of scripts. */
  httpOnly: boolean;
  /** Carries our signature; what does not is never trusted. */
  signed: boolean;
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** All cookies there are. Reader, writer and the privacy page work from this table. */
export const COOKIES = {
  consent: {
    lifeSeconds: 180 * DAY_SECONDS,
    needs: 'unknown',
    httpOnly: true,
    signed: true,
  },
  session: {
    lifeSeconds: 30 * DAY_SECONDS,
    needs: 'unknown',
    httpOnly: true,
    signed: true,
  },
  identity: {
    lifeSeconds: 180 * DAY_SECONDS,
    needs: 'measurement',
    httpOnly: true,
    signed: true,
  },
  receipt: {
    lifeSeconds: DAY_SECONDS,
    needs: 'measurement',
    httpOnly: true,
    signed: true,
  },
  hint: {
    lifeSeconds: 30 * DAY_SECONDS,
    needs: 'personalisation',
    httpOnly: false,
    signed: false,
  },
  staff: {
    lifeSeconds: 12 * HOUR_SECONDS,
    needs: 'unknown',
    httpOnly: true,
    signed: true,
  },
} as const satisfies Record<string, CookieSpec>;

export type CookieKind = keyof typeof COOKIES;
export const COOKIE_KINDS = Object.keys(COOKIES) as CookieKind[];

/** Longest value of any of our cookies, characters (all ASCII). */
export const COOKIE_MAX_CHARS = 1_024;
/** What a value may consist of: compact JWS and base64url need no more. */
export const COOKIE_ALPHABET = /^[A-Za-z0-9._-]+$/;

/** The cookie's name. On https the `__Host-` prefix makes browsers refuse it from other hosts and paths. */
export function cookieName(kind: CookieKind, secure: boolean): string {
  return `${secure ? '__Host-' : ''}facet-${kind}`;
}

/** A `Set-Cookie` line. Throws `RangeError` for a value no reader would accept. */
export function serializeCookie(kind: CookieKind, value: string, secure: boolean): string {
  if (value.length > COOKIE_MAX_CHARS || !COOKIE_ALPHABET.test(value))
    throw new RangeError(`not a value for the cookie ${kind}: ${value.length} characters`);
  return line(kind, value, COOKIES[kind].lifeSeconds, secure);
}

/** A `Set-Cookie` line that removes the cookie. */
export function expireCookie(kind: CookieKind, secure: boolean): string {
  return line(kind, '', 0, secure);
}

function line(kind: CookieKind, value: string, maxAgeSeconds: number, secure: boolean): string {
  const parts = [
    `${cookieName(kind, secure)}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'SameSite=Lax',
  ];
  if (secure) parts.push('Secure');
  if (COOKIES[kind].httpOnly) parts.push('HttpOnly');
  return parts.join('; ');
}
