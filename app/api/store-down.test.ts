import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '#bench/faults/start-fault-proxy';
import { encodeHint } from '#lib/identity/hint';
import { cookieHeader, testIdentity } from '#lib/identity/test-identity';
import { POST as postConsent } from './consent/route';
import { GET as getCounters } from './counters/server/route';
import { POST as postCurrency } from './currency/route';
import { GET as getReady } from './health/ready/route';
import { GET as getMe } from './me/route';
import { POST as postSignOut } from './session/sign-out/route';
import { GET as openLink } from './sign-in/[token]/route';
import { POST as postKillSwitch } from './studio/kill-switch/route';

const HOST = 'shop.example';
const { tokens } = testIdentity({ now: Date.now() });
/** Takes its address and refuses connections at it. */
let nobody: FaultProxy;
let cookie: string;

beforeAll(async () => {
  nobody = await startFaultProxy({ target: 'http://127.0.0.1:1' });
  await nobody.set('refuse');
  process.env.SITE_ORIGIN = `https://${HOST}`;
  process.env.FACET_KEYS = `k1:${'k1'.padEnd(44, 'A')}`;
  process.env.UPSTASH_REDIS_REST_URL = nobody.url;
  process.env.UPSTASH_REDIS_REST_TOKEN = 't'.repeat(32);
  delete process.env.OPS_TOKEN;
  cookie = cookieHeader({
    staff: await tokens.sign('staff', { user: 'ada', role: 'admin' }),
    session: await tokens.sign('session', { customer: 'anna' }),
    consent: await tokens.sign('consent', { level: 'personalisation', at: Date.now() }),
    hint: encodeHint({ firstName: 'Anna', basketCount: 2, counter: 9 }),
  });
});
afterAll(() => nobody.close());

const form = (values: Record<string, string>) =>
  new Request(`https://${HOST}/api/x`, {
    method: 'POST',
    body: new URLSearchParams(values),
    headers: { host: HOST, cookie, 'sec-fetch-site': 'same-origin' },
  });
const get = (headers: Record<string, string> = {}) => new Request(`https://${HOST}/api/x`, { headers });

describe('while the store is down', () => {
  // Past the third failure the breaker answers in its place: the same to whoever asks.
  it.each([1, 2, 3, 4, 5])('what needs it is 503 with a reason, time %i', async () => {
    const token = 'A'.repeat(22);
    const answers = [
      await openLink(get({ host: HOST }), { params: Promise.resolve({ token }) }),
      await postKillSwitch(form({ state: 'off' })),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({ error: 'the store does not answer; try again' });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('consent, currency and sign-out work all the same', async () => {
    const answers = [
      await postConsent(form({ level: 'denied' })),
      await postCurrency(form({ currency: 'PLN' })),
      await postSignOut(form({})),
    ];
    for (const answer of answers) expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });

  it('greeting and basket stay as the browser knows them', async () => {
    const answer = await getMe(get({ cookie }));
    expect([answer.status, await answer.json()]).toEqual([200, { firstName: 'Anna', basketCount: 2 }]);
  });

  it('the process is ready, and says that the store is down', async () => {
    const answer = await getReady();
    const health = { status: 'ready', store: 'down', revision: null, killed: false };
    expect([answer.status, await answer.json()]).toEqual([200, health]);
  });
});

describe('without an operator’s token', () => {
  it.each(['', 'Bearer ', 'Bearer null', 'Bearer undefined'])(
    'the counters are closed to %j',
    async (authorization) => {
      expect((await getCounters(get({ authorization }))).status).toBe(401);
    },
  );
});
