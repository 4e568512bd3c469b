import { matchRoute } from '#lib/rewrite/match-route';
import type { AnySite } from './define-site';

/** As often as somebody on the way may decode. */
const MAX_DECODE_ROUNDS = 4;
const ENCODED = /%(25|2e|2f|5c)/gi;
/** What begins with two slashes is a host and a path to whoever resolves it against an address. */
const PATH_FORM = /^\/(?![/\\])/;
const DOT_SEGMENT = /(?:^|\/)\.{1,2}(?:[;/]|$)/;
const DATA_PREFIX = /^\/_next\/data\/[^/]*/;
const DATA_SUFFIX = /(?:\.prefetch)?\.rsc$|\.segments(?:\/.*)?$|\.json$/;

/** Whether a path climbs, in any spelling: where it leads then depends on who resolves it, and when. */
function hasDotSegments(path: string): boolean {
  let current = path;
  for (let round = 0; round < MAX_DECODE_ROUNDS; round++)
    current = current.replace(ENCODED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return DOT_SEGMENT.test(current.replaceAll('\\', '/'));
}

/** The page whose data Next would answer a path with. */
function dataPage(path: string): string {
  const page = path.replace(DATA_PREFIX, '').replace(DATA_SUFFIX, '');
  return page === '/index' || page === '' ? '/' : page;
}

/**
 * Whether a request target may mean a page of the site to anybody between here and the page. What has no
 * path's form counts as one; spellings of the trees inside the server are the guard's own to find.
 */
export function isOfSite({ routes }: AnySite, target: string): boolean {
  if (!PATH_FORM.test(target)) return true;
  const [path = '/'] = target.split(/[?#]/, 1);
  return (
    hasDotSegments(path) || [path, dataPage(path)].some((page) => matchRoute(routes, page).kind !== 'unknown')
  );
}
