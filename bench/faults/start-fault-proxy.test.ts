import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFaultMode } from './fault-mode';
import { startControl } from './start-control';
import { type FaultProxy, startFaultProxy } from './start-fault-proxy';

let target: Server;
let proxy: FaultProxy;
/** What the target has answered so far: it counts, so that a replayed answer shows. */
let asked: number;

beforeEach(async () => {
  asked = 0;
  target = createServer((request, response) => {
    asked++;
    const one = { result: `answer ${asked} to ${request.method} ${request.url}` };
    const body = JSON.stringify(request.url === '/pipeline' ? [one, one] : one);
    response.writeHead(200, { 'content-type': 'application/json', 'x-from': 'target' });
    response.end(body);
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  const { port } = target.address() as AddressInfo;
  proxy = await startFaultProxy({ target: `http://127.0.0.1:${port}` });
});

afterEach(async () => {
  await proxy.close();
  target.closeAllConnections();
  await new Promise((resolve) => target.close(resolve));
});

describe('startFaultProxy', () => {
  it('pass: status, headers and body come through', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get('x-from')).toBe('target');
    expect(await response.json()).toEqual({ result: 'answer 1 to POST /' });
    expect(proxy.counts).toEqual({ pass: 1 });
  });

  it('pass: a target that is away is 502', async () => {
    target.closeAllConnections();
    await new Promise((resolve) => target.close(resolve));
    expect((await ask()).status).toBe(502);
  });

  it('refuse: connections are refused, and the same address works again afterwards', async () => {
    const { url } = proxy;
    await proxy.set('refuse');
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await proxy.set('refuse');
    await proxy.set('pass');
    expect(proxy.url).toBe(url);
    expect((await ask()).status).toBe(200);
  });

  it('hang: the request is taken and nothing comes', async () => {
    await proxy.set('hang');
    await expect(ask('/', AbortSignal.timeout(150))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(proxy.counts).toEqual({ hang: 1 });
    expect(asked).toBe(0);
  });

  it('slow: the answer comes, but later', async () => {
    await proxy.set('slow=120');
    const startedMs = performance.now();
    expect(await (await ask()).json()).toEqual({ result: 'answer 1 to POST /' });
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(115);
  });

  it('drip: the head at once, the body byte by byte', async () => {
    await proxy.set('drip=5');
    const response = await ask();
    const sizes: number[] = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      sizes.push(part.value.length);
    }
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(Number(response.headers.get('content-length')));
  });

  it('drip: a deadline passes in the middle of the body', async () => {
    await proxy.set('drip=20');
    const response = await ask('/', AbortSignal.timeout(150));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('reset: the head comes, the connection is reset in the body', async () => {
    await proxy.set('reset');
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('truncate: the body ends before its length', async () => {
    await proxy.set('truncate');
    const response = await ask();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  });

  it('garbage: 200 with a web page, broken JSON, or the wrong types', async () => {
    await proxy.set('garbage=html');
    const page = await ask();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html');
    expect(await page.text()).toMatch(/^<!doctype html>/);

    await proxy.set('garbage=json');
    await expect((await ask()).json()).rejects.toThrow(SyntaxError);

    await proxy.set('garbage=types');
    expect(await (await ask()).json()).toEqual({ result: { a: 1 } });
    expect(await (await ask('/pipeline')).json()).toEqual([
      { result: { a: 1 } },
      { result: [[1], { b: true }] },
      7,
      null,
    ]);
  });

  it('stale: the same request gets its earlier answer, an unknown one a fresh one', async () => {
    await ask();
    await proxy.set('stale');
    expect(await (await ask()).json()).toEqual({ result: 'answer 1 to POST /' });
    expect(await (await ask('/other')).json()).toEqual({ result: 'answer 2 to POST /other' });
    expect(await (await ask('/other')).json()).toEqual({ result: 'answer 2 to POST /other' });
    await proxy.set('pass');
    expect(await (await ask()).json()).toEqual({ result: 'answer 3 to POST /' });
  });

  it('stale: gives the newest recorded answer', async () => {
    await ask();
    await ask();
    await proxy.set('stale');
    expect(await (await ask()).json()).toEqual({ result: 'answer 2 to POST /' });
  });

  it('closes while requests hang', async () => {
    await proxy.set('hang');
    const hanging = expect(ask()).rejects.toThrow('fetch failed');
    while (!proxy.counts.hang) await sleep(5);
    await proxy.close();
    await hanging;
  });
});

describe('startControl', () => {
  it('switches the mode from outside and tells the counts', async () => {
    const control = await startControl(proxy, 0);
    await ask();
    expect(await (await fetch(`${control.url}/slow=1`, { method: 'POST' })).json()).toEqual({
      mode: 'slow=1',
      counts: { pass: 1 },
    });
    await ask();
    expect(await (await fetch(control.url)).json()).toEqual({ mode: 'slow=1', counts: { pass: 1, slow: 1 } });
    expect((await fetch(`${control.url}/nonsense`, { method: 'POST' })).status).toBe(400);
    await control.close();
  });
});

it.each([
  ['pass', true],
  ['slow=200', true],
  ['garbage=types', true],
  ['slow', false],
  ['slow=-1', false],
  ['slow=2000000', false],
  ['garbage=xml', false],
  ['pass=1', false],
  ['', false],
])('parseFaultMode("%s") knows it: %s', (text, known) => {
  expect(parseFaultMode(text)).toBe(known ? text : null);
});

function ask(path = '/', signal?: AbortSignal): Promise<Response> {
  return fetch(`${proxy.url}${path}`, { method: 'POST', body: '["GET","a"]', signal });
}
