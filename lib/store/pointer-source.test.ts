import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultMode } from '#bench/faults/fault-mode';
import { type FaultProxy, startFaultProxy } from '#bench/faults/start-fault-proxy';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { type Timed, withDeadline } from '#lib/core/deadline';
import { FacetError } from '#lib/core/errors';
import { edgeConfigPointers, type PointerSource, storePointers } from './pointer-source';
import type { Store } from './store';
import { createUpstashStore } from './upstash-store';

const TOKEN = 'secret-token'.padEnd(32, '-');
const DEADLINE_MS = 250;
const PATIENCE_MS = 2_000;
const POINTER = '{"schema":1,"revision":7,"at":1790000000000}';

const dir = mkdtempSync(join(tmpdir(), 'facet-pointers-'));
let gateway: RunningGateway;
let proxy: FaultProxy;
/** Beside the proxy. */
let direct: Store;
let fromStore: PointerSource;
let fromEdgeConfig: PointerSource;

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  gateway = await startGateway({ engine, engineName: 'embedded', token: TOKEN, host: '127.0.0.1', port: 0 });
  proxy = await startFaultProxy({ target: gateway.url });
  direct = createUpstashStore({ url: gateway.url, token: TOKEN, deadlineMs: 5_000 });
  fromStore = storePointers(createUpstashStore({ url: proxy.url, token: TOKEN, deadlineMs: DEADLINE_MS }));
  fromEdgeConfig = edgeConfigPointers(connectionTo(proxy.url), direct, DEADLINE_MS);
});
afterAll(async () => {
  await proxy.close();
  await gateway.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await proxy.set('pass');
  await direct.send(['FLUSHALL']);
});

function connectionTo(url: string): string {
  return `${url}/edge-config/facet?token=${TOKEN}`;
}

const read = (source: PointerSource, ...weightKeys: string[]) =>
  withDeadline(source.read(weightKeys), PATIENCE_MS);

function expectUnavailable(timed: Timed<unknown>): void {
  const error = timed.outcome === 'failed' ? timed.error : timed;
  if (!(error instanceof FacetError)) throw new Error(`not a FacetError: ${JSON.stringify(error)}`);
  expect(error.code).toBe('store-unavailable');
  expect(`${error.message} ${error.cause}`).not.toMatch(/secret|revision|weights/);
}

const TROUBLE: FaultMode[] = [
  'refuse',
  'hang',
  'drip=200',
  'reset',
  'truncate',
  'garbage=html',
  'garbage=json',
];

describe('storePointers', () => {
  it('reads pointer, kill switch and weights in the order asked for, in one round trip', async () => {
    await direct.send(['MSET', 'live', POINTER, 'kill', '1', 'weights:b', '{"b":1}']);
    const before = proxy.counts.pass ?? 0;
    const value = { live: POINTER, kill: '1', weights: [null, '{"b":1}'] };
    expect(await read(fromStore, 'weights:a', 'weights:b')).toEqual({ outcome: 'done', value });
    expect(proxy.counts.pass).toBe(before + 1);
  });

  it('finds nothing where nothing is', async () => {
    expect(await read(fromStore)).toEqual({
      outcome: 'done',
      value: { live: null, kill: null, weights: [] },
    });
  });

  it.each([...TROUBLE, 'garbage=types' as const])('%s: store-unavailable, in time', async (mode) => {
    await proxy.set(mode);
    expectUnavailable(await read(fromStore, 'weights:a'));
  });
});

describe('edgeConfigPointers', () => {
  const put = (name: string, json: string) => direct.send(['HSET', 'edge-config', name, json]);

  it('reads pointer and kill switch from Edge Config, weights from the store', async () => {
    await put('live', POINTER);
    await put('kill', '"1"');
    await put('other', '"not asked for"');
    await direct.send(['MSET', 'weights:a', '{"a":1}', 'live', 'not this one']);
    const value = { live: POINTER, kill: '1', weights: ['{"a":1}'] };
    expect(await read(fromEdgeConfig, 'weights:a')).toEqual({ outcome: 'done', value });
  });

  it('finds nothing where nothing is', async () => {
    const value = { live: null, kill: null, weights: [] };
    expect(await read(fromEdgeConfig)).toEqual({ outcome: 'done', value });
  });

  it.each([
    ['1', '1'],
    ['"1"', '1'],
    ['true', '1'],
    ['false', null],
    ['null', null],
    ['0', '0'],
  ])('the kill switch written as %s', async (json, kill) => {
    await put('kill', json);
    expect(await read(fromEdgeConfig)).toMatchObject({ outcome: 'done', value: { kill } });
  });

  it.each([...TROUBLE, 'garbage=types' as const])('%s: store-unavailable, in time', async (mode) => {
    await put('live', POINTER);
    await proxy.set(mode);
    expectUnavailable(await read(fromEdgeConfig));
  });

  it('reads again once Edge Config answers again', async () => {
    await proxy.set('hang');
    expectUnavailable(await read(fromEdgeConfig));
    await proxy.set('pass');
    // Another text than before: the client keeps a garbage 200 under its ETag until the items change.
    const live = POINTER.replace('7', '8');
    await put('live', live);
    expect(await read(fromEdgeConfig)).toMatchObject({ outcome: 'done', value: { live } });
  });

  it('a token that is not its own', async () => {
    const stranger = edgeConfigPointers(
      `${gateway.url}/edge-config/facet?token=secret-other`,
      direct,
      DEADLINE_MS,
    );
    expectUnavailable(await read(stranger));
  });
});

describe('edgeConfigPointers in front of a server that answers 200 with other JSON', () => {
  let server: Server;
  let body: string;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-edge-config-digest': 'd' });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['[]', 'null', '7', '"live"', '{"error":"secret"}'])('%s', async (json) => {
    body = json;
    const { port } = server.address() as AddressInfo;
    const source = edgeConfigPointers(connectionTo(`http://127.0.0.1:${port}`), direct, DEADLINE_MS);
    expectUnavailable(await read(source));
  });
});
