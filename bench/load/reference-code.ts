import { readEnv } from '#lib/core/env';
import { createEdgeRuntime } from '#lib/edge/edge-runtime';
import { handleRequest } from '#lib/edge/handle-request';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import type { LoadLab } from './lab';

const LOAD_DEADLINE_MS = 10_000;

/**
 * The code of the page that somebody unknown gets with these headers, as `frame/page`: the same function
 * the middleware calls, asked once. It is what all twins show.
 */
export async function readReferenceCode({ env }: LoadLab, headers: Record<string, string>): Promise<string> {
  const runtime = createEdgeRuntime({ env: readEnv(env), now: Date.now, builtin: builtinManifest });
  const request = { method: 'GET', url: new URL('http://localhost/'), headers: new Headers(headers) };
  const pending: Promise<unknown>[] = [];
  // A visitor's request would not wait for what is published, and get the built-in page.
  await runtime.live.current(LOAD_DEADLINE_MS, (work) => pending.push(work));
  const plan = await handleRequest(request, runtime, (work) => pending.push(work));
  await Promise.allSettled(pending);
  const [, frame, page] = (plan.kind === 'rewrite' && /^\/v\/([^/]+)\/([^/]+)\/home$/.exec(plan.path)) || [];
  if (!frame || !page) throw new Error('the site shows an unknown visitor no shared page');
  return `${frame}/${page}`;
}
