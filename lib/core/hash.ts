import { toBase64Url } from './base64url';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits, unsigned (Fowler, Noll & Vo 1991), over UTF-16 code units, as GrowthBook's SDKs do.
 * Not for secrets: it decides buckets and shards. Going on from another text's hash hashes both as one text.
 */
export function fnv1a32(text: string, from = FNV_OFFSET): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/** SHA-256 of the UTF-8 text, base64url, 43 characters. Content and codebooks are addressed by it. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(digest));
}
