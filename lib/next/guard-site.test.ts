import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACE_HEADER_NAMES } from '#lib/context/place';
import { guardSite } from './guard-site';
import { testSite } from './test-site';

/** Says what Next would have been asked for. */
const server = createServer((request, response) => {
  const { method, url, headers } = request;
  response.setHeader('x-middleware-rewrite', '/v/a/b/home');
  const forged = Object.keys(headers).filter(
    (name) => /^x-(?:facet|middleware)-/.test(name) || PLACE_HEADER_NAMES.includes(name),
  );
  response.end(JSON.stringify({ method, url, forged }));
});

const { emit } = Object.getPrototypeOf(server) as Server;
let origin: string;

beforeAll(async () => {
  guardSite(testSite());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  Object.getPrototypeOf(server).emit = emit;
});

async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(origin + path, { headers: { 'x-geo-country': 'DE' }, ...init });
  const text = await answer.text();
  const isReached = text.startsWith('{');
  return {
    status: answer.status,
    rewrite: answer.headers.get('x-middleware-rewrite'),
    seen: isReached ? (JSON.parse(text) as unknown) : null,
  };
}

/** What no `fetch` sends: it would resolve the target first. */
function askRaw(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      answer += String(part);
    });
    socket.on('error', reject);
    socket.on('end', () => resolve(answer));
    socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\nx-facet-view: forged\r\nConnection: close\r\n\r\n`);
  });
}

describe('guardSite', () => {
  it.each(['/', '/c/tea', '/de/c/tea', '/C/TEA/'])(
    'takes query and place off %s, and hides the code',
    async (path) => {
      expect(await ask(`${path}?email=anna@x.example`)).toEqual({
        status: 200,
        rewrite: null,
        seen: { method: 'GET', url: path, forged: ['x-facet-query'] },
      });
    },
  );

  it.each(['/v/a/b/home', '/o/a/b/home', '/V/a', '/%76/a/b', '/%25%37%36/a', '/v%2fa', '/v%00/a', '//v/a'])(
    'never lets %s in',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, seen: null });
    },
  );

  it('refuses a post to a page', async () => {
    expect(await ask('/', { method: 'POST', body: 'x' })).toMatchObject({ status: 405, seen: null });
  });

  it.each([
    ['GET', '/search?q=lamp', undefined],
    ['POST', '/account', 'x'.repeat(300_000)],
    ['PUT', '/c/cocoa?x=1', 'x'],
  ])('hands %s %s on as it came, but for what only we or a proxy may say', async (method, path, body) => {
    const headers = {
      'x-geo-country': 'DE',
      'x-facet-view': 'forged',
      'x-middleware-subrequest': 'middleware',
    };
    expect(await ask(path, { method, headers, ...(body !== undefined && { body }) })).toEqual({
      status: 200,
      rewrite: '/v/a/b/home',
      seen: { method, url: path, forged: [] },
    });
  });

  it.each([
    ['/x/../v/a/b/home', 404],
    ['/%2e%2e/v/a/b/home', 404],
    ['/x/%2e%2e/v/a/b/home', 404],
    ['/x/../?email=1', 404],
    ['http://a/v/a/b/home', 404],
    ['http://a/%76/a/b/home', 404],
    ['http://a/?email=x', 400],
  ])('never lets %s in as a client writes it', async (target, status) => {
    const answer = await askRaw(target);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/x-middleware-rewrite|"method"/);
  });
});
