import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './store';
import { createUpstashStore } from './upstash-store';

/** What the server answers, with status 200; null: it hangs up without a word. */
let body: string | null;
let asked: number;
let server: Server;
let store: Store;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    if (body === null) return void request.socket.destroy();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  store = createUpstashStore({ url: `http://127.0.0.1:${port}`, token: 't', deadlineMs: 400 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = 0;
});

describe('createUpstashStore in front of a server that does as it likes', () => {
  it.each([
    ['a number', '[{"result":1},{"result":"b"}]'],
    ['a list', '[{"result":["a"]},{"result":"b"}]'],
    ['an object', '[{"result":{"a":1}},{"result":"b"}]'],
    ['no result', '[{},{"result":"b"}]'],
    ['fewer results than keys', '[{"result":"a"}]'],
    ['more results than keys', '[{"result":"a"},{"result":"b"},{"result":"c"}]'],
    ['nothing', '[]'],
  ])('%s where two texts were asked for is no answer', async (_what, json) => {
    body = json;
    await expect(store.getMany(['a', 'b'])).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('takes texts and null', async () => {
    body = '[{"result":"a"},{"result":null}]';
    expect(await store.getMany(['a', 'b'])).toEqual(['a', null]);
  });

  it('asks once, even when nothing came back: what was asked for may have been done', async () => {
    body = null;
    await expect(store.send(['INCR', 'count'])).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(store.getMany(['a'])).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(asked).toBe(2);
  });
});
