import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FaultMode } from '#bench/faults/fault-mode';
import { type FaultProxy, startFaultProxy } from '#bench/faults/start-fault-proxy';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { withDeadline } from '#lib/core/deadline';
import { FacetError } from '#lib/core/errors';
import type { Store } from './store';
import { createUpstashStore } from './upstash-store';

const TOKEN = 't'.repeat(32);
const DEADLINE_MS = 250;
/** Far over the deadline, far under what the client's own five retries would take. */
const PATIENCE_MS = 2_000;
const KEY = 'view:secret-key';
const VALUE = 'secret-value';

const dir = mkdtempSync(join(tmpdir(), 'facet-store-'));
let gateway: RunningGateway;
let proxy: FaultProxy;
let store: Store;
/** Beside the proxy, to put things where the store under test finds them. */
let direct: Store;

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  gateway = await startGateway({ engine, engineName: 'embedded', token: TOKEN, host: '127.0.0.1', port: 0 });
  proxy = await startFaultProxy({ target: gateway.url });
  store = createUpstashStore({ url: proxy.url, token: TOKEN, deadlineMs: DEADLINE_MS });
  direct = createUpstashStore({ url: gateway.url, token: TOKEN, deadlineMs: 5_000 });
});
afterAll(async () => {
  await proxy.close();
  await gateway.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await proxy.set('pass');
  await direct.send(['FLUSHALL']);
  await direct.send(['SET', KEY, VALUE]);
});

/** How a call failed; undefined when it did not, or took longer than anybody should wait. */
async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const timed = await withDeadline(work, PATIENCE_MS);
  return timed.outcome === 'failed' ? timed.error : undefined;
}

function expectUnavailable(error: unknown): void {
  if (!(error instanceof FacetError)) throw new Error(`not a FacetError: ${String(error)}`);
  expect(error.code).toBe('store-unavailable');
  expect(JSON.stringify([error.message, error.facts, String(error.cause)])).not.toContain('secret');
}

describe('createUpstashStore', () => {
  it('reads many keys in one round trip, in order, null where there is nothing', async () => {
    await direct.send(['SET', 'b', '2']);
    const before = proxy.counts.pass ?? 0;
    expect(await store.getMany(['b', 'missing', KEY])).toEqual(['2', null, VALUE]);
    expect(proxy.counts.pass).toBe(before + 1);
  });

  it('asks nobody for no keys', async () => {
    const before = proxy.counts.pass;
    expect(await store.getMany([])).toEqual([]);
    expect(proxy.counts.pass).toBe(before);
  });

  it.each(['42', 'true', 'null', '{"a":1}', '', ' x ', 'Grüße 👋', '"quoted"'])(
    'text stays the text it was: %j',
    async (value) => {
      await store.send(['SET', KEY, value]);
      expect(await store.getMany([KEY])).toEqual([value]);
      expect(await store.send(['GET', KEY])).toBe(value);
    },
  );

  it('sends a count once, whatever becomes of its answer', async () => {
    await proxy.set('truncate');
    await failureOf(store.send(['INCR', 'count']));
    expect(await direct.getMany(['count'])).toEqual(['1']);
  });
});

describe('a store in trouble is store-unavailable in time, and its error holds neither key nor value', () => {
  const modes: FaultMode[] = [
    'refuse',
    'hang',
    'drip=40',
    'reset',
    'truncate',
    'garbage=html',
    'garbage=json',
  ];

  it.each(modes)('%s', async (mode) => {
    await proxy.set(mode);
    expectUnavailable(await failureOf(store.getMany([KEY])));
    expectUnavailable(await failureOf(store.send(['SET', KEY, VALUE])));
  });

  it('answers of the wrong types, and fewer or more than were asked for', async () => {
    await proxy.set('garbage=types');
    for (const keys of [[KEY], [KEY, 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e']])
      expectUnavailable(await failureOf(store.getMany(keys)));
  });

  it('another type under the key', async () => {
    await direct.send(['RPUSH', 'secret-list', VALUE]);
    expectUnavailable(await failureOf(store.getMany(['secret-list'])));
    const error = await failureOf(store.send(['GET', 'secret-list']));
    expectUnavailable(error);
    expect(error).toMatchObject({ facts: { reply: 'WRONGTYPE' } });
  });

  it('a token that is not the gateway’s', async () => {
    const stranger = createUpstashStore({ url: gateway.url, token: 'secret-token', deadlineMs: DEADLINE_MS });
    expectUnavailable(await failureOf(stranger.getMany([KEY])));
  });

  it('works again as soon as the store does: a deadline that passed does not stay', async () => {
    await proxy.set('hang');
    expectUnavailable(await failureOf(store.getMany([KEY])));
    await proxy.set('pass');
    expect(await store.getMany([KEY])).toEqual([VALUE]);
  });
});
