import { createServer, type IncomingMessage, request, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PHASE_PRODUCTION_SERVER } from 'next/constants';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { admitRequest, guardPlainNext } from './guard-plain-next';
import { openQuery, sealQuery } from './seal-query';
import { parseTrustedProxies } from './trusted-proxies';

const SECRET = Buffer.alloc(32, 7).toString('base64url');
const NOBODY = parseTrustedProxies('');

let server: Server;
let seen: { url?: string; headers: IncomingMessage['headers'] }[];
let isDevelopment: boolean;

beforeEach(async () => {
  seen = [];
  isDevelopment = false;
  server = createServer((incoming, response) => {
    if (!NOBODY) throw new Error('bad test proxies');
    if (!admitRequest(incoming, response, { secret: SECRET, trustedProxies: NOBODY, isDevelopment })) return;
    seen.push({ url: incoming.url, headers: incoming.headers });
    incoming.resume();
    response.end('page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body?: string,
): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('admitRequest', () => {
  it('takes the query off and seals it', async () => {
    await ask('/c?email=anna@x.de&_rsc=1a');
    expect(seen[0]?.url).toBe('/c?_rsc=1a');
    expect(openQuery(SECRET, String(seen[0]?.headers['x-facet-query']))).toBe('email=anna@x.de');
  });

  it('keeps a header that carries the secret and deletes every internal one that does not', async () => {
    const ours = sealQuery(SECRET, 'a=1');
    await ask('/', 'GET', { 'x-facet-query': ours, 'x-facet-profile': 'forged', 'x-middleware-next': '1' });
    expect(seen[0]?.headers).toHaveProperty('x-facet-query', ours);
    expect(seen[0]?.headers).not.toHaveProperty('x-facet-profile');
    expect(seen[0]?.headers).not.toHaveProperty('x-middleware-next');
    await ask('/', 'GET', { 'x-facet-query': ours.replace(/.$/, '_') });
    expect(seen[1]?.headers).not.toHaveProperty('x-facet-query');
  });

  it('does not let a sealed header of an earlier visit speak for this query', async () => {
    await ask('/?b=2', 'GET', { 'x-facet-query': sealQuery(SECRET, 'a=1') });
    expect(openQuery(SECRET, String(seen[0]?.headers['x-facet-query']))).toBe('b=2');
  });

  it('believes nobody about the client’s address or place', async () => {
    await ask('/', 'GET', { 'x-forwarded-for': '8.8.8.8', 'x-vercel-ip-country': 'DE' });
    expect(seen[0]?.headers).toHaveProperty('x-forwarded-for', '127.0.0.1');
    expect(seen[0]?.headers).not.toHaveProperty('x-vercel-ip-country');
  });

  it.each([
    ['GET', '/v/frame/page', {}, 404],
    ['GET', '/%zz', {}, 400],
    ['TRACE', '/', {}, 405],
    ['POST', '/', { 'content-length': '0' }, 405],
    ['POST', '/api/events', { 'transfer-encoding': 'chunked' }, 411],
    ['POST', '/api/events', { 'content-length': '300000' }, 413],
  ])('%s %s with %j: %d', async (method, path, headers, status) => {
    expect(
      await ask(
        path,
        method,
        headers,
        'content-length' in headers ? 'x'.repeat(Number(headers['content-length'])) : '',
      ),
    ).toBe(status);
    expect(seen).toEqual([]);
  });

  it('leaves Next’s own traffic alone in development', async () => {
    isDevelopment = true;
    expect(
      await ask('/__nextjs_original-stack-frames', 'POST', { 'transfer-encoding': 'chunked' }, '{}'),
    ).toBe(200);
    await ask('/?a=1', 'GET', { 'x-nextjs-request-id': '1', 'x-facet-query': 'forged' });
    expect(seen[1]?.headers).toHaveProperty('x-nextjs-request-id', '1');
    expect(openQuery(SECRET, String(seen[1]?.headers['x-facet-query']))).toBe('a=1');
  });
});

describe('a server process', () => {
  const INSTALLED = Symbol.for('facet.plain-next-guard');
  const { emit } = Server.prototype;
  afterEach(() => {
    vi.unstubAllEnvs();
    Server.prototype.emit = emit;
    Reflect.deleteProperty(globalThis, INSTALLED);
  });

  async function startPlainNext(): Promise<void> {
    const file = pathToFileURL(path.resolve('next.config.ts')).href;
    const { default: configure } = (await import(file)) as { default: (phase: string) => unknown };
    configure(PHASE_PRODUCTION_SERVER);
    guardPlainNext();
  }

  it('of a plain `next start` is guarded and has a secret', async () => {
    vi.stubEnv('VERCEL', '');
    vi.stubEnv('FACET_INNER_SECRET', '');
    await startPlainNext();
    expect(process.env.FACET_INNER_SECRET).toMatch(/^[\w-]{43}$/);
    expect(Server.prototype.emit).not.toBe(emit);
  });

  it('on Vercel is left as it is, without a secret', async () => {
    vi.stubEnv('VERCEL', '1');
    vi.stubEnv('FACET_INNER_SECRET', '');
    await startPlainNext();
    expect(process.env.FACET_INNER_SECRET).toBe('');
    expect(Server.prototype.emit).toBe(emit);
  });
});
