import type { CookieChange } from '#lib/identity/visitor';
import { readBounded } from '#lib/store/read-bounded';

const MAX_FORM_BYTES = 16 * 1024;
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

/** Reads no more of a body than a form of a few fields can have. */
async function readForm({ body, headers }: Request): Promise<FormData> {
  const text = await readBounded(new Response(body), MAX_FORM_BYTES);
  return new Response(text, { headers: { 'Content-Type': headers.get('content-type') ?? '' } }).formData();
}

/** A text field of a form post; null when it is missing, or when the body is no form of at most 16 KiB. */
export async function readField(request: Request, name: string): Promise<string | null> {
  const form = await readForm(request).catch(() => null);
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

/** True when a browser fetches in advance what nobody has opened yet. */
export function isPrefetch(request: Request): boolean {
  const purposes = [request.headers.get('sec-purpose'), request.headers.get('purpose')];
  return purposes.some((purpose) => /^\s*prefetch\b/i.test(purpose ?? ''));
}

/** `refuse` for an address people open themselves: a browser gets the reason as a small page. */
export function refuseInWords(request: Request, status: 404, reason: string): Response {
  if (!request.headers.get('accept')?.includes('text/html')) return refuse(status, reason);
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  const headers = { ...NO_STORE, 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(pageOf(sentence), { status, headers });
}

const PAGE_STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.3}';

/** `sentence` is ours, never a visitor's. */
function pageOf(sentence: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This link does not open</title>
<style>${PAGE_STYLE}</style>
<main>
<h1>${sentence}</h1>
<p><a href="/">To the home page</a></p>
</main>
</html>
`;
}

export function answerJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE });
}
