import type { Page, Site } from '#lib/manifest/types';

/** What a public path means. */
export type Route =
  | { kind: 'page'; page: Page; path: string; locale: number }
  /** Another spelling of a known path: `location` is the one it has. */
  | { kind: 'redirect'; location: string }
  /** One of the trees inside the server, which nobody outside may name. */
  | { kind: 'internal' }
  | { kind: 'unknown'; locale: number };

/** The part of a manifest that routes depend on; paths are looked up, never walked. */
export interface RouteTable {
  site: Site;
  pageByPath: ReadonlyMap<string, Page>;
}

const INTERNAL = /^\/[vo](?:\/|$)/;

export function createRouteTable(site: Site, pages: readonly Page[]): RouteTable {
  return {
    site,
    pageByPath: new Map(pages.flatMap((page) => page.paths.map((path) => [path, page] as const))),
  };
}

/** The public path of a page in a locale: the default locale has no prefix. */
export function publicPath(site: Site, locale: string, path: string): string {
  if (locale === site.defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/**
 * Finds the page of a URL's path. Only known paths in canonical spelling are pages; a path that becomes a
 * known one by lower-casing, decoding, or taking off doubled slashes, the trailing slash or the default
 * locale's prefix is a redirect to it; everything else is unknown and stores nothing.
 */
export function matchRoute(table: RouteTable, pathname: string): Route {
  const exact = matchExactly(table, pathname);
  if (exact) return exact;
  const folded = foldSpelling(pathname);
  if (INTERNAL.test(folded)) return { kind: 'internal' };
  const found = matchExactly(table, folded) ?? matchDefaultPrefix(table, folded);
  if (!found) return { kind: 'unknown', locale: localeOf(table.site, folded).index };
  return {
    kind: 'redirect',
    location: publicPath(table.site, localeName(table.site, found.locale), found.path),
  };
}

function matchExactly(table: RouteTable, pathname: string) {
  const { index, rest } = localeOf(table.site, pathname);
  const page = table.pageByPath.get(rest);
  return page && { kind: 'page' as const, page, path: rest, locale: index };
}

function matchDefaultPrefix(table: RouteTable, pathname: string) {
  const prefix = `/${table.site.defaultLocale.toLowerCase()}`;
  if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return undefined;
  return matchExactly(table, pathname.slice(prefix.length) || '/');
}

/** The locale a path's prefix names, and the path without it. */
function localeOf(site: Site, pathname: string): { index: number; rest: string } {
  const first = pathname.split('/', 2)[1] ?? '';
  const index = site.locales.indexOf(first);
  const fallback = site.locales.indexOf(site.defaultLocale);
  const rest = pathname.slice(first.length + 1);
  // `/de` is the home page of a locale; `/de/` is another spelling of it.
  if (index < 0 || index === fallback || rest === '/') return { index: fallback, rest: pathname };
  return { index, rest: rest || '/' };
}

function localeName(site: Site, index: number): string {
  return site.locales[index] ?? site.defaultLocale;
}

function foldSpelling(pathname: string): string {
  const path = decodeTwice(pathname)
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return `/${segments.join('/')}`;
}

/** Proxies decode once more than they should; a path that needs a third time is unknown anyway. */
function decodeTwice(pathname: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(pathname));
  } catch {
    return pathname;
  }
}
