import { localHref } from '#lib/blocks/href';
import { notFoundPage, pages } from '#lib/shop/site';
import { localeBases } from './frame-view';
import { alternatesOf } from './page-metadata';

/** Every public path in every locale, each with its translations (sitemaps.org, xhtml alternates). */
export function sitemapXml(origin: string): string {
  const indexed = pages
    .filter(({ id, perRequest }) => !perRequest && id !== notFoundPage)
    .flatMap(({ paths }) => paths);
  const urls = indexed.flatMap((path) => localeBases.map(({ base }) => urlEntry(origin, base, path)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

function urlEntry(origin: string, base: string, path: string): string {
  const links = Object.entries(alternatesOf(origin, path)).map(
    ([locale, href]) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`,
  );
  return `<url><loc>${origin}${localHref(base, path)}</loc>${links.join('')}</url>`;
}

/** The trees inside the server, the API and the studio are nobody's to index. */
export function robotsTxt(origin: string): string {
  return `User-agent: *
Disallow: /v/
Disallow: /o/
Disallow: /api/
Disallow: /studio

Sitemap: ${origin}/sitemap.xml
`;
}
