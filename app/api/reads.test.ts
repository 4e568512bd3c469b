import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { globalCounters } from '#lib/core/global-counters';
import { cookieHeader, testIdentity } from '#lib/identity/test-identity';
import { KILL_KEY, LIVE_KEY, viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { GET as getCounters } from './counters/server/route';
import { GET as getLive } from './health/live/route';
import { GET as getReady } from './health/ready/route';
import { GET as getMe } from './me/route';

const TOKEN = 't'.repeat(32);
const OPS_TOKEN = 'o'.repeat(32);
const { tokens } = testIdentity({ now: Date.now() });
const NONE = { count: 0 };
const VIEW = {
  schema: 1,
  counter: 9,
  firstName: 'Anna',
  customer: true,
  assignmentId: 'as-anna',
  traits: {},
  segments: [],
  affinities: {},
  basket: { count: 2, value: 3580 },
  orders: NONE,
  visits: NONE,
  sticky: {},
};

const dir = mkdtempSync(join(tmpdir(), 'facet-reads-'));
let gateway: RunningGateway;
let store: Store;

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  gateway = await startGateway({ engine, engineName: 'embedded', token: TOKEN, host: '127.0.0.1', port: 0 });
  store = createUpstashStore({ url: gateway.url, token: TOKEN, deadlineMs: 5_000 });
  process.env.SITE_ORIGIN = 'https://shop.example';
  process.env.FACET_KEYS = `k1:${'k1'.padEnd(44, 'A')}`;
  process.env.UPSTASH_REDIS_REST_URL = gateway.url;
  process.env.UPSTASH_REDIS_REST_TOKEN = TOKEN;
  process.env.OPS_TOKEN = OPS_TOKEN;
});
afterAll(async () => {
  await gateway.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() => store.send(['FLUSHALL']));

const get = (headers: Record<string, string> = {}) => new Request('https://shop.example/api/x', { headers });

async function cookiesOfAnna(level: 'measurement' | 'personalisation'): Promise<string> {
  return cookieHeader({
    consent: await tokens.sign('consent', { level, at: Date.now() }),
    session: await tokens.sign('session', { customer: 'anna', basket: ['moka-pot'] }),
  });
}

describe('/api/me', () => {
  beforeEach(() => store.send(['SET', viewKey('anna'), JSON.stringify(VIEW)]));

  it('is the customer’s own name and basket, kept by nobody', async () => {
    const answer = await getMe(get({ cookie: await cookiesOfAnna('personalisation') }));
    expect(await answer.json()).toEqual({ firstName: 'Anna', basketCount: 2 });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('cdn-cache-control')).toBe('no-store');
  });

  it('without consent to personalisation is the basket of the session alone', async () => {
    const answer = await getMe(get({ cookie: await cookiesOfAnna('measurement') }));
    expect(await answer.json()).toEqual({ firstName: null, basketCount: 1 });
  });

  it.each([
    '',
    'facet-session=x',
    '__Host-facet-session=a.b.c',
    '__Host-facet-session=a; __Host-facet-session=b',
  ])('with the cookies %j is nobody’s', async (cookie) => {
    const answer = await getMe(get({ cookie }));
    expect([answer.status, await answer.json()]).toEqual([200, { firstName: null, basketCount: 0 }]);
  });
});

describe('/api/health', () => {
  it('live says that the process runs', async () => {
    expect(await getLive().json()).toEqual({ status: 'live' });
  });

  it.each<[string, string | null, string | null, object]>([
    ['nothing published', null, null, { revision: null, killed: false }],
    ['a revision', '{"schema":1,"revision":7,"at":0}', null, { revision: 7, killed: false }],
    ['the kill switch', '{"schema":1,"revision":7,"at":0}', '1', { revision: 7, killed: true }],
    ['a broken pointer', 'garbage', '0', { revision: null, killed: false }],
  ])('ready tells of %s', async (_what, live, kill, expected) => {
    if (live !== null) await store.send(['SET', LIVE_KEY, live]);
    if (kill !== null) await store.send(['SET', KILL_KEY, kill]);
    const answer = await getReady();
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'ready', store: 'up', ...expected },
    ]);
  });
});

describe('/api/counters/server', () => {
  it('shows the counters to who holds the operator’s token', async () => {
    globalCounters().add('test:counted', 3);
    const answer = await getCounters(get({ authorization: `Bearer ${OPS_TOKEN}` }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ counters: { 'test:counted': 3 }, pageCache: null });
  });

  it.each([
    '',
    OPS_TOKEN,
    `bearer ${OPS_TOKEN}`,
    `Bearer ${'x'.repeat(32)}`,
    `Bearer ${OPS_TOKEN}x`,
    'Bearer null',
  ])('refuses %j', async (authorization) => {
    const answer = await getCounters(get({ authorization }));
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'a token is needed' }]);
  });
});
