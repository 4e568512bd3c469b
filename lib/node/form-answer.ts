import type { CookieChange } from '#lib/identity/visitor';

const NO_STORE = { 'Cache-Control': 'private, no-store', 'CDN-Cache-Control': 'no-store' };

/**
 * True when a form post comes from a page of this site. Browsers say so in `Sec-Fetch-Site` and `Origin`;
 * who sends neither is no browser and carries nobody's cookies.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/** The page a form was sent from, as a path on this site; `/` when that is not known. */
export function returnPath(request: Request): string {
  const referer = request.headers.get('referer');
  if (referer === null || !URL.canParse(referer)) return '/';
  const { protocol, host, pathname, search } = new URL(referer);
  // Schemes of no browser keep backslashes in the path, which browsers then read as slashes.
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isOurs = isWeb && host === request.headers.get('host') && !pathname.startsWith('//');
  return isOurs && !pathname.startsWith('/api/') ? pathname + search : '/';
}

/** A text field of a form post; null when it is missing, or when the body is no form at all. */
export async function readField(request: Request, name: string): Promise<string | null> {
  const form = await request.formData().catch(() => null);
  const value = form?.get(name);
  return typeof value === 'string' ? value : null;
}

/** 303 to a page of this site, with the cookies of what was done: works without JavaScript. */
export function seeOther(location: string, { setCookies, headers }: CookieChange): Response {
  const out = new Headers({ ...NO_STORE, ...headers, Location: location });
  for (const line of setCookies) out.append('Set-Cookie', line);
  return new Response(null, { status: 303, headers: out });
}

export function refuse(status: 400 | 401 | 403 | 404 | 503, reason: string): Response {
  return Response.json({ error: reason }, { status, headers: NO_STORE });
}

export function answerJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE });
}
