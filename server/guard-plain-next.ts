import { type IncomingMessage, Server, ServerResponse } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { ensureInnerSecret, readServerEnv } from './env';
import { classifyPath } from './guard/classify-path';
import { guardInternalTree } from './guard/guard-internal-tree';
import { guardRequest } from './guard/guard-request';
import { splitTarget } from './guard/split-target';
import type { Refusal } from './guard/types';
import { describeClient, isInternalHeader, isProxyHeader, type Peer } from './request-headers';
import { openQuery, QUERY_HEADER, sealQuery } from './seal-query';
import { takeQuery } from './take-query';
import { isTrustedProxy, plainAddress } from './trusted-proxies';
import { writeAnswer } from './write-answer';

const INSTALLED = Symbol.for('facet.plain-next-guard');
const BEHIND_FRONT = Symbol.for('facet.behind-front');
const HIDDEN_FROM_VISITORS = /^x-(?:facet|middleware)-/i;
const PLACE = /^(?:x-geo-|x-vercel-ip-|cf-(?:ip(?:country|city|latitude|longitude)|region-code|timezone)$)/;
const DEVELOPMENT_PATHS = /^\/(?:_next\/|__nextjs)/;

export type PlainGuard = { secret: string; trustedProxies: BlockList; isDevelopment: boolean };

/** Nothing here counts a body while it streams to Next, so one without a length is not taken at all. */
function requireLength(request: IncomingMessage): Refusal | null {
  const isEndless = request.headers['transfer-encoding'] !== undefined;
  return isEndless ? { status: 411, reason: 'body-length' } : null;
}

function guardMessage(request: IncomingMessage): Refusal | null {
  const { method = '', url = '', headersDistinct } = request;
  return guardRequest({ method, target: url, headers: headersDistinct }) ?? requireLength(request);
}

const isInternalTree = ({ url = '/' }: IncomingMessage): boolean =>
  guardInternalTree({ method: '', target: url, headers: {} }) !== null;

/** Who is at the other end of a connection does not change: looked up once. */
const peers = new WeakMap<Socket, Peer>();

function peerOf(socket: Socket, trustedProxies: BlockList): Peer {
  const known = peers.get(socket);
  if (known) return known;
  const address = plainAddress(socket.remoteAddress);
  const peer: Peer = { address, isTrusted: isTrustedProxy(trustedProxies, address), proto: 'http' };
  peers.set(socket, peer);
  return peer;
}

/** Takes the query off and deletes every internal header that does not carry this start's secret. */
function cleanRequest(request: IncomingMessage, guard: PlainGuard): void {
  const { secret, trustedProxies, isDevelopment } = guard;
  const sealed = request.headers[QUERY_HEADER];
  const isOurs = typeof sealed === 'string' && openQuery(secret, sealed) !== null;
  const peer = peerOf(request.socket, trustedProxies);
  const { isTrusted } = peer;
  const client = describeClient(request.headers, peer);
  for (const name of Object.keys(request.headers)) {
    const isNextDeveloping = isDevelopment && name.startsWith('x-nextjs-');
    const isForged = isInternalHeader(name) && !isNextDeveloping;
    if (isForged || (isProxyHeader(name) && !isTrusted)) delete request.headers[name];
  }
  Object.assign(request.headers, client);
  const { target, query } = takeQuery(request.url ?? '/');
  request.url = target;
  if (query !== '') request.headers[QUERY_HEADER] = sealQuery(secret, query);
  else if (isOurs) request.headers[QUERY_HEADER] = sealed;
}

/**
 * Takes off a request that is not ours to guard what only we may say, and the place unless a trusted proxy says
 * it: route handlers that decide believe both. What Next's own client says of itself stays.
 */
function dropForged({ headers, socket }: IncomingMessage, { trustedProxies }: PlainGuard): void {
  const { isTrusted } = peerOf(socket, trustedProxies);
  for (const name of Object.keys(headers)) {
    const isForged = isInternalHeader(name) && !name.startsWith('x-nextjs-');
    if (isForged || (PLACE.test(name) && !isTrusted)) delete headers[name];
  }
}

/** Returns whether Next may have the request; otherwise it is answered already. */
export function admitRequest(request: IncomingMessage, response: ServerResponse, guard: PlainGuard): boolean {
  const { path } = splitTarget(request.url ?? '/');
  if (guard.isDevelopment && DEVELOPMENT_PATHS.test(path)) return true;
  const refusal = guardMessage(request);
  if (!refusal) {
    cleanRequest(request, guard);
    return true;
  }
  const { status, reason, headers } = refusal;
  writeAnswer(response, {
    status,
    reason,
    wantsJson: classifyPath(path) === 'api',
    ...(headers && { headers }),
  });
  return false;
}

/** The internal path and the code are no visitor's business; behind the front, the front takes them off. */
function hideInternalHeaders(response: ServerResponse): void {
  const { setHeader } = response;
  response.setHeader = (name, value) =>
    HIDDEN_FROM_VISITORS.test(name) ? response : setHeader.call(response, name, value);
}

/**
 * The front's guard for a plain `next start`, which has nothing in front of it: wraps the `request` event of
 * every http server of the process, once. Behind our own front it stands aside, and on Vercel, whose launcher
 * needs the headers taken off here. Requests whose target is not `isGuarded` only lose headers that are forged,
 * unless they are for a tree inside the server.
 */
export function guardPlainNext(isGuarded: (target: string) => boolean = () => true): void {
  if (process.env.VERCEL) return;
  const secret = ensureInnerSecret();
  if (Reflect.get(globalThis, BEHIND_FRONT) || Reflect.get(globalThis, INSTALLED)) return;
  const environment = readServerEnv();
  if (!environment.ok) throw new Error(environment.problems.join('; '));
  Reflect.set(globalThis, INSTALLED, true);
  const guard: PlainGuard = {
    secret,
    trustedProxies: environment.values.TRUSTED_PROXIES,
    isDevelopment: process.env.NODE_ENV === 'development',
  };
  const { emit } = Server.prototype;
  Server.prototype.emit = function guardedEmit(this: Server, event: string | symbol, ...rest: unknown[]) {
    const [request, response] = rest as [IncomingMessage, unknown];
    const isRequest = event === 'request' && response instanceof ServerResponse;
    if (isRequest && !isGuarded(request.url ?? '/') && !isInternalTree(request)) dropForged(request, guard);
    else if (isRequest && !admitRequest(request, response, guard)) return true;
    else if (isRequest) hideInternalHeaders(response);
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}
