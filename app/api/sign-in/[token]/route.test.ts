import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { sha256 } from '#lib/core/hash';
import { parseHint } from '#lib/identity/hint';
import { newId } from '#lib/identity/new-id';
import { createOneTimeLink, type LinkPurpose } from '#lib/identity/one-time-link';
import { testIdentity, valueSet } from '#lib/identity/test-identity';
import { customerKey, oneTimeLinkKey, viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { GET, HEAD } from './route';

const HOST = 'shop.example';
const GATEWAY_TOKEN = 't'.repeat(32);
const { tokens } = testIdentity({ now: Date.now() });
const ANNA = { schema: 1, id: 'anna', assignmentId: 'as-anna', consent: 'personalisation', locale: 'de' };
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

const dir = mkdtempSync(join(tmpdir(), 'facet-sign-in-'));
let gateway: RunningGateway;
let store: Store;

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  const token = GATEWAY_TOKEN;
  gateway = await startGateway({ engine, engineName: 'embedded', token, host: '127.0.0.1', port: 0 });
  store = createUpstashStore({ url: gateway.url, token, deadlineMs: 5_000 });
  process.env.SITE_ORIGIN = `https://${HOST}`;
  process.env.FACET_KEYS = `k1:${'k1'.padEnd(44, 'A')}`;
  process.env.UPSTASH_REDIS_REST_URL = gateway.url;
  process.env.UPSTASH_REDIS_REST_TOKEN = token;
});
afterAll(async () => {
  await gateway.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await store.send(['FLUSHALL']);
  await store.send(['SET', customerKey('anna'), JSON.stringify(ANNA)]);
  await store.send(['SET', viewKey('anna'), JSON.stringify(VIEW)]);
});

const TO_ANNA: LinkPurpose = { kind: 'customer', customerId: 'anna' };
const linkFor = (purpose: LinkPurpose, ttlMs = 60_000) =>
  createOneTimeLink({ store, randomId: newId, purpose, ttlMs });

function open(token: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`https://${HOST}/api/sign-in/x`, { headers: { host: HOST, ...headers } });
  return GET(request, { params: Promise.resolve({ token }) });
}

const cookieOf = (token: string) => `__Host-facet-consent=${token}`;

async function expectRefused(answer: Response, error: string): Promise<void> {
  expect([answer.status, await answer.json()]).toEqual([404, { error }]);
  expect(answer.headers.getSetCookie()).toEqual([]);
}
const GONE = 'this link was used, has expired, or never was';

describe('a sign-in link', () => {
  it('is not used up by a program that only looks at it', async () => {
    const token = await linkFor(TO_ANNA);
    expect(HEAD().status).toBe(200);
    expect((await open(token)).status).toBe(303);
  });

  it.each<Record<string, string>>([
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
  ])('is not used up in advance, %j', async (headers) => {
    const token = await linkFor(TO_ANNA);
    const answer = await open(token, headers);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([503, []]);
    expect((await open(token)).status).toBe(303);
  });

  it('that was used tells a person so in a page, and leads home', async () => {
    const token = await linkFor(TO_ANNA);
    await open(token);
    const answer = await open(token, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const page = await answer.text();
    expect(page).toContain('This link was used, has expired, or never was.');
    expect(page).toContain('<a href="/">');
  });

  it.each([
    [
      'a choice made in this browser',
      async () => ({ cookie: cookieOf(await tokens.sign('consent', { level: 'denied', at: 1 })) }),
    ],
    ['Sec-GPC', async () => ({ 'sec-gpc': '1' })],
  ])('does not undo %s', async (_what, headers) => {
    const answer = await open(await linkFor(TO_ANNA), await headers());
    const lines = answer.headers.getSetCookie();
    expect(answer.status).toBe(303);
    for (const kind of ['consent', 'identity', 'hint'] as const)
      expect(valueSet(lines, kind)).toBeUndefined();
  });

  it('signs the customer in, with their consent, their assignment id and their hint', async () => {
    const answer = await open(await linkFor(TO_ANNA));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de']);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const lines = answer.headers.getSetCookie();
    const claims = async (kind: 'session' | 'consent' | 'identity') =>
      tokens.verify(
        kind,
        lines.findLast((line) => line.startsWith(`__Host-facet-${kind}=`))?.split(/[=;]/)[1] ?? '',
      );
    expect(await claims('session')).toMatchObject({ claims: { customer: 'anna', aid: 'as-anna' } });
    expect(await claims('consent')).toMatchObject({ claims: { level: 'personalisation' } });
    expect(await claims('identity')).toMatchObject({ claims: { aid: 'as-anna' } });
    const hint = parseHint(valueSet(lines, 'hint') ?? '');
    expect(hint).toEqual({ firstName: 'Anna', basketCount: 2, counter: 9 });
  });

  it('works once', async () => {
    const token = await linkFor(TO_ANNA);
    expect((await open(token)).status).toBe(303);
    await expectRefused(await open(token), GONE);
  });

  it('opened by many at once lets one in', async () => {
    const token = await linkFor(TO_ANNA);
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(404)]);
  });

  it('is over when its time is', async () => {
    const token = await linkFor(TO_ANNA, 20);
    await sleep(40);
    await expectRefused(await open(token), GONE);
  });

  it.each([
    '',
    'x',
    'A'.repeat(22),
    'A'.repeat(23),
    '../live',
    'A'.repeat(21).concat('ä'),
    `${'A'.repeat(21)}\n`,
  ])('%j was never one', async (token) => {
    await expectRefused(await open(token), GONE);
  });

  it('cannot be made of what the store holds', async () => {
    const token = await linkFor(TO_ANNA);
    const kept = (await store.send(['KEYS', 'otl:*'])) as string[];
    expect(kept).toEqual([oneTimeLinkKey(await sha256(token))]);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('of a customer who is gone, or not readable, is refused and used up', async () => {
    await store.send(['DEL', customerKey('anna')]);
    await expectRefused(await open(await linkFor(TO_ANNA)), 'this customer is gone');
    await store.send(['SET', customerKey('anna'), JSON.stringify({ ...ANNA, locale: '/evil.example' })]);
    const token = await linkFor(TO_ANNA);
    await expectRefused(await open(token), 'this customer is gone');
    await expectRefused(await open(token), GONE);
  });

  it.each([null, 'garbage'])(
    'of a customer whose profile is %j still signs in, with an empty basket',
    async (text) => {
      await store.send(text === null ? ['DEL', viewKey('anna')] : ['SET', viewKey('anna'), text]);
      const answer = await open(await linkFor(TO_ANNA));
      expect(answer.status).toBe(303);
      const hint = parseHint(valueSet(answer.headers.getSetCookie(), 'hint') ?? '');
      expect(hint).toEqual({ basketCount: 0, counter: 0 });
    },
  );

  it('for staff opens the studio with a staff cookie and nothing else', async () => {
    const answer = await open(await linkFor({ kind: 'staff', user: 'ada', role: 'admin' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/studio']);
    const lines = answer.headers.getSetCookie();
    expect(lines).toHaveLength(1);
    const staff = await tokens.verify('staff', valueSet(lines, 'staff') ?? '');
    expect(staff).toMatchObject({ ok: true, claims: { user: 'ada', role: 'admin' } });
  });
});
