import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summarise, viewEvenly } from './measure-mode';

describe('viewEvenly', () => {
  let server: Server;
  let waiting: (() => void)[];
  beforeEach(async () => {
    waiting = [];
    server = createServer((request, response) => {
      waiting.push(() => response.end(`<html><main><h1>${request.headers.cookie}</h1></main></html>`));
      if (waiting.length === 3) for (const answer of waiting) answer();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('sends the next one though nothing was answered yet', async () => {
    const { port } = server.address() as AddressInfo;
    const views = await viewEvenly(`http://127.0.0.1:${port}/`, ['a', 'b', 'c'], 30);
    expect(views.map(({ status, headings }) => [status, headings])).toEqual([
      [200, 'a'],
      [200, 'b'],
      [200, 'c'],
    ]);
  });
});

describe('summarise', () => {
  it('counts pages, own pages and times', () => {
    const views = Array.from({ length: 100 }, (_, i) => ({ status: 200, headings: 'own', ms: 100 - i }));
    views.push({ status: 503, headings: '', ms: 500 }, { status: 200, headings: 'default', ms: 101 });
    expect(summarise(views, 'own')).toEqual({
      views: 102,
      pages: 101,
      personalised: 100,
      p50Ms: 52,
      p95Ms: 97,
      maxMs: 500,
    });
  });

  it('of nothing is nothing', () => {
    expect(summarise([], 'own')).toMatchObject({ views: 0, pages: 0, maxMs: 0 });
  });
});
