import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { warmEdge } from './warm-edge';

const TOKEN = 'o'.repeat(32);
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

async function stop(): Promise<void> {
  const stopping = server;
  server = undefined;
  stopping?.closeAllConnections();
  if (stopping) await new Promise((resolve) => stopping.close(resolve));
}
afterEach(stop);

it('asks for pages until the edge has loaded what is published', async () => {
  const asked: (string | undefined)[] = [];
  const url = await serve(({ url: path, headers }, response) => {
    asked.push(path);
    const isLoaded = asked.length > 4 && headers.authorization === `Bearer ${TOKEN}`;
    response.end(JSON.stringify({ 'live:loaded': isLoaded ? 1 : 0 }));
  });
  expect(await warmEdge(url, TOKEN, true)).toBe(true);
  expect(asked).toEqual(['/', '/api/counters/edge', '/', '/api/counters/edge', '/', '/api/counters/edge']);
});

it('asks for one page where nothing is published', async () => {
  let pages = 0;
  const url = await serve((_request, response) => response.end(`page ${++pages}`));
  expect([await warmEdge(url, TOKEN, false), pages]).toEqual([false, 1]);
});

const TROUBLES: [string, RequestListener][] = [
  ['never answers', () => undefined],
  ['never ends its answer', (_request, response) => response.write('<!doctype')],
  ['breaks off', ({ socket }) => socket.destroy()],
  ['breaks off within its answer', (_request, response) => response.write('a', () => response.destroy())],
  ['answers with no JSON', (_request, response) => response.end('<html>')],
  ['never loads', (_request, response) => response.end('{}')],
];

it.each(TROUBLES)('gives up on a site that %s', async (_name, listener) => {
  expect(await warmEdge(await serve(listener), TOKEN, true, 300)).toBe(false);
});

it('gives up where nobody listens', async () => {
  const url = await serve(() => undefined);
  await stop();
  expect(await warmEdge(url, TOKEN, true, 300)).toBe(false);
});
