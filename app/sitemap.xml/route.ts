import { renderServices } from '#lib/render/services';
import { sitemapXml } from '#lib/render/sitemap';

/** The origin is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(sitemapXml(renderServices().siteOrigin), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
