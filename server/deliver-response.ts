import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import {
  type CompressedBodies,
  createStreamCompressor,
  hashBody,
  isCompressibleType,
  MIN_COMPRESSED_BYTES,
} from './compress-body';
import type { PathKind } from './guard/classify-path';
import { matchesETag } from './matches-etag';
import { type Encoding, negotiateEncoding } from './negotiate-encoding';
import { isHopByHopHeader } from './request-headers';

/** Bodies up to this size are held whole where that pays: cached pages and the build's own files. */
const MAX_HELD_BYTES = 2 * 1024 * 1024;

export type Delivery = {
  request: IncomingMessage;
  response: ServerResponse;
  inner: IncomingMessage;
  kind: PathKind;
  path: string;
  buildId: string;
  bodies: CompressedBodies;
};

const CODE_HEADER = 'x-facet-code';
const REWRITE_HEADER = 'x-middleware-rewrite';

function isOutgoing(name: string, kind: PathKind): boolean {
  if (isHopByHopHeader(name) && name !== 'content-length') return false;
  if (name.startsWith('x-facet-') || name.startsWith('x-middleware-')) return false;
  // Next's own validators describe the rendered page, not the decision that chose it.
  return kind !== 'page' || (name !== 'etag' && name !== 'last-modified');
}

function toOuterHeaders(inner: IncomingMessage, kind: PathKind): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(inner.headers).filter(([name]) => isOutgoing(name, kind)));
}

/** The variant code of a page rendered into the shared cache; `null` for every other answer. */
function findSharedCode({ inner, kind }: Delivery): string | null {
  const rewrite = inner.headers[REWRITE_HEADER];
  const code = inner.headers[CODE_HEADER];
  if (kind !== 'page' || inner.statusCode !== 200) return null;
  if (typeof rewrite !== 'string' || !isSharedTree(rewrite)) return null;
  if (typeof code !== 'string' || code === '') return null;
  return /\bno-store\b/i.test(inner.headers['cache-control'] ?? '') ? null : code;
}

function isSharedTree(rewrite: string): boolean {
  return rewrite.replace(/^https?:\/\/[^/]*/, '').startsWith('/v/');
}

function chooseEncoding({ request, inner }: Delivery): Encoding | null {
  const { headers } = inner;
  const isCompressible = isCompressibleType(headers['content-type']) && !headers['content-encoding'];
  const isTransformable = !/\bno-transform\b/i.test(headers['cache-control'] ?? '');
  const isWhole = inner.statusCode !== 206 && !headers['content-range'];
  const length = Number(headers['content-length'] ?? MIN_COMPRESSED_BYTES);
  if (!isCompressible || !isTransformable || !isWhole || length < MIN_COMPRESSED_BYTES) return null;
  return negotiateEncoding(request.headers['accept-encoding']?.toString());
}

function varyByEncoding(headers: OutgoingHttpHeaders): void {
  const vary = headers.vary?.toString() ?? '';
  if (!/\baccept-encoding\b|\*/i.test(vary))
    headers.vary = vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`;
}

async function readWhole(inner: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of inner) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function makeETag(delivery: Delivery, code: string, hash: string): string {
  const text = [delivery.buildId, code, delivery.path, hash].join('\n');
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

function writeNotModified(response: ServerResponse, headers: OutgoingHttpHeaders): void {
  const { 'content-length': _length, 'content-type': _type, ...rest } = headers;
  response.writeHead(304, rest);
  response.end();
}

async function deliverWhole(delivery: Delivery, code: string | null): Promise<void> {
  const { request, response, inner, kind, bodies } = delivery;
  const encoding = chooseEncoding(delivery);
  const body = await readWhole(inner);
  const headers = toOuterHeaders(inner, kind);
  const hash = hashBody(body);
  if (isCompressibleType(inner.headers['content-type'])) varyByEncoding(headers);
  const isDocument = /^text\/html/i.test(inner.headers['content-type'] ?? '');
  if (code !== null && isDocument) {
    headers.etag = makeETag(delivery, code, hash);
    if (matchesETag(request.headers['if-none-match'], headers.etag)) {
      writeNotModified(response, headers);
      return;
    }
  }
  const sent = encoding ? await bodies.compress(body, hash, encoding) : body;
  if (encoding) headers['content-encoding'] = encoding;
  response.writeHead(200, { ...headers, 'content-length': sent.length });
  response.end(sent);
}

function deliverStream(delivery: Delivery): void {
  const { request, response, inner, kind } = delivery;
  const headers = toOuterHeaders(inner, kind);
  const encoding = chooseEncoding(delivery);
  if (isCompressibleType(inner.headers['content-type'])) varyByEncoding(headers);
  if (encoding) {
    headers['content-encoding'] = encoding;
    delete headers['content-length'];
  }
  response.writeHead(inner.statusCode ?? 502, headers);
  if (request.method === 'HEAD') {
    inner.destroy();
    response.end();
    return;
  }
  const destroyBoth = (error: unknown) => {
    if (error) response.destroy();
  };
  response.flushHeaders();
  if (encoding) pipeline(inner, createStreamCompressor(encoding), response, destroyBoth);
  else pipeline(inner, response, destroyBoth);
}

function isBuildFile({ inner, path, request }: Delivery): boolean {
  return inner.statusCode === 200 && path.startsWith('/_next/static/') && request.method === 'GET';
}

/**
 * Sends the inner server's answer out: its internal headers off, a weak ETag and 304s for shared documents,
 * compressed. The ETag covers the body's hash as well as the code: a page rendered while its content was
 * missing must not be confirmed for good.
 */
export async function deliverResponse(delivery: Delivery): Promise<void> {
  const code = findSharedCode(delivery);
  const length = Number(delivery.inner.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length <= MAX_HELD_BYTES && (code !== null || isBuildFile(delivery)))
    await deliverWhole(delivery, code);
  else deliverStream(delivery);
}
