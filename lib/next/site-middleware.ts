// From its own file: 'next/server' brings a parser of user agents along, 7 kB gzip.
import { NextResponse } from 'next/dist/server/web/spec-extension/response';
import type { NextFetchEvent, NextRequest } from 'next/server';
import { isCountersPath } from '#lib/edge/answer-counters';
import { matchRoute } from '#lib/rewrite/match-route';
import { createMiddleware } from './create-middleware';
import type { AnySite } from './define-site';

/**
 * The middleware of an app that has a site in code: personalised pages are its business, and nothing else is.
 * What is no page of the site goes on to Next as it came.
 */
export function createSiteMiddleware(site: AnySite) {
  const serve = createMiddleware(site.manifest);
  return async (request: NextRequest, event: Pick<NextFetchEvent, 'waitUntil'>): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isOurs = isCountersPath(pathname) || matchRoute(site.routes, pathname).kind !== 'unknown';
    return isOurs ? serve(request, event) : NextResponse.next();
  };
}
