import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { cookieHeader, testIdentity, valueSet } from '#lib/identity/test-identity';
import { customerKey, KILL_KEY } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { POST as postConsent } from './consent/route';
import { POST as postCurrency } from './currency/route';
import { POST as postSignOut } from './session/sign-out/route';
import { POST as postKillSwitch } from './studio/kill-switch/route';

const HOST = 'shop.example';
const TOKEN = 't'.repeat(32);
const { tokens } = testIdentity({ now: Date.now() });
const foreign = testIdentity({ now: Date.now(), kids: ['k2'] }).tokens;

const dir = mkdtempSync(join(tmpdir(), 'facet-forms-'));
let gateway: RunningGateway;
let store: Store;

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  gateway = await startGateway({ engine, engineName: 'embedded', token: TOKEN, host: '127.0.0.1', port: 0 });
  store = createUpstashStore({ url: gateway.url, token: TOKEN, deadlineMs: 5_000 });
  process.env.SITE_ORIGIN = `https://${HOST}`;
  process.env.FACET_KEYS = `k1:${'k1'.padEnd(44, 'A')}`;
  process.env.UPSTASH_REDIS_REST_URL = gateway.url;
  process.env.UPSTASH_REDIS_REST_TOKEN = TOKEN;
});
afterAll(async () => {
  await gateway.close();
  rmSync(dir, { recursive: true });
});

function form(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(`https://${HOST}/api/form`, {
    method: 'POST',
    body,
    headers: { host: HOST, ...headers },
  });
}
const fields = (values: Record<string, string>, headers?: Record<string, string>) =>
  form(new URLSearchParams(values), headers);

const staffCookie = async (role = 'admin') =>
  cookieHeader({ staff: await tokens.sign('staff', { user: 'ada', role }) });

const FORMS = [
  ['consent', postConsent, { level: 'denied' }],
  ['currency', postCurrency, { currency: 'PLN' }],
  ['sign-out', postSignOut, {}],
  ['kill switch', postKillSwitch, { state: 'off' }],
] as const;

describe.each(FORMS)('%s', (_name, post, values) => {
  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: `https://${HOST}` },
    { origin: 'https://evil.example' },
    { origin: `https://${HOST}.evil.example` },
    { origin: 'null' },
  ])('sent from another site, %j: 403, and nothing is done', async (headers) => {
    const answer = await post(fields(values, { cookie: await staffCookie(), ...headers }));
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await store.getMany([KILL_KEY])).toEqual([null]);
  });
});

const NO_FORMS: [string, () => Request][] = [
  ['no field', () => fields({})],
  ['an empty value', () => fields({ level: '', currency: '', state: '' })],
  ['an unknown value', () => fields({ level: 'unknown', currency: 'USD', state: '1' })],
  ['another case', () => fields({ level: 'Denied', currency: 'pln', state: 'OFF' })],
  ['a name of the prototype', () => fields({ level: 'constructor', currency: 'length', state: 'toString' })],
  ['JSON', () => form('{"level":"denied"}', { 'content-type': 'application/json' })],
  ['no type', () => form(new Uint8Array([0, 255]))],
  [
    'half a multipart body',
    () => form('--x\r\nContent-Disp', { 'content-type': 'multipart/form-data; boundary=x' }),
  ],
];

describe('a body that is not the form', () => {
  const forms = FORMS.filter(([name]) => name !== 'sign-out');
  const cases = forms.flatMap(([name, post]) =>
    NO_FORMS.map(([what, make]) => [name, what, post, make] as const),
  );

  it.each(cases)('%s: %s is 400 and sets nothing', async (_name, _what, post, make) => {
    const request = make();
    request.headers.set('cookie', await staffCookie());
    const answer = await post(request);
    expect(answer.status).toBe(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('what the forms do', () => {
  it('a signed-in customer’s choice is kept for their next device', async () => {
    const record = {
      schema: 1,
      id: 'anna',
      assignmentId: 'as-anna',
      consent: 'personalisation',
      locale: 'de',
    };
    await store.send(['SET', customerKey('anna'), JSON.stringify(record)]);
    const cookie = cookieHeader({ session: await tokens.sign('session', { customer: 'anna' }) });
    expect((await postConsent(fields({ level: 'denied' }, { cookie }))).status).toBe(303);
    const [kept] = await store.getMany([customerKey('anna')]);
    expect(JSON.parse(kept ?? '')).toEqual({ ...record, consent: 'denied' });
  });

  const back = { referer: `https://${HOST}/de/c/coffee?sort=price`, 'sec-fetch-site': 'same-origin' };

  it('consent: a signed cookie and back to the page', async () => {
    const answer = await postConsent(fields({ level: 'measurement' }, back));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de/c/coffee?sort=price']);
    const lines = answer.headers.getSetCookie();
    const given = await tokens.verify('consent', valueSet(lines, 'consent') ?? '');
    expect(given).toMatchObject({ ok: true, claims: { level: 'measurement' } });
    expect(valueSet(lines, 'hint')).toBe('');
    expect(answer.headers.get('clear-site-data')).toBeNull();
  });

  it('consent withdrawn: the browser forgets pages and identity', async () => {
    const level = 'personalisation';
    const cookie = cookieHeader({ consent: await tokens.sign('consent', { level, at: Date.now() }) });
    const answer = await postConsent(fields({ level: 'denied' }, { ...back, cookie }));
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect(valueSet(answer.headers.getSetCookie(), 'identity')).toBe('');
  });

  it('currency: in the session, where the customer stays signed in', async () => {
    const session = { customer: 'anna', aid: 'as-anna' };
    const cookie = cookieHeader({ session: await tokens.sign('session', session) });
    const answer = await postCurrency(fields({ currency: 'PLN' }, { ...back, cookie }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de/c/coffee?sort=price']);
    const given = await tokens.verify('session', valueSet(answer.headers.getSetCookie(), 'session') ?? '');
    expect(given).toMatchObject({ ok: true, claims: { ...session, currency: 'PLN' } });
  });

  it('sign-out: home, with nothing left of the customer', async () => {
    const cookie = cookieHeader({ session: await tokens.sign('session', { customer: 'anna' }) });
    const answer = await postSignOut(fields({}, { ...back, cookie }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de']);
    const lines = answer.headers.getSetCookie();
    for (const kind of ['session', 'identity', 'receipt', 'hint'] as const)
      expect(valueSet(lines, kind)).toBe('');
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  });

  it.each([
    ['/', '/'],
    ['/privacy', '/'],
    ['/pl', '/pl'],
    ['/pl?utm_source=x', '/pl'],
    ['/de/privacy', '/de'],
    ['/en/privacy', '/'],
    ['/fr', '/'],
    ['/design', '/'],
  ])('sign-out on %s leads to %s', async (path, home) => {
    const headers = { ...back, referer: `https://${HOST}${path}` };
    const answer = await postSignOut(fields({}, headers));
    expect(answer.headers.get('location')).toBe(home);
  });

  it('sign-out without a referer, or from elsewhere, leads to the home page', async () => {
    const elsewhere: Record<string, string> = { referer: 'https://evil.example/de' };
    for (const headers of [{}, elsewhere]) {
      const answer = await postSignOut(fields({}, headers));
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('kill switch: off and on again', async () => {
    const cookie = await staffCookie();
    const answer = await postKillSwitch(fields({ state: 'off' }, { ...back, cookie }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/studio']);
    expect(await store.getMany([KILL_KEY])).toEqual(['1']);
    await postKillSwitch(fields({ state: 'on' }, { ...back, cookie }));
    expect(await store.getMany([KILL_KEY])).toEqual([null]);
  });

  it.each(['editor', 'admin-', 'administrator'])('kill switch: staff as %s may not', async (role) => {
    const cookie = await staffCookie(role);
    const answer = await postKillSwitch(fields({ state: 'off' }, { ...back, cookie }));
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'only an admin may switch' }]);
    expect(await store.getMany([KILL_KEY])).toEqual([null]);
  });

  it.each([
    ['nobody', async () => ''],
    ['a customer', async () => cookieHeader({ session: await tokens.sign('session', { customer: 'anna' }) })],
    [
      'a session in the place of the staff cookie',
      async () => cookieHeader({ staff: await tokens.sign('session', {}) }),
    ],
    [
      'staff by a foreign key',
      async () => cookieHeader({ staff: await foreign.sign('staff', { user: 'ada', role: 'admin' }) }),
    ],
    ['staff by the name of a plain cookie', async () => (await staffCookie()).replace('__Host-', '')],
  ])('kill switch: %s is refused', async (_who, cookie) => {
    const answer = await postKillSwitch(fields({ state: 'off' }, { ...back, cookie: await cookie() }));
    expect(answer.status).toBe(401);
    expect(await store.getMany([KILL_KEY])).toEqual([null]);
  });
});
