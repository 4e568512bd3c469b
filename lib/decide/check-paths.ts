import type { Manifest } from '#lib/manifest/types';

/** First segments that are routes of the server itself. */
const RESERVED = ['v', 'o', 'api', 'studio', '_next'];

/** Every path means one page, and no path is taken for a locale's prefix or for a route of the server. */
export function checkPaths({ site, pages }: Manifest, problems: string[]): void {
  const seen = new Set<string>();
  const prefixes = new Set(site.locales.map((locale) => locale.toLowerCase()));
  pages.forEach(({ paths }, i) => {
    paths.forEach((path, j) => {
      const at = `pages[${i}].paths[${j}]`;
      const first = path.split('/', 2)[1] ?? '';
      if (seen.has(path)) problems.push(`${at}: '${path}' stands twice`);
      if (prefixes.has(first.toLowerCase())) problems.push(`${at}: '/${first}' is a locale's`);
      if (RESERVED.includes(first)) problems.push(`${at}: '/${first}' is reserved`);
      seen.add(path);
    });
  });
}
