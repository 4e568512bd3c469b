import { type NextFetchEvent, type NextRequest, NextResponse } from 'next/server';
import { type EdgeRuntime, startEdgeRuntime } from '#lib/edge/edge-runtime';
import { handleRequest } from '#lib/edge/handle-request';
import type { Plan } from '#lib/rewrite/plan';

let runtime: EdgeRuntime | undefined;

/** Runs on the edge for every page. All it does is hand over to `handleRequest` and obey its plan. */
export async function middleware(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  runtime ??= startEdgeRuntime(Date.now);
  const { method, url, headers } = request;
  const plan = await handleRequest({ method, url: new URL(url), headers }, runtime, (work) =>
    event.waitUntil(work),
  );
  return toResponse(plan, request);
}

function toResponse(plan: Plan, request: NextRequest): Response {
  const headers = new Headers(plan.headers);
  for (const line of plan.cookies) headers.append('set-cookie', line);
  if (plan.kind === 'respond') return new NextResponse(plan.body, { status: plan.status, headers });
  if (plan.kind === 'redirect') {
    // Next answers 500 to a relative one, and makes it relative again itself.
    headers.set('location', new URL(plan.location, request.url).href);
    return new NextResponse(null, { status: plan.status, headers });
  }
  const inner = new Headers(request.headers);
  for (const [name, value] of Object.entries(plan.requestHeaders)) inner.set(name, value);
  const to = new URL(plan.path, request.url);
  return NextResponse.rewrite(to, { status: plan.status, headers, request: { headers: inner } });
}

export const config = {
  matcher: [
    '/((?!api/|_next/static/|_next/image$|img/|favicon\\.ico$|robots\\.txt$|sitemap\\.xml$|studio(?:/|$)).*)',
    '/api/counters/edge',
  ],
};
