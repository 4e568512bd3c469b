export type PathKind = 'page' | 'api' | 'studio' | 'asset';

const FILES = new Set(['/favicon.ico', '/robots.txt', '/sitemap.xml']);

/**
 * Which part of the site a raw path belongs to. Only exact spellings leave `page`, the strictest kind: an
 * odd spelling of `/api/` loses its query and its body, and then meets the middleware's list of known paths.
 */
export function classifyPath(path: string): PathKind {
  if (path === '/api' || path.startsWith('/api/')) return 'api';
  if (path === '/studio' || path.startsWith('/studio/')) return 'studio';
  if (path.startsWith('/_next/') || path.startsWith('/img/') || FILES.has(path)) return 'asset';
  return 'page';
}
