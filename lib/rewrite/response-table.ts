/** Which of the six cookies an exit may set. */
type CookieWrites = 'none' | 'visitor';

export interface ExitRow {
  /** Fixed status; `page` when the rendered page's own. */
  status: number;
  cacheControl: string;
  /** Kept out of shared caches whatever `Cache-Control` they read. */
  cdnCacheControl: string;
  cookies: CookieWrites;
  when: string;
}

const PRIVATE = 'private, no-cache';
const NEVER = 'private, no-store';
const NO_CDN = 'no-store';

/** Every way a request can leave the edge. One function turns a row into headers, at every exit. */
export const RESPONSE_TABLE = {
  page: {
    status: 200,
    cacheControl: PRIVATE,
    cdnCacheControl: NO_CDN,
    cookies: 'visitor',
    when: 'a known page whose variants are shared: from the page cache, tree /v',
  },
  'page-visitor': {
    status: 200,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'visitor',
    when: 'a page holding something of the visitor’s own, or driven by a query: rendered per request, tree /o',
  },
  'not-found': {
    status: 404,
    cacheControl: PRIVATE,
    cdnCacheControl: NO_CDN,
    cookies: 'visitor',
    when: 'the published 404 page under its own path; unknown paths lead to it',
  },
  elsewhere: {
    status: 404,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'an unknown path, behind the front: it asks for the 404 page by its own path instead',
  },
  'not-found-visitor': {
    status: 404,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'visitor',
    when: 'the same, rendered per request: no front stands before it, or the frame holds something of the visitor’s own',
  },
  fallback: {
    status: 200,
    cacheControl: PRIVATE,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'the pipeline failed: the default page',
  },
  'fallback-not-found': {
    status: 404,
    cacheControl: PRIVATE,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'the pipeline failed on an unknown path: the default 404 page',
  },
  internal: {
    status: 404,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'a path of the trees inside the server: plain text, before rendering',
  },
  redirect: {
    status: 308,
    cacheControl: PRIVATE,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'another spelling of a known path',
  },
  method: {
    status: 405,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: 'another method than GET or HEAD on a page',
  },
  counters: {
    status: 200,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: '/api/counters/edge with the operator’s token',
  },
  'counters-refused': {
    status: 401,
    cacheControl: NEVER,
    cdnCacheControl: NO_CDN,
    cookies: 'none',
    when: '/api/counters/edge without it',
  },
} as const satisfies Record<string, ExitRow>;

export type Exit = keyof typeof RESPONSE_TABLE;

/** The headers every answer of an exit carries. */
export function headersOf(exit: Exit): Record<string, string> {
  const row: ExitRow = RESPONSE_TABLE[exit];
  return { 'cache-control': row.cacheControl, 'cdn-cache-control': row.cdnCacheControl };
}
