import { createMiddleware } from '#lib/next/create-middleware';
import { builtinManifest } from '#lib/shop/builtin-manifest';

/** Runs on the edge for every page; what it does begins in `lib/edge/handle-request`. */
export const middleware = createMiddleware(builtinManifest);

export const config = {
  matcher: [
    '/((?!api/|_next/static/|_next/image$|img/|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$|studio(?:/|$)).*)',
    '/api/counters/edge',
  ],
};
