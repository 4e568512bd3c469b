import type { Agent, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { askInner, type InnerResult } from './ask-inner';
import type { CompressedBodies } from './compress-body';
import { deliverResponse } from './deliver-response';
import type { FrontOptions } from './front';
import { classifyPath, type PathKind } from './guard/classify-path';
import { MAX_BODY_BYTES } from './guard/guard-body-length';
import { guardRequest } from './guard/guard-request';
import { splitTarget } from './guard/split-target';
import { readBody } from './read-body';
import { toInnerHeaders } from './request-headers';
import { QUERY_HEADER, sealQuery } from './seal-query';
import { takeQuery } from './take-query';
import { isTrustedProxy, plainAddress } from './trusted-proxies';
import { writeAnswer } from './write-answer';

const INNER_TIMEOUT_MS = 30_000;
/** Proof towards an inner server on a TCP port, where other users of the machine could knock too. */
const FRONT_HEADER = 'x-facet-front';
const INSTEAD_HEADER = 'x-facet-instead';
/** Conditions and ranges on a page are answered here; Next would judge them by the page it rendered. */
const CONDITIONAL = [
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
  'range',
  'if-range',
];

export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  agent: Agent;
  bodies: CompressedBodies;
  options: FrontOptions;
};

function refuse(exchange: Exchange, status: number, reason: string, headers?: Record<string, string>): void {
  const { request, response } = exchange;
  if (response.headersSent) return void response.destroy();
  const wantsJson = classifyPath(splitTarget(request.url ?? '/').path) === 'api';
  writeAnswer(response, { status, reason, wantsJson, ...(headers && { headers }) });
}

function makeInnerHeaders(
  { request, options }: Exchange,
  kind: PathKind,
  query: string,
): OutgoingHttpHeaders {
  const address = plainAddress(request.socket.remoteAddress);
  const headers = toInnerHeaders(request.headers, {
    address,
    isTrusted: isTrustedProxy(options.trustedProxies, address),
    proto: options.origin.startsWith('https:') ? 'https' : 'http',
  });
  delete headers['accept-encoding'];
  if (kind === 'page') for (const name of CONDITIONAL) delete headers[name];
  if (query !== '') headers[QUERY_HEADER] = sealQuery(options.secret, query);
  headers[FRONT_HEADER] = options.secret;
  return headers;
}

/** Aborts when the client goes away before the answer is out, so that Next stops working for nobody. */
function abortWithClient(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

/**
 * A page is rendered with the path it was asked by, so the shared 404 page must not be asked for by the
 * unknown path of whoever came first: the edge names its own path, and we ask again.
 */
async function followInstead(exchange: Exchange, result: InnerResult): Promise<InnerResult> {
  const instead = result.ok ? result.response.headers[INSTEAD_HEADER] : undefined;
  if (!result.ok || typeof instead !== 'string') return result;
  result.response.resume();
  return forward(exchange, null, instead);
}

async function forward(
  exchange: Exchange,
  body: Buffer | null,
  outerTarget = exchange.request.url ?? '/',
): Promise<InnerResult> {
  const { request, response, agent, options } = exchange;
  const method = request.method ?? 'GET';
  const { target, query } = takeQuery(outerTarget);
  const kind = classifyPath(splitTarget(target).path);
  const headers = makeInnerHeaders(exchange, kind, query);
  if (body) headers['content-length'] = body.length;
  return askInner({
    address: options.innerSocket,
    agent,
    // The ETag needs the body: a HEAD for a page is asked as GET, and its body not sent.
    method: method === 'HEAD' && kind === 'page' ? 'GET' : method,
    path: target,
    headers,
    body,
    signal: abortWithClient(response),
    timeoutMs: options.innerTimeoutMs ?? INNER_TIMEOUT_MS,
  });
}

async function readAllowedBody(exchange: Exchange): Promise<Buffer | null | 'refused'> {
  const { request, response } = exchange;
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue();
  const result = await readBody(request, MAX_BODY_BYTES);
  if (result.ok) return result.body;
  if (result.reason === 'too-large') refuse(exchange, 413, 'body-too-large');
  return 'refused';
}

async function exchangeOnce(exchange: Exchange): Promise<void> {
  const { request, response, bodies, options } = exchange;
  const refusal = guardRequest({
    method: request.method ?? '',
    target: request.url ?? '',
    headers: request.headersDistinct,
  });
  if (refusal) return refuse(exchange, refusal.status, refusal.reason, refusal.headers);
  const body = await readAllowedBody(exchange);
  if (body === 'refused') return;
  const result = await followInstead(exchange, await forward(exchange, body));
  if (!result.ok) {
    if (result.reason === 'client-gone') return void response.destroy();
    return refuse(exchange, result.reason === 'inner-timeout' ? 504 : 503, result.reason);
  }
  const { path } = splitTarget(request.url ?? '/');
  const kind = classifyPath(path);
  await deliverResponse({
    request,
    response,
    inner: result.response,
    kind,
    path,
    buildId: options.buildId,
    bodies,
  });
}

/** One request from guard to answer. Whatever fails on the way, the visitor gets an answer or a closed line. */
export async function serveRequest(exchange: Exchange): Promise<void> {
  try {
    await exchangeOnce(exchange);
  } catch (error) {
    const isClientGone = exchange.response.destroyed;
    if (!isClientGone)
      console.error('front: request failed:', error instanceof Error ? error.message : 'unknown');
    refuse(exchange, 503, 'inner-down');
  }
}
