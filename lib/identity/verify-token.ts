import {
  JOSEAlgNotAllowed,
  JOSEError,
  JWSSignatureVerificationFailed,
  JWTClaimValidationFailed,
  JWTExpired,
} from 'jose/errors';
import { jwtVerify } from 'jose/jwt/verify';
import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import { Lru } from '#lib/core/lru';
import { parseShape } from '#lib/core/shape';
import { CLAIM_SHAPES, type Claims, type SignedKind } from './claims';
import { COOKIE_MAX_CHARS, COOKIES } from './cookie-table';
import { countRefusal, type Refusal } from './refusal';
import { ALGORITHM, ISSUER, TOKEN_FORM, TOKEN_TYPE } from './token-form';

/** What a verified token says, with its times in milliseconds since 1970; or why it is not believed. */
export type Verified<K extends SignedKind> =
  | { ok: true; claims: Claims[K]; issuedAt: number; expiresAt: number }
  | { ok: false; reason: Refusal };

interface VerifierDeps {
  keyOf: (kid: string) => Promise<CryptoKey> | undefined;
  now: Clock;
  counters: Counters;
}

/** Per kind of cookie. A token is at most 1 KB, so both together stay under 3 MB. */
const REMEMBERED_VALID = 2_000;
const REMEMBERED_REFUSED = 500;
/** Short: a key that is not known yet on this machine may be so after the next start. */
const REFUSAL_LIFE_MS = 60_000;
/** Clocks of several machines differ by this much at most. */
const CLOCK_TOLERANCE_SECONDS = 5;

class UnknownKey extends Error {}

/**
 * A verifier for one kind of token. Verified tokens are remembered by their exact text until they expire,
 * refused ones for a minute, so that neither a returning visitor nor a repeated forgery costs a signature.
 */
export function createVerifier<K extends SignedKind>(
  kind: K,
  deps: VerifierDeps,
): (token: string) => Promise<Verified<K>> {
  const valid = new Lru<Verified<K> & { ok: true }>(REMEMBERED_VALID);
  const refused = new Lru<{ reason: Refusal; until: number }>(REMEMBERED_REFUSED);

  const recall = (token: string): Verified<K> | undefined => {
    const known = valid.get(token);
    if (known) return isOver(known.expiresAt, deps.now()) ? { ok: false, reason: 'expired' } : known;
    const refusal = refused.get(token);
    return refusal && deps.now() < refusal.until ? { ok: false, reason: refusal.reason } : undefined;
  };
  const remember = (token: string, result: Verified<K>): Verified<K> => {
    if (result.ok) valid.set(token, result);
    else refused.set(token, { reason: result.reason, until: deps.now() + REFUSAL_LIFE_MS });
    return result;
  };
  return async (token) => {
    const formless = problemOfForm(token);
    const result: Verified<K> = formless
      ? { ok: false, reason: formless }
      : (recall(token) ?? remember(token, await verifyNow(kind, token, deps)));
    if (!result.ok) countRefusal(deps.counters, kind, result.reason);
    return result;
  };
}

function isOver(expiresAt: number, now: number): boolean {
  return now >= expiresAt + CLOCK_TOLERANCE_SECONDS * 1_000;
}

function problemOfForm(token: string): Refusal | null {
  if (token.length > COOKIE_MAX_CHARS) return 'oversized';
  return TOKEN_FORM.test(token) ? null : 'malformed';
}

async function verifyNow<K extends SignedKind>(
  kind: K,
  token: string,
  { keyOf, now }: VerifierDeps,
): Promise<Verified<K>> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = kid === undefined ? undefined : keyOf(kid);
        if (!key) throw new UnknownKey();
        return key;
      },
      {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: kind,
        typ: TOKEN_TYPE,
        requiredClaims: ['exp'],
        maxTokenAge: COOKIES[kind].lifeSeconds,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      },
    );
    const { iss: _iss, aud: _aud, iat = 0, exp = 0, ...rest } = payload;
    const claims = parseShape(CLAIM_SHAPES[kind], rest);
    if (!claims.ok) return { ok: false, reason: 'malformed' };
    return { ok: true, claims: claims.value, issuedAt: iat * 1_000, expiresAt: exp * 1_000 };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

const FOREIGN_CLAIMS = ['iss', 'aud', 'typ'];

function refusalOf(error: unknown): Refusal {
  if (error instanceof UnknownKey) return 'unknown-key';
  if (error instanceof JWTExpired) return 'expired';
  if (error instanceof JWSSignatureVerificationFailed || error instanceof JOSEAlgNotAllowed) return 'forged';
  if (error instanceof JWTClaimValidationFailed)
    return FOREIGN_CLAIMS.includes(error.claim) ? 'foreign' : 'malformed';
  return error instanceof JOSEError ? 'malformed' : 'failed';
}
