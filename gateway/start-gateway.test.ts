import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command, Engine, Reply } from './engine';
import { ReplyError, Status } from './engine';
import { MAX_BODY_BYTES } from './http/handle-request';
import { type RunningGateway, startGateway } from './start-gateway';

const TOKEN = 'a-token-for-tests-of-32-characters';
const AUTHORISED = { authorization: `Bearer ${TOKEN}` };

let gateway: RunningGateway | undefined;
afterEach(() => gateway?.close());

describe('authorisation', () => {
  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: `Bearer ${'x'.repeat(34)}` }],
    ['a prefix of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
    ['an empty bearer', { authorization: 'Bearer ' }],
  ])('answers 401 to %s and runs nothing', async (_name, headers) => {
    const { engine, ran } = echoEngine();
    await start(engine);
    for (const path of ['/', '/pipeline', '/multi-exec', '/set/a/1']) {
      const response = await post(path, ['SET', 'a', '1'], headers);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: 'WRONGPASS invalid or missing auth token' });
    }
    expect(ran).toEqual([]);
  });

  it('takes the token from _token, as Upstash documents', async () => {
    await start(echoEngine().engine);
    const response = await fetch(`${gateway?.url}/get/a?_token=${TOKEN}`);
    expect(await response.json()).toEqual({ result: ['get', 'a'] });
    expect((await fetch(`${gateway?.url}/get/a?_token=wrong`)).status).toBe(401);
  });
});

describe('bodies', () => {
  it.each([
    ['/', 'not json', 'ERR the body is not valid JSON in UTF-8'],
    ['/', '', 'ERR the body is not valid JSON in UTF-8'],
    ['/', '"GET a"', 'ERR the body must be an array, the command first'],
    ['/', '{"0":"GET"}', 'ERR the body must be an array, the command first'],
    ['/', '[]', 'ERR the body is an empty command'],
    ['/', '[""]', 'ERR the body is an empty command'],
    ['/', '["GET",["a"]]', 'ERR argument 1 of the body is an array, not a string or a number'],
    ['/', '["GET",{"a":1}]', 'ERR argument 1 of the body is an object, not a string or a number'],
    ['/', '["GET",null]', 'ERR argument 1 of the body is null, not a string or a number'],
    ['/pipeline', '["GET","a"]', 'ERR command 1 must be an array, the command first'],
    ['/pipeline', '[]', 'ERR empty pipeline request'],
    ['/pipeline', '{}', 'ERR the body must be an array of commands'],
    ['/multi-exec', '[["GET","a"],[]]', 'ERR command 2 is an empty command'],
  ])('refuses %s with %s', async (path, body, error) => {
    const { engine, ran } = echoEngine();
    await start(engine);
    const response = await fetch(`${gateway?.url}${path}`, { method: 'POST', headers: AUTHORISED, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error });
    expect(ran).toEqual([]);
  });

  it('refuses bytes that are not UTF-8', async () => {
    await start(echoEngine().engine);
    const body = Buffer.concat([Buffer.from('["GET","'), Buffer.from([0xff]), Buffer.from('"]')]);
    const response = await fetch(`${gateway?.url}/`, { method: 'POST', headers: AUTHORISED, body });
    expect(response.status).toBe(400);
  });

  it('answers 413 to a body that says it is too large', async () => {
    const { engine, ran } = echoEngine();
    await start(engine);
    const response = await post('/', ['SET', 'a', 'x'.repeat(MAX_BODY_BYTES)]);
    expect(response.status).toBe(413);
    expect(((await response.json()) as { error: string }).error).toContain('max request size exceeded');
    expect(ran).toEqual([]);
    expect((await post('/', ['PING'])).status).toBe(200);
  });

  it('answers 413 to a streamed body as soon as it is too large', async () => {
    const { engine, ran } = echoEngine();
    await start(engine);
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const status = await new Promise((resolve, reject) => {
      const outgoing = request(`${gateway?.url}/`, { method: 'POST', headers: AUTHORISED }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject);
      for (let i = 0; i < 9; i++) outgoing.write(megabyte);
      outgoing.end();
    });
    expect(status).toBe(413);
    expect(ran).toEqual([]);
  });

  it('takes a body right at the limit', async () => {
    await start(echoEngine().engine);
    const envelope = JSON.stringify(['STRLEN', '']).length;
    const response = await post('/', ['STRLEN', 'x'.repeat(MAX_BODY_BYTES - envelope)]);
    expect(response.status).toBe(200);
  });
});

describe('the path form', () => {
  it.each([
    ['GET', '/set/foo/bar', undefined, ['set', 'foo', 'bar']],
    ['GET', '/set/a%2Fb/gr%C3%BC%C3%9Fe%20dich', undefined, ['set', 'a/b', 'grüße dich']],
    ['GET', '/get/../x', undefined, ['get', '..', 'x']],
    ['POST', '/set/foo', '{"a":1}', ['set', 'foo', '{"a":1}']],
    ['POST', '/set/foo?EX=100&NX', 'v', ['set', 'foo', 'v', 'EX', '100', 'NX']],
    ['PUT', '/set/foo', 'v', ['set', 'foo', 'v']],
  ])('%s %s', async (method, path, body, command) => {
    await start(echoEngine().engine);
    expect(JSON.parse(await rawRequest(method, path, body))).toEqual({ result: command });
  });

  it('refuses a malformed escape', async () => {
    await start(echoEngine().engine);
    expect(JSON.parse(await rawRequest('GET', '/get/%zz'))).toEqual({
      error: 'ERR the path holds a malformed percent escape',
    });
  });
});

it.each([
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/pipeline'],
  ['DELETE', '/multi-exec'],
  ['HEAD', '/get/a'],
  ['DELETE', '/set/a/1'],
  ['POST', '/healthz'],
  ['POST', '/edge-config/facet/items'],
])('%s %s is 405 and says what is allowed', async (method, path) => {
  const { engine, ran } = echoEngine();
  await start(engine);
  const response = await fetch(`${gateway?.url}${path}`, { method, headers: AUTHORISED });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toMatch(/GET|POST/);
  expect(ran).toEqual([]);
});

describe('replies', () => {
  const rows: [string, Reply, unknown, unknown][] = [
    ['a status', new Status('OK'), { result: 'OK' }, { result: 'OK' }],
    ['another status', new Status('PONG'), { result: 'PONG' }, { result: 'UE9ORw==' }],
    ['bytes', Buffer.from('ä'), { result: 'ä' }, { result: 'w6Q=' }],
    ['a number', 7, { result: 7 }, { result: 7 }],
    ['nothing', null, { result: null }, { result: null }],
    [
      'a nested array',
      [1, [Buffer.from('OK'), null], new ReplyError('ERR x')],
      { result: [1, ['OK', null], 'ERR x'] },
      { result: [1, ['T0s=', null], 'RVJSIHg='] },
    ],
    ['an error', new ReplyError('ERR no'), { error: 'ERR no' }, { error: 'ERR no' }],
  ];
  it.each(rows)('%s as text and as base64', async (_name, reply, text, base64) => {
    await start({ run: async () => [reply], close: async () => undefined });
    expect(await (await post('/', ['X'])).json()).toEqual(text);
    const encoded = await post('/', ['X'], { ...AUTHORISED, 'upstash-encoding': 'base64' });
    expect(await encoded.json()).toEqual(base64);
  });

  it('a store out of reach is 503, alone and for a whole pipeline; half of a pipeline is data', async () => {
    const down = new ReplyError('UNREACHABLE the store did not answer: no connection');
    await start({
      run: async (commands) => commands.map(([name]) => (String(name) === 'UP' ? new Status('OK') : down)),
      close: async () => undefined,
    });
    expect((await post('/', ['GET', 'a'])).status).toBe(503);
    expect((await post('/multi-exec', [['GET'], ['GET']])).status).toBe(503);
    const whole = await post('/pipeline', [['GET'], ['GET']]);
    expect(whole.status).toBe(503);
    expect(await whole.json()).toEqual({ error: down.message });
    const half = await post('/pipeline', [['UP'], ['GET']]);
    expect(half.status).toBe(200);
    expect(await half.json()).toEqual([{ result: 'OK' }, { error: down.message }]);
    const health = await fetch(`${gateway?.url}/healthz`);
    expect(health.status).toBe(503);
  });

  it('a failure of the engine is a plain 500 that tells nothing', async () => {
    await start({
      run: async () => Promise.reject(new Error('secret detail')),
      close: async () => undefined,
    });
    const response = await post('/', ['GET', 'a']);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'ERR internal error' });
  });
});

it('/healthz needs no token', async () => {
  await start(echoEngine().engine);
  const response = await fetch(`${gateway?.url}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', engine: 'test' });
});

describe('closing', () => {
  it('finishes what runs, then closes the engine, and takes no new connection', async () => {
    const order: string[] = [];
    let finish: (() => void) | undefined;
    const running = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let started: (() => void) | undefined;
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    await start({
      async run() {
        started?.();
        await running;
        order.push('ran');
        return [new Status('OK')];
      },
      async close() {
        order.push('closed');
      },
    });
    const url = gateway?.url ?? '';
    const answer = post('/', ['SET', 'a', '1']);
    await hasStarted;
    const closed = gateway?.close();
    await expect(canConnect(url)).resolves.toBe(false);
    finish?.();
    expect((await answer).status).toBe(200);
    expect((await answer).headers.get('connection')).toBe('close');
    await closed;
    expect(order).toEqual(['ran', 'closed']);
  });

  it('closes the engine once, however often it is asked', async () => {
    let closes = 0;
    await start({ ...echoEngine().engine, close: async () => void closes++ });
    await Promise.all([gateway?.close(), gateway?.close()]);
    expect(closes).toBe(1);
  });
});

it('rejects if the port is taken', async () => {
  await start(echoEngine().engine);
  const port = Number(new URL(gateway?.url ?? '').port);
  const again = startGateway({
    engine: echoEngine().engine,
    engineName: 'x',
    token: TOKEN,
    host: '127.0.0.1',
    port,
  });
  await expect(again).rejects.toThrow('EADDRINUSE');
});

async function start(engine: Engine): Promise<void> {
  gateway = await startGateway({ engine, engineName: 'test', token: TOKEN, host: '127.0.0.1', port: 0 });
}

/** Answers each command with its own words and remembers it. */
function echoEngine(): { engine: Engine; ran: string[][] } {
  const ran: string[][] = [];
  const engine: Engine = {
    async run(commands: readonly Command[]) {
      ran.push(...commands.map((command) => command.map(String)));
      return commands.map((command) => [...command]);
    },
    close: async () => undefined,
  };
  return { engine, ran };
}

function post(path: string, body: unknown, headers: Record<string, string> = AUTHORISED): Promise<Response> {
  return fetch(`${gateway?.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** `fetch` would normalise the path. */
function rawRequest(method: string, path: string, body?: string): Promise<string> {
  const { hostname, port } = new URL(gateway?.url ?? '');
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers: AUTHORISED }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function canConnect(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
