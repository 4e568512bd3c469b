const WEAK_PREFIX = /^W\//;

/** Whether `If-None-Match` names this ETag, by the weak comparison of RFC 9110 §8.8.3.2. */
export function matchesETag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(WEAK_PREFIX, '');
  const listed = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return listed.some((item) => item.replace(WEAK_PREFIX, '') === opaque);
}
