import { renderServices } from '#lib/render/services';
import { robotsTxt } from '#lib/render/sitemap';

/** The origin is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(robotsTxt(renderServices().siteOrigin), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
