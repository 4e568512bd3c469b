import { fromBase64Url, toBase64Url } from './base64url';
import { FacetError } from './errors';

/** One secret of the keyring. */
export interface Key {
  kid: string;
  secret: Uint8Array<ArrayBuffer>;
}

/** Makes and checks MACs for one purpose; a key of one purpose is worthless for another. */
export interface Signer {
  /** HMAC-SHA256 with the current key; base64url, 43 characters. */
  sign(text: string): Promise<string>;
  /** True when any key of the ring made this MAC, or its first `mac.length` ≥ 16 characters. */
  verify(text: string, mac: string): Promise<boolean>;
}

const MIN_SECRET_BYTES = 32;
const MIN_MAC_CHARS = 16;
const encoder = new TextEncoder();

/**
 * Reads `kid:base64url,kid:base64url`; the first key signs, all verify, so a key is rotated by putting a
 * new one in front. Throws `bad-key` for a malformed list, a doubled kid or a secret under 32 bytes.
 */
export function parseKeyring(text: string): Key[] {
  const keys = text.split(',').map((part, i) => {
    const [kid = '', encoded = '', ...more] = part.trim().split(':');
    const secret = fromBase64Url(encoded);
    // Says where, not what: in a list written wrongly the secret may stand in the kid's place.
    const at = i + 1;
    if (!/^[A-Za-z0-9_-]{1,16}$/.test(kid) || more.length > 0)
      throw new FacetError('bad-key', { at, why: 'not kid:secret' });
    if (!secret || secret.length < MIN_SECRET_BYTES)
      throw new FacetError('bad-key', { at, why: 'fewer than 32 bytes of base64url' });
    return { kid, secret };
  });
  if (new Set(keys.map((key) => key.kid)).size < keys.length)
    throw new FacetError('bad-key', { why: 'a kid stands twice' });
  return keys;
}

async function importHmac(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function hmac(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

/** The secret of one purpose: HMAC(master, "facet:" + purpose). Derived once, at start. */
export async function deriveSecret(
  master: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return hmac(await importHmac(master), `facet:${purpose}`);
}

/** Compares without telling by its time where the texts differ. */
export function equalsInConstantTime(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/** A signer for one purpose. The keys are imported once, on first use. Throws `bad-key` for an empty ring. */
export function createSigner(ring: readonly Key[], purpose: string): Signer {
  const macs = ring.map((key) => macMaker(key, purpose));
  const [current] = macs;
  if (!current) throw new FacetError('bad-key', { why: 'no key' });
  return {
    sign: current,
    async verify(text, mac) {
      if (mac.length < MIN_MAC_CHARS) return false;
      for (const makeMac of macs) {
        if (equalsInConstantTime((await makeMac(text)).slice(0, mac.length), mac)) return true;
      }
      return false;
    },
  };
}

function macMaker(key: Key, purpose: string): (text: string) => Promise<string> {
  let imported: Promise<CryptoKey> | undefined;
  return async (text) => {
    imported ??= deriveSecret(key.secret, purpose).then(importHmac);
    return toBase64Url(await hmac(await imported, text));
  };
}
