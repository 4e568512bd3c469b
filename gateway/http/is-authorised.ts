import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request carries the token: `Authorization: Bearer …`, or the query parameter its protocol
 * documents (`_token` for Upstash, `token` for Edge Config). Compared in constant time.
 */
export function isAuthorised(
  authorization: string | undefined,
  queryToken: string | null,
  token: string,
): boolean {
  const given = authorization === undefined ? queryToken : readBearer(authorization);
  return given !== null && timingSafeEqual(digest(given), digest(token));
}

function readBearer(authorization: string): string | null {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(authorization)?.[1] ?? null;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
