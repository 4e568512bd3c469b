import { mkdtempSync, rmSync } from 'node:fs';
import http, { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Front, startFront } from './front';
import { openQuery } from './seal-query';
import { parseTrustedProxies } from './trusted-proxies';

const SECRET = Buffer.alloc(32, 7).toString('base64url');
const PAGE = `<!doctype html><p>${'Coffee is served. '.repeat(200)}</p>`;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };

let dir: string;
let inner: Server;
let front: Front;
let seen: { method?: string; url?: string; headers: http.IncomingHttpHeaders; body: string }[];
let handler: Handler;

/** What Next answers behind our middleware for a page from the shared tree. */
function sharedPage(body = PAGE, headers: http.OutgoingHttpHeaders = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'private, no-cache',
      'cdn-cache-control': 'no-store',
      'set-cookie': ['receipt=1', 'identity=2'],
      vary: 'rsc',
      etag: '"of-next"',
      'x-middleware-rewrite': '/v/frame1/page1',
      'x-facet-code': 'frame1/page1',
      ...headers,
    });
    response.end(body);
  };
}

function listenInner(): Promise<void> {
  inner = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      handler(request, response);
    });
  });
  return new Promise((resolve) => inner.listen(path.join(dir, 'inner.sock'), resolve));
}

async function closeInner(): Promise<void> {
  inner.closeAllConnections();
  await new Promise((resolve) => inner.close(resolve));
}

function ask(target: string, options: http.RequestOptions = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(front.url);
    const request = http.request({ hostname, port, path: target, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Sends bytes as they are and reads until the server closes, or until `isDone`. */
function askRaw(text: string, isDone: (answer: string) => boolean = () => false): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(front.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
      if (isDone(answer)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

async function startTestFront(trusted = ''): Promise<void> {
  const trustedProxies = parseTrustedProxies(trusted);
  if (!trustedProxies) throw new Error('bad test proxies');
  front = await startFront({
    port: 0,
    host: '127.0.0.1',
    innerSocket: { socketPath: path.join(dir, 'inner.sock') },
    secret: SECRET,
    origin: 'http://shop.example',
    trustedProxies,
    buildId: 'build1',
    innerTimeoutMs: 500,
  });
}

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'facet-front-'));
  seen = [];
  handler = sharedPage();
  await listenInner();
  await startTestFront();
});

afterEach(async () => {
  await front.close();
  await closeInner();
  rmSync(dir, { recursive: true, force: true });
});

describe('what the inner server is asked', () => {
  it('never carries a page’s query, which goes into the sealed header', async () => {
    await ask('/c/coffee?email=anna@x.de&_rsc=1abc');
    expect(seen[0]?.url).toBe('/c/coffee?_rsc=1abc');
    expect(openQuery(SECRET, String(seen[0]?.headers['x-facet-query']))).toBe('email=anna@x.de');
    expect(JSON.stringify({ ...seen[0]?.headers, 'x-facet-query': '' })).not.toContain('anna');
  });

  it('keeps the query of an API', async () => {
    await ask('/api/why?slot=home.hero');
    expect(seen[0]?.url).toBe('/api/why?slot=home.hero');
    expect(seen[0]?.headers).not.toHaveProperty('x-facet-query');
  });

  it('carries no internal or proxy header of the client', async () => {
    const headers = {
      'x-facet-query': 'forged',
      'x-facet-front': 'forged',
      'x-middleware-subrequest': 'middleware',
      'x-vercel-ip-country': 'DE',
      'x-forwarded-for': '8.8.8.8',
      rsc: '1',
    };
    await ask('/', { headers });
    expect(seen[0]?.headers).toMatchObject({
      'x-facet-front': SECRET,
      'x-forwarded-for': '127.0.0.1',
      rsc: '1',
    });
    for (const name of ['x-facet-query', 'x-middleware-subrequest', 'x-vercel-ip-country'])
      expect(seen[0]?.headers).not.toHaveProperty(name);
  });

  it('believes a proxy named in TRUSTED_PROXIES', async () => {
    await front.close();
    await startTestFront('127.0.0.0/8');
    await ask('/', { headers: { 'x-vercel-ip-country': 'DE', 'x-forwarded-for': '8.8.8.8' } });
    expect(seen[0]?.headers).toMatchObject({
      'x-vercel-ip-country': 'DE',
      'x-forwarded-for': '8.8.8.8, 127.0.0.1',
    });
  });

  it('gets no condition or range of a page, which would be judged by the rendered page', async () => {
    await ask('/', { headers: { 'if-none-match': '"of-next"', range: 'bytes=0-9' } });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('range');
  });
});

describe('refusals', () => {
  it.each([
    ['GET', '/v/frame1/page1', 404],
    ['GET', '/%zz', 400],
    ['POST', '/', 405],
    ['TRACE', '/', 405],
    ['OPTIONS', '*', 400],
  ])('%s %s: %d, and the inner server hears nothing', async (method, target, status) => {
    const answer = await ask(target, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'cdn-cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(seen).toEqual([]);
  });

  it('answers CONNECT with 405 and what is not HTTP with 400', async () => {
    expect(await askRaw('CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n')).toMatch(
      /^HTTP\/1.1 405 /,
    );
    expect(await askRaw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await askRaw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    const conflict =
      'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await askRaw(conflict)).toMatch(/^HTTP\/1.1 400 /);
    expect(seen).toEqual([]);
  });

  it('speaks JSON on an API', async () => {
    const answer = await ask('/api/events?x=%00', { method: 'TRACE' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(JSON.parse(answer.body.toString())).toEqual({ error: 'method' });
  });
});

describe('bodies', () => {
  const post = { method: 'POST' };
  const tooMuch = Buffer.alloc(256 * 1024 + 1, 'a');

  it('passes 256 KiB on whole', async () => {
    const answer = await ask('/api/events', post, tooMuch.subarray(1));
    expect(answer.status).toBe(200);
    expect(seen[0]?.body).toHaveLength(256 * 1024);
  });

  it('refuses more by its announced length, before reading it', async () => {
    const head = `POST /api/events HTTP/1.1\r\nHost: a\r\nContent-Length: ${tooMuch.length}\r\n\r\n`;
    expect(await askRaw(head, (answer) => answer.includes('body-too-large'))).toMatch(/^HTTP\/1.1 413 /);
    expect(seen).toEqual([]);
  });

  it('refuses more while it streams, and the sender gets the answer', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const text = `POST /api/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`;
    expect(await askRaw(text, (answer) => answer.includes('body-too-large'))).toMatch(/^HTTP\/1.1 413 /);
    expect(seen).toEqual([]);
  });

  it('serves the next request on the same connection after a 413', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const large = Buffer.alloc(3 * 1024 * 1024, 'a');
    expect((await ask('/api/events', { ...post, agent }, large)).status).toBe(413);
    expect((await ask('/', { agent })).status).toBe(200);
    agent.destroy();
  });

  it('tells a client that waits for it to go on, unless it announced too much', async () => {
    const head = (length: number) =>
      `POST /api/events HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await askRaw(head(5), (answer) => answer.includes('\r\n\r\n'))).toMatch(/^HTTP\/1.1 100 /);
    expect(await askRaw(head(tooMuch.length), (answer) => answer.includes('large'))).toMatch(
      /^HTTP\/1.1 413 /,
    );
  });
});

describe('shared documents', () => {
  it('go out with a weak ETag of ours and no internal header', async () => {
    const { headers } = await ask('/');
    expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(headers).not.toHaveProperty('x-facet-code');
    expect(headers).not.toHaveProperty('x-middleware-rewrite');
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'cdn-cache-control': 'no-store' });
    expect(headers['set-cookie']).toEqual(['receipt=1', 'identity=2']);
  });

  it('are confirmed by 304 with cookies and cache headers, for GET and HEAD', async () => {
    const { etag = '' } = (await ask('/')).headers;
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask('/?utm_source=x', { method, headers: { 'if-none-match': `"a", ${etag}` } });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' });
      expect(answer.headers['set-cookie']).toEqual(['receipt=1', 'identity=2']);
      expect(answer.headers).not.toHaveProperty('content-length');
    }
  });

  it('have the same ETag and length for HEAD, without the body', async () => {
    const get = await ask('/');
    const head = await ask('/', { method: 'HEAD' });
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.body).toHaveLength(0);
  });

  it('change their ETag with the code, the path and the body', async () => {
    const tags = new Set([(await ask('/')).headers.etag, (await ask('/c')).headers.etag]);
    handler = sharedPage(PAGE, { 'x-facet-code': 'frame1/page2' });
    tags.add((await ask('/')).headers.etag);
    handler = sharedPage(`${PAGE}degraded`);
    tags.add((await ask('/')).headers.etag);
    expect(tags.size).toBe(4);
  });

  it.each([
    [
      'a page of the visitor’s own',
      { 'x-middleware-rewrite': '/o/f/p', 'cache-control': 'private, no-store' },
    ],
    ['client navigation', { 'content-type': 'text/x-component' }],
    ['an answer without a code', { 'x-facet-code': '' }],
  ])('only: %s has no ETag and is never a 304', async (_name, headers) => {
    const { etag = '' } = (await ask('/')).headers;
    handler = sharedPage(PAGE, headers);
    const answer = await ask('/', { headers: { 'if-none-match': `${etag}, *` } });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.body.toString()).toBe(PAGE);
  });
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s: the body is the same, Vary says so', async (encoding, decompress) => {
    const answer = await ask('/', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'rsc, Accept-Encoding' });
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(answer.body.length).toBeLessThan(PAGE.length);
    expect(decompress(answer.body).toString()).toBe(PAGE);
  });

  it('never hands out an earlier body of the same code', async () => {
    const headers = { 'accept-encoding': 'br' };
    await ask('/', { headers });
    handler = sharedPage(PAGE.replaceAll('Coffee', 'Kettle'));
    const answer = await ask('/', { headers });
    expect(brotliDecompressSync(answer.body).toString()).toContain('Kettle is served.');
  });

  it.each([
    ['small', 'tiny', {}],
    ['not text', PAGE, { 'content-type': 'image/webp' }],
    ['compressed already', PAGE, { 'content-encoding': 'zstd' }],
    ['not to be transformed', PAGE, { 'cache-control': 'private, no-transform' }],
  ])('leaves alone what is %s', async (_name, body, extra) => {
    handler = sharedPage(body, extra);
    const answer = await ask('/', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).not.toBe('br');
    expect(answer.body.toString()).toBe(body);
  });

  it('passes the first part of a streamed page on before the second is there', async () => {
    let finish = () => {};
    handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'private, no-store' });
      response.write('first part');
      finish = () => response.end('second part');
    };
    const { hostname, port } = new URL(front.url);
    const text = await new Promise<string>((resolve) => {
      http.get({ hostname, port, path: '/', headers: { 'accept-encoding': 'gzip' } }, (response) => {
        let plain = '';
        response.pipe(createGunzip()).on('data', (chunk: Buffer) => {
          plain += chunk;
          if (plain === 'first part') finish();
          if (plain === 'first partsecond part') resolve(plain);
        });
      });
    });
    expect(text).toBe('first partsecond part');
  });
});

describe('trouble', () => {
  it('answers 503 with Retry-After while the inner server is down, and recovers', async () => {
    await closeInner();
    const answer = await ask('/');
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '3', 'cdn-cache-control': 'no-store' });
    expect(answer.body.toString()).toContain('We are back in a moment');
    await listenInner();
    expect((await ask('/')).status).toBe(200);
  });

  it('answers 504 when the inner server does not answer in time', async () => {
    handler = () => undefined;
    expect((await ask('/')).status).toBe(504);
  });

  it('asks again on a new connection when a kept one has died, for reads only', async () => {
    await ask('/');
    await closeInner();
    await listenInner();
    expect((await ask('/')).status).toBe(200);
  });

  it('drops its request when the client goes away', async () => {
    const gone = new Promise<void>((resolve) => {
      handler = (_request, response) => {
        response.once('close', () => resolve());
        client.destroy();
      };
    });
    const client = connect(Number(new URL(front.url).port), '127.0.0.1');
    client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await gone;
    expect(seen).toHaveLength(1);
  });

  it('breaks off the answer when the inner server dies in the middle of it', async () => {
    handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('half a page');
      setImmediate(() => response.destroy());
    };
    await expect(ask('/')).rejects.toThrow('aborted');
  });
});
