import http from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openQuery } from './seal-query';
import { SECRET, sharedPage, TestFront } from './test-front';

let front: TestFront;

beforeEach(async () => {
  front = new TestFront();
  await front.start();
});
afterEach(() => front.stop());

describe('what the inner server is asked', () => {
  it('never carries a page’s query, which goes into the sealed header', async () => {
    await front.ask('/c/coffee?email=anna@x.de&_rsc=1abc');
    expect(front.seen[0]?.url).toBe('/c/coffee?_rsc=1abc');
    expect(openQuery(SECRET, String(front.seen[0]?.headers['x-facet-query']))).toBe('email=anna@x.de');
    expect(JSON.stringify({ ...front.seen[0]?.headers, 'x-facet-query': '' })).not.toContain('anna');
  });

  it('keeps the query of an API', async () => {
    await front.ask('/api/why?slot=home.hero');
    expect(front.seen[0]?.url).toBe('/api/why?slot=home.hero');
    expect(front.seen[0]?.headers).not.toHaveProperty('x-facet-query');
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
    await front.ask('/', { headers });
    expect(front.seen[0]?.headers).toMatchObject({
      'x-facet-front': SECRET,
      'x-forwarded-for': '127.0.0.1',
      rsc: '1',
    });
    for (const name of ['x-facet-query', 'x-middleware-subrequest', 'x-vercel-ip-country'])
      expect(front.seen[0]?.headers).not.toHaveProperty(name);
  });

  it('believes a proxy named in TRUSTED_PROXIES', async () => {
    await front.stop();
    front = new TestFront();
    await front.start({ trusted: '127.0.0.0/8' });
    await front.ask('/', { headers: { 'x-vercel-ip-country': 'DE', 'x-forwarded-for': '8.8.8.8' } });
    expect(front.seen[0]?.headers).toMatchObject({
      'x-vercel-ip-country': 'DE',
      'x-forwarded-for': '8.8.8.8, 127.0.0.1',
    });
  });

  it('gets no condition or range of a page, which would be judged by the rendered page', async () => {
    await front.ask('/', { headers: { 'if-none-match': '"of-next"', range: 'bytes=0-9' } });
    expect(front.seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(front.seen[0]?.headers).not.toHaveProperty('range');
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
    const answer = await front.ask(target, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'cdn-cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(front.seen).toEqual([]);
  });

  it('answers CONNECT with 405 and what is not HTTP with 400', async () => {
    expect(await front.askRaw('CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n')).toMatch(
      /^HTTP\/1.1 405 /,
    );
    expect(await front.askRaw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await front.askRaw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    const conflict =
      'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await front.askRaw(conflict)).toMatch(/^HTTP\/1.1 400 /);
    expect(front.seen).toEqual([]);
  });

  it('speaks JSON on an API', async () => {
    const answer = await front.ask('/api/events?x=%00', { method: 'TRACE' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(JSON.parse(answer.body.toString())).toEqual({ error: 'method' });
  });
});

describe('bodies', () => {
  const post = { method: 'POST' };
  const tooMuch = Buffer.alloc(256 * 1024 + 1, 'a');

  it('passes 256 KiB on whole', async () => {
    const answer = await front.ask('/api/events', post, tooMuch.subarray(1));
    expect(answer.status).toBe(200);
    expect(front.seen[0]?.body).toHaveLength(256 * 1024);
  });

  it('refuses more by its announced length, before reading it', async () => {
    const head = `POST /api/events HTTP/1.1\r\nHost: a\r\nContent-Length: ${tooMuch.length}\r\n\r\n`;
    expect(await front.askRaw(head, (answer) => answer.includes('body-too-large'))).toMatch(
      /^HTTP\/1.1 413 /,
    );
    expect(front.seen).toEqual([]);
  });

  it('refuses more while it streams, and the sender gets the answer', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const text = `POST /api/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`;
    expect(await front.askRaw(text, (answer) => answer.includes('body-too-large'))).toMatch(
      /^HTTP\/1.1 413 /,
    );
    expect(front.seen).toEqual([]);
  });

  it('serves the next request on the same connection after a 413', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const large = Buffer.alloc(3 * 1024 * 1024, 'a');
    expect((await front.ask('/api/events', { ...post, agent }, large)).status).toBe(413);
    expect((await front.ask('/', { agent })).status).toBe(200);
    agent.destroy();
  });

  it('tells a client that waits for it to go on, unless it announced too much', async () => {
    const head = (length: number) =>
      `POST /api/events HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`;
    expect(await front.askRaw(head(5), (answer) => answer.includes('\r\n\r\n'))).toMatch(/^HTTP\/1.1 100 /);
    expect(await front.askRaw(head(tooMuch.length), (answer) => answer.includes('large'))).toMatch(
      /^HTTP\/1.1 413 /,
    );
  });
});

describe('trouble', () => {
  it('answers 503 with Retry-After while the inner server is down, and recovers', async () => {
    await front.stopInner();
    const answer = await front.ask('/');
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({ 'retry-after': '3', 'cdn-cache-control': 'no-store' });
    expect(answer.body.toString()).toContain('We are back in a moment');
    await front.startInner();
    expect((await front.ask('/')).status).toBe(200);
  });

  it('answers 504 when the inner server does not answer in time', async () => {
    await front.stop();
    front = new TestFront();
    await front.start({ innerTimeoutMs: 50 });
    front.handler = () => undefined;
    expect((await front.ask('/')).status).toBe(504);
  });

  it('asks again on a new connection when a kept one dies under it, for reads only', async () => {
    const used = new Set<unknown>();
    front.handler = (request, response) => {
      if (used.has(request.socket)) request.socket.destroy();
      else sharedPage()(request, response);
      used.add(request.socket);
    };
    expect((await front.ask('/')).status).toBe(200);
    expect((await front.ask('/')).status).toBe(200);
    expect(front.seen).toHaveLength(3);
    expect((await front.ask('/api/me')).status).toBe(200);
    expect((await front.ask('/api/events', { method: 'POST' })).status).toBe(503);
    expect(front.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('drops its request when the client goes away', async () => {
    const gone = new Promise<void>((resolve) => {
      front.handler = (_request, response) => {
        response.once('close', () => resolve());
        client.destroy();
      };
    });
    const client = connect(front.port, '127.0.0.1');
    client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await gone;
    expect(front.seen).toHaveLength(1);
  });

  it('breaks off the answer when the inner server dies in the middle of it', async () => {
    front.handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('half a page');
      setImmediate(() => response.destroy());
    };
    await expect(front.ask('/')).rejects.toThrow('aborted');
  });
});
