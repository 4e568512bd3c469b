import { createHmac, timingSafeEqual } from 'node:crypto';

export const QUERY_HEADER = 'x-facet-query';

function makeMac(secret: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(`query:${text}`).digest();
}

/**
 * The value of `x-facet-query`: `<mac>.<text>`, where text = base64url(UTF-8 of the query without `?`) and
 * mac = base64url(HMAC-SHA256(key, "query:" + text)); the key is the 32 bytes that `secret` is base64url of.
 */
export function sealQuery(secret: string, query: string): string {
  const text = Buffer.from(query, 'utf8').toString('base64url');
  return `${makeMac(secret, text).toString('base64url')}.${text}`;
}

/** The query a sealed value holds, or `null` when it was not sealed with this secret. */
export function openQuery(secret: string, sealed: string): string | null {
  const dot = sealed.indexOf('.');
  if (dot < 0) return null;
  const text = sealed.slice(dot + 1);
  const given = Buffer.from(sealed.slice(0, dot), 'base64url');
  const expected = makeMac(secret, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Buffer.from(text, 'base64url').toString('utf8');
}
