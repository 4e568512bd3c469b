import { fromBase64Url, toBase64Url } from '#lib/core/base64url';
import { equalsInConstantTime } from '#lib/core/keyring';

/** A request as the entry file hands it over. */
export interface EdgeRequest {
  method: string;
  /** Absolute; its query is only read where no server of ours stands in front. */
  url: URL;
  headers: Headers;
}

/**
 * True when Next sees a query too: nobody took it off. It would be stored with a page rendered into the
 * cache, so such a request is rendered for itself. `_rsc` is Next's own.
 */
export function isQueryExposed(url: URL): boolean {
  return [...url.searchParams.keys()].some((name) => name !== '_rsc');
}

/** Hands the visitor's query past Next, which would store it in the shared page. */
const QUERY_HEADER = 'x-facet-query';
const MAX_QUERY_CHARS = 4_096;
const encoder = new TextEncoder();

/**
 * The query string, without `?`: from the header our server in front sealed with this start's secret, else
 * from the URL. A header that does not carry the secret's MAC is not believed.
 */
export function readQuery(request: EdgeRequest, innerSecret: string | null): string | Promise<string> {
  const sealed = request.headers.get(QUERY_HEADER);
  if (sealed === null || innerSecret === null) return request.url.search.slice(1, MAX_QUERY_CHARS);
  return openQuery(sealed, innerSecret);
}

async function openQuery(sealed: string, innerSecret: string): Promise<string> {
  const [mac = '', encoded = ''] = sealed.split('.');
  const expected = await macOfQuery(innerSecret, encoded);
  const bytes = expected && equalsInConstantTime(mac, expected) ? fromBase64Url(encoded) : null;
  return bytes ? new TextDecoder().decode(bytes).slice(0, MAX_QUERY_CHARS) : '';
}

async function macOfQuery(secret: string, encoded: string): Promise<string | null> {
  const key = await keyOfQuery(secret);
  if (!key) return null;
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`query:${encoded}`));
  return toBase64Url(new Uint8Array(mac));
}

let imported: { secret: string; key: Promise<CryptoKey> | null } | undefined;

/** The secret is that of this start, so its key is imported once; null for a secret that is not base64url. */
function keyOfQuery(secret: string): Promise<CryptoKey> | null {
  if (imported?.secret !== secret) {
    const bytes = fromBase64Url(secret);
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    imported = { secret, key: bytes && crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']) };
  }
  return imported.key;
}
