// From its own file: 'next/server' brings a parser of user agents along, 7 kB gzip.
import { NextResponse } from 'next/dist/server/web/spec-extension/response';
import type { NextFetchEvent, NextRequest } from 'next/server';
import { type EdgeRuntime, startEdgeRuntime } from '#lib/edge/edge-runtime';
import { handleRequest } from '#lib/edge/handle-request';
import type { Manifest } from '#lib/manifest/types';
import type { Plan } from '#lib/rewrite/plan';

/**
 * A Next.js middleware that hands every request over to `handleRequest` and obeys its plan. `builtin` is what
 * the site shows while nothing published can be had.
 */
export function createMiddleware(builtin: () => Manifest) {
  let runtime: EdgeRuntime | undefined;
  return async (request: NextRequest, event: Pick<NextFetchEvent, 'waitUntil'>): Promise<Response> => {
    runtime ??= startEdgeRuntime(Date.now, builtin);
    const { method, url, headers } = request;
    const plan = await handleRequest({ method, url: new URL(url), headers }, runtime, (work) =>
      event.waitUntil(work),
    );
    return toResponse(plan, request);
  };
}

function toResponse(plan: Plan, request: NextRequest): Response {
  if (plan.kind === 'rewrite') return toRewrite(plan, request);
  const headers = headersOf(plan);
  if (plan.kind === 'respond') return new NextResponse(plan.body, { status: plan.status, headers });
  // Next answers 500 to a relative one, and makes it relative again itself.
  headers.set('location', new URL(plan.location, request.url).href);
  return new NextResponse(null, { status: plan.status, headers });
}

function headersOf(plan: Plan): Headers {
  const headers = new Headers(plan.headers);
  for (const line of plan.cookies) headers.append('set-cookie', line);
  return headers;
}

function toRewrite(plan: Plan & { kind: 'rewrite' }, request: NextRequest): Response {
  const to = new URL(plan.path, request.url);
  const { status } = plan;
  const own = Object.entries(plan.requestHeaders);
  // The header is what `NextResponse.rewrite` sets too, after parsing, proxying and copying what nobody reads
  // here. Where a request header is overridden, Next writes all of them into the answer and reads them back.
  if (own.length === 0) {
    const headers = headersOf(plan);
    headers.set('x-middleware-rewrite', to.href);
    return new Response(null, { status, headers });
  }
  const inner = new Headers(request.headers);
  for (const [name, value] of own) inner.set(name, value);
  return NextResponse.rewrite(to, { status, headers: headersOf(plan), request: { headers: inner } });
}
