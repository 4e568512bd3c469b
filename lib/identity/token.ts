import type { JWTPayload } from 'jose';
import { SignJWT } from 'jose/jwt/sign';
import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import { deriveSecret, type Key } from '#lib/core/keyring';
import { parseShape } from '#lib/core/shape';
import { CLAIM_SHAPES, type Claims, type SignedKind } from './claims';
import { COOKIE_MAX_CHARS, COOKIES } from './cookie-table';
import { ALGORITHM, ISSUER, TOKEN_TYPE } from './token-form';
import { createVerifier, type Verified } from './verify-token';

export interface Tokens {
  /**
   * A compact JWS for a cookie of this kind, valid for the kind's life. Throws `RangeError` for claims no
   * verifier would accept.
   */
  sign<K extends SignedKind>(kind: K, claims: Claims[K]): Promise<string>;
  /** What the token says, or why it is not believed (counted). Never throws for any text. */
  verify<K extends SignedKind>(kind: K, token: string): Promise<Verified<K>>;
}

/**
 * Signs and verifies the tokens in our cookies: compact JWS, HS256, by keys derived for this one purpose.
 * The first key of the ring signs, all verify. To rotate, append the new key on every machine first, then
 * put it in front, and drop the old one when the longest cookie life is over.
 */
export function createTokens(deps: { keys: readonly Key[]; now: Clock; counters: Counters }): Tokens {
  const ring = deps.keys.map((key) => ({ kid: key.kid, load: importOnce(key) }));
  const [current] = ring;
  if (!current) throw new RangeError('a keyring without keys');
  const keyOf = (kid: string) => ring.find((key) => key.kid === kid)?.load();
  const verifierOf = <K extends SignedKind>(kind: K) => createVerifier(kind, { ...deps, keyOf });
  const verifiers: { [K in SignedKind]: (token: string) => Promise<Verified<K>> } = {
    consent: verifierOf('consent'),
    identity: verifierOf('identity'),
    session: verifierOf('session'),
    receipt: verifierOf('receipt'),
    staff: verifierOf('staff'),
  };
  return {
    async sign(kind, claims) {
      const checked = parseShape(CLAIM_SHAPES[kind], claims);
      if (!checked.ok) throw new RangeError(`not claims of ${kind}: ${checked.problems.join('; ')}`);
      return signNow(kind, { ...claims }, { kid: current.kid, key: await current.load(), now: deps.now() });
    },
    verify: (kind, token) => verifiers[kind](token),
  };
}

async function signNow(
  kind: SignedKind,
  claims: JWTPayload,
  { kid, key, now }: { kid: string; key: CryptoKey; now: number },
): Promise<string> {
  const seconds = Math.floor(now / 1_000);
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TOKEN_TYPE })
    .setIssuer(ISSUER)
    .setAudience(kind)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + COOKIES[kind].lifeSeconds)
    .sign(key);
  if (token.length > COOKIE_MAX_CHARS)
    throw new RangeError(`a token of ${kind} over ${COOKIE_MAX_CHARS} characters`);
  return token;
}

function importOnce(key: Key): () => Promise<CryptoKey> {
  let imported: Promise<CryptoKey> | undefined;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return () => {
    imported ??= deriveSecret(key.secret, 'cookies').then((secret) =>
      crypto.subtle.importKey('raw', secret, hmac, false, ['sign', 'verify']),
    );
    return imported;
  };
}
