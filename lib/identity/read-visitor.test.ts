import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ChosenConsent, SignedKind } from './claims';
import { COOKIE_KINDS, COOKIES, cookieName } from './cookie-table';
import { encodeHint } from './hint';
import { readVisitor } from './read-visitor';
import { receiptCookie } from './receipts';
import { cookieHeader, DAY_MS, NOON, type TestIdentity, testIdentity, valueSet } from './test-identity';
import { anonymousVisitor } from './visitor';

const HINT = { firstName: 'Anna', basketCount: 2, counter: 9 };
const RECEIPT = { code: 'f/p', revision: 1, weights: {}, tests: [] };
let deps: TestIdentity;
beforeEach(() => {
  deps = testIdentity();
});

/** A visitor's full set of cookies at one level of consent. */
async function cookiesOf(level: ChosenConsent | null, over: Record<string, string> = {}) {
  const { tokens } = testIdentity();
  const receipts = (await receiptCookie([RECEIPT], { tokens, secure: true })) ?? '';
  return {
    ...(level && { consent: await tokens.sign('consent', { level, at: NOON }) }),
    identity: await tokens.sign('identity', { aid: 'aid1', vid: 'vid1' }),
    receipt: valueSet([receipts], 'receipt'),
    hint: encodeHint(HINT),
    ...over,
  };
}

function read(header: string | null, over: { secGpc?: boolean; isBot?: boolean } = {}) {
  return readVisitor({ cookieHeader: header, secGpc: false, isBot: false, ...over }, deps);
}

const identitySet = async (lines: string[]) => {
  const verified = await deps.tokens.verify('identity', valueSet(lines, 'identity') ?? '');
  return verified.ok ? verified.claims : null;
};

describe('consent decides what is read, kept and removed', () => {
  test('a newcomer is anonymous and gets no cookie', async () => {
    expect(await read(null)).toEqual(anonymousVisitor());
  });

  test.each([null, 'denied'] as const)('%s: nothing is read, leftovers are removed', async (level) => {
    const visitor = await read(cookieHeader(await cookiesOf(level)));
    expect(visitor).toMatchObject({ assignmentId: null, visitorId: null, hint: null, receipts: [] });
    expect(visitor.consent).toBe(level ?? 'unknown');
    for (const kind of ['identity', 'receipt', 'hint'] as const) expect(valueSet(visitor.set, kind)).toBe('');
    expect(visitor.set).toHaveLength(3);
  });

  test('measurement: the identity loses its visitor id, the hint goes, receipts stay', async () => {
    const visitor = await read(cookieHeader(await cookiesOf('measurement')));
    expect(visitor).toMatchObject({ assignmentId: 'aid1', visitorId: null, hint: null, receipts: [RECEIPT] });
    expect(await identitySet(visitor.set)).toEqual({ aid: 'aid1' });
    expect(valueSet(visitor.set, 'hint')).toBe('');
    expect(visitor.set).toHaveLength(2);
  });

  test('personalisation: everything is read and nothing is sent', async () => {
    const visitor = await read(cookieHeader(await cookiesOf('personalisation')));
    expect(visitor).toMatchObject({
      assignmentId: 'aid1',
      visitorId: 'vid1',
      hint: HINT,
      receipts: [RECEIPT],
    });
    expect(visitor.set).toEqual([]);
  });

  test('personalisation adds a visitor id to an identity of measurement', async () => {
    const identity = await deps.tokens.sign('identity', { aid: 'aid1' });
    const visitor = await read(cookieHeader(await cookiesOf('personalisation', { identity })));
    expect(visitor).toMatchObject({ assignmentId: 'aid1', visitorId: 'new-1' });
    expect(await identitySet(visitor.set)).toEqual({ aid: 'aid1', vid: 'new-1' });
  });

  test('consent without an identity makes one, and the next view keeps it', async () => {
    const consent = await deps.tokens.sign('consent', { level: 'measurement', at: NOON });
    const first = await read(cookieHeader({ consent }));
    expect(first.assignmentId).toBe('new-1');
    const second = await read(cookieHeader({ consent, identity: valueSet(first.set, 'identity') ?? '' }));
    expect(second).toMatchObject({ assignmentId: 'new-1', set: [] });
  });

  test('Sec-GPC counts as denied unless the visitor chose here', async () => {
    expect((await read(null, { secGpc: true })).consent).toBe('denied');
    const chosen = cookieHeader(await cookiesOf('personalisation'));
    expect((await read(chosen, { secGpc: true })).consent).toBe('personalisation');
  });

  test('a crawler is anonymous whatever it sends', async () => {
    const header = cookieHeader(await cookiesOf('personalisation'));
    expect(await read(header, { isBot: true })).toEqual(anonymousVisitor());
  });
});

describe('session and staff', () => {
  test('are read without consent', async () => {
    const session = await deps.tokens.sign('session', {
      customer: 'c1',
      aid: 'caid',
      currency: 'PLN',
      basket: ['p1'],
    });
    const staff = await deps.tokens.sign('staff', { user: 'u1', role: 'editor' });
    expect(await read(cookieHeader({ session, staff }))).toEqual({
      ...anonymousVisitor(),
      customerId: 'c1',
      customerAssignmentId: 'caid',

      chosenCurrency: 'PLN',
      basket: ['p1'],
      staff: { user: 'u1', role: 'editor' },
    });
  });

  test("a customer's own assignment id goes before the browser's", async () => {
    const session = await deps.tokens.sign('session', { customer: 'c1', aid: 'caid' });
    const visitor = await read(cookieHeader(await cookiesOf('measurement', { session })));
    expect(visitor.assignmentId).toBe('caid');
    expect(await identitySet(visitor.set)).toEqual({ aid: 'caid' });
  });
});

describe('renewal', () => {
  const issued = (kind: SignedKind) => NOON + (COOKIES[kind].lifeSeconds * 1_000) / 3;

  test.each(['identity', 'session'] as const)('%s is issued anew after a third of its life', async (kind) => {
    const session = await deps.tokens.sign('session', { customer: 'c1' });
    const header = cookieHeader(await cookiesOf('personalisation', { session }));
    deps.clock.now = issued(kind);
    expect(valueSet((await read(header)).set, kind)).toBeUndefined();
    deps.clock.now += 1_000;
    const visitor = await read(header);
    expect(valueSet(visitor.set, kind)).toMatch(/^ey/);
    expect(visitor).toMatchObject({ assignmentId: 'aid1', visitorId: 'vid1' });
  });

  test('consent and staff are not: both end, and are asked for again', async () => {
    const staff = await deps.tokens.sign('staff', { user: 'u1', role: 'editor' });
    const header = cookieHeader(await cookiesOf('personalisation', { staff }));
    deps.clock.now = NOON + DAY_MS / 2;
    expect(valueSet((await read(header)).set, 'staff')).toBeUndefined();
    deps.clock.now = NOON + 179 * DAY_MS;
    expect(valueSet((await read(header)).set, 'consent')).toBeUndefined();
    deps.clock.now = NOON + 181 * DAY_MS;
    expect((await read(header)).consent).toBe('unknown');
  });
});

describe('bad cookies make an anonymous visitor', () => {
  const spoil: Record<string, (name: string, value: string) => string> = {
    tampered: (name, value) =>
      `${name}=${value.slice(0, 60)}${value[60] === 'A' ? 'B' : 'A'}${value.slice(61)}`,
    doubled: (name, value) => `${name}=${value}; ${name}=${value}`,
    oversized: (name, value) => `${name}=${value.padEnd(1_025, 'x')}`,
    escaped: (name, value) => `${name}=${value}%0d%0a`,
    'of another kind': (name) => `${name}=${foreign}`,
    expired: (name) => `${name}=${old}`,
  };
  let foreign = '';
  let old = '';
  beforeEach(async () => {
    foreign = await deps.tokens.sign('staff', { user: 'u', role: 'r' });
    old = await testIdentity({ now: NOON - 400 * DAY_MS }).tokens.sign('consent', { level: 'denied', at: 1 });
  });

  test.each(Object.keys(spoil))('consent and session %s', async (how) => {
    const consent = await deps.tokens.sign('consent', { level: 'personalisation', at: NOON });
    const session = await deps.tokens.sign('session', { customer: 'c1' });
    const header = [
      spoil[how]?.(cookieName('consent', true), consent),
      spoil[how]?.(cookieName('session', true), session),
    ].join('; ');
    expect(await read(header)).toEqual(anonymousVisitor());
    expect(Object.keys(deps.counters.snapshot())).toHaveLength(2);
  });

  test('plain names are ignored on https', async () => {
    expect(await read(cookieHeader(await cookiesOf('personalisation'), false))).toEqual(anonymousVisitor());
  });

  test('a bad hint is counted, not shown', async () => {
    const visitor = await read(cookieHeader(await cookiesOf('personalisation', { hint: 'AAAA' })));
    expect(visitor.hint).toBeNull();
    expect(deps.counters.get('cookie.hint.malformed')).toBe(1);
  });

  test('any header gives a visitor without an identity unless consent was signed', async () => {
    const good = await cookiesOf('denied');
    const piece = fc.oneof(
      fc.constantFrom(...COOKIE_KINDS.map((kind) => cookieName(kind, true)), '=', '; ', '.', '%00'),
      fc.constantFrom(...Object.values(good).filter((value) => value !== undefined)),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const headers = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(headers, fc.boolean(), async (header, secGpc) => {
        const visitor = await read(header, { secGpc });
        expect(visitor.assignmentId).toBeNull();
        expect(visitor.visitorId).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
