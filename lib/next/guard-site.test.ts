import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardSite } from './guard-site';
import { testSite } from './test-site';

/** Says what Next would have been asked for. */
const server = createServer((request, response) => {
  const { method, url, headers } = request;
  response.setHeader('x-middleware-rewrite', '/v/a/b/home');
  response.end(JSON.stringify({ method, url, country: headers['x-geo-country'] ?? null }));
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

describe('guardSite', () => {
  it.each(['/', '/c/tea', '/de/c/tea', '/C/TEA/'])(
    'takes query and place off %s, and hides the code',
    async (path) => {
      expect(await ask(`${path}?email=anna@x.example`)).toEqual({
        status: 200,
        rewrite: null,
        seen: { method: 'GET', url: path, country: null },
      });
    },
  );

  it.each(['/v/a/b/home', '/o/a/b/home', '/V/a', '/%76/a/b', '//v/a'])('never lets %s in', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, seen: null });
  });

  it('refuses a post to a page', async () => {
    expect(await ask('/', { method: 'POST', body: 'x' })).toMatchObject({ status: 405, seen: null });
  });

  it.each([
    ['GET', '/search?q=lamp', undefined],
    ['POST', '/account', 'x'.repeat(300_000)],
    ['PUT', '/c/cocoa?x=1', 'x'],
  ])('hands %s %s on as it came', async (method, path, body) => {
    const headers = { 'x-geo-country': 'DE' };
    expect(await ask(path, { method, headers, ...(body !== undefined && { body }) })).toEqual({
      status: 200,
      rewrite: '/v/a/b/home',
      seen: { method, url: path, country: 'DE' },
    });
  });
});
