import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './store';
import { createUpstashStore } from './upstash-store';

/** What the server answers; null: it hangs up without a word. */
let answer: { body: string | Buffer; status?: number; headers?: Record<string, string> } | null;
let asked: { request: IncomingMessage; body: string }[];
let server: Server;
let store: Store;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push({ request, body: await text(request) });
    if (answer === null) return void request.socket.destroy();
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  store = createUpstashStore({ url: `http://127.0.0.1:${port}`, token: 'a-token', deadlineMs: 2_000 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const UNAVAILABLE = { code: 'store-unavailable' };

describe('createUpstashStore in front of a server that does as it likes', () => {
  it('speaks the protocol: a pipeline of GETs, one command, and who is asking', async () => {
    answer = { body: '[{"result":"a"},{"result":null}]' };
    expect(await store.getMany(['a', 'b'])).toEqual(['a', null]);
    answer = { body: '{"result":2}' };
    expect(await store.send(['HINCRBY', 'counts', 'x', 2])).toBe(2);
    expect(asked.map(({ request: { method, url, headers }, body }) => [method, url, body, headers])).toEqual([
      ['POST', '/pipeline', '[["GET","a"],["GET","b"]]', expect.anything()],
      ['POST', '/', '["HINCRBY","counts","x",2]', expect.anything()],
    ]);
    for (const { request } of asked)
      expect(request.headers).toMatchObject({
        authorization: 'Bearer a-token',
        'content-type': 'application/json',
      });
  });

  it('hands back how far a replicated database had got', async () => {
    answer = { body: '{"result":"OK"}', headers: { 'upstash-sync-token': 'state-7' } };
    await store.send(['SET', 'a', '1']);
    answer = { body: '[{"result":"1"}]' };
    await store.getMany(['a']);
    expect(asked[1]?.request.headers['upstash-sync-token']).toBe('state-7');
  });

  it.each([
    ['a number', '[{"result":1},{"result":"b"}]'],
    ['a list', '[{"result":["a"]},{"result":"b"}]'],
    ['an object', '[{"result":{"a":1}},{"result":"b"}]'],
    ['no result', '[{},{"result":"b"}]'],
    ['null', '[null,{"result":"b"}]'],
    ['an error', '[{"result":"a"},{"error":"ERR secret-key"}]'],
    ['fewer results than keys', '[{"result":"a"}]'],
    ['more results than keys', '[{"result":"a"},{"result":"b"},{"result":"c"}]'],
    ['nothing', '[]'],
    ['no list', '{"result":["a","b"]}'],
    ['no JSON', '[{"result":"a"},{"result":"b"}'],
    ['no UTF-8', Buffer.concat([Buffer.from('[{"result":"'), Buffer.from([0xff]), Buffer.from('"}]')])],
  ])('%s where two texts were asked for is no answer', async (_what, body) => {
    answer = { body };
    await expect(store.getMany(['a', 'b'])).rejects.toMatchObject(UNAVAILABLE);
  });

  it.each([
    ['no result', '{}'],
    ['a bare text', '"OK"'],
    ['null', 'null'],
    ['nothing', ''],
  ])('%s is no answer to a command', async (_what, body) => {
    answer = { body };
    await expect(store.send(['PING'])).rejects.toMatchObject(UNAVAILABLE);
  });

  it.each([
    [400, '{"error":"WRONGTYPE Operation against secret-key"}', 'WRONGTYPE'],
    [401, '{"error":"Unauthorized secret-key"}', undefined],
    [200, '{"error":"NOSCRIPT secret-key"}', 'NOSCRIPT'],
    [502, '<h1>secret-key</h1>', undefined],
    [500, '{"result":"a"}', undefined],
  ])('status %i with %s: only the code word of the reply goes on', async (status, body, reply) => {
    answer = { status, body };
    const error: unknown = await store.send(['GET', 'secret-key']).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ ...UNAVAILABLE, facts: { reply } });
    expect(JSON.stringify([String(error), error])).not.toContain('secret');
  });

  it('follows nobody elsewhere, with or without the token', async () => {
    answer = { status: 307, headers: { location: '/elsewhere' }, body: '' };
    await expect(store.send(['PING'])).rejects.toMatchObject(UNAVAILABLE);
    expect(asked.map(({ request }) => request.url)).toEqual(['/']);
  });

  it('a text of several megabytes is read whole, an answer without end is not', async () => {
    const long = 'ü'.repeat(2 * 1024 * 1024);
    answer = { body: JSON.stringify([{ result: long }]) };
    expect(await store.getMany(['a'])).toEqual([long]);
    answer = { body: JSON.stringify([{ result: long.repeat(5) }]) };
    await expect(store.getMany(['a'])).rejects.toMatchObject({
      ...UNAVAILABLE,
      facts: { why: 'RangeError' },
    });
  });

  it('asks once, even when nothing came back: what was asked for may have been done', async () => {
    answer = null;
    await expect(store.send(['INCR', 'count'])).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.getMany(['a'])).rejects.toMatchObject(UNAVAILABLE);
    expect(asked).toHaveLength(2);
  });
});
