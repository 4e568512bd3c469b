import { beforeEach, describe, expect, test } from 'vitest';
import type { Consent } from '#lib/context/types';
import { chooseCurrency } from './choose-currency';
import type { ChosenConsent } from './claims';
import { parseHint } from './hint';
import { readVisitor } from './read-visitor';
import { setConsent } from './set-consent';
import { signIn } from './sign-in';
import { signOut } from './sign-out';
import { cookieHeader, NOON, type TestIdentity, testIdentity, valueSet } from './test-identity';
import { anonymousVisitor, type Visitor } from './visitor';

const CUSTOMER = {
  customerId: 'c1',
  assignmentId: 'caid',
  hint: { firstName: 'Anna', basketCount: 1, counter: 4 },
};
let deps: TestIdentity;
beforeEach(() => {
  deps = testIdentity();
});

function visitorAt(consent: Consent, over: Partial<Visitor> = {}): Visitor {
  const ids = {
    assignmentId: consent === 'measurement' || consent === 'personalisation' ? 'aid1' : null,
    visitorId: consent === 'personalisation' ? 'vid1' : null,
  };
  return { ...anonymousVisitor(), consent, ...ids, ...over };
}

async function identityIn(lines: readonly string[]) {
  const verified = await deps.tokens.verify('identity', valueSet(lines, 'identity') ?? '');
  return verified.ok ? verified.claims : null;
}

describe('signIn', () => {
  test('basket and currency are taken along', async () => {
    const before = visitorAt('unknown', { chosenCurrency: 'PLN', basket: ['p1'] });
    const { setCookies, headers } = await signIn(CUSTOMER, before, deps);
    const session = await deps.tokens.verify('session', valueSet(setCookies, 'session') ?? '');
    expect(session).toMatchObject({
      claims: { customer: 'c1', aid: 'caid', currency: 'PLN', basket: ['p1'] },
    });
    expect(setCookies).toHaveLength(1);
    expect(headers).toEqual({});
  });

  test('of another customer who was signed in here nothing stays but the currency', async () => {
    const other = { customerId: 'c0', customerAssignmentId: 'other', basket: ['p9'] };
    const before = visitorAt('personalisation', { ...other, chosenCurrency: 'PLN' });
    const { setCookies, headers } = await signIn(CUSTOMER, before, deps);
    const session = await deps.tokens.verify('session', valueSet(setCookies, 'session') ?? '');
    expect(session).toMatchObject({ claims: { customer: 'c1', aid: 'caid', currency: 'PLN' } });
    expect(session).not.toHaveProperty('claims.basket');
    expect((await identityIn(setCookies))?.vid).not.toBe('vid1');
    expect(valueSet(setCookies, 'receipt')).toBe('');
    expect(headers).toEqual({ 'Clear-Site-Data': '"cache"' });
  });

  test.each([
    ['denied', null, undefined],
    ['measurement', { aid: 'caid' }, undefined],
    ['personalisation', { aid: 'caid', vid: 'vid1' }, CUSTOMER.hint],
  ] as const)('at %s the identity is %j', async (consent, identity, hint) => {
    const { setCookies } = await signIn(CUSTOMER, visitorAt(consent), deps);
    expect(await identityIn(setCookies)).toEqual(identity);
    const value = valueSet(setCookies, 'hint');
    expect(value && parseHint(value)).toEqual(hint);
  });
});

describe('signOut', () => {
  test('leaves nothing of the customer, and clears kept pages', async () => {
    const { setCookies, headers } = await signOut(visitorAt('personalisation', { customerId: 'c1' }), deps);
    for (const kind of ['session', 'identity', 'receipt', 'hint'] as const)
      expect(valueSet(setCookies, kind)).toBe('');
    expect(valueSet(setCookies, 'consent')).toBeUndefined();
    expect(headers).toEqual({ 'Clear-Site-Data': '"cache"' });
  });

  test('the chosen currency stays', async () => {
    const before = visitorAt('unknown', {
      customerId: 'c1',

      chosenCurrency: 'PLN',
      basket: ['p1'],
    });
    const { setCookies } = await signOut(before, deps);
    const session = await deps.tokens.verify('session', valueSet(setCookies, 'session') ?? '');
    expect(session).toMatchObject({ claims: { currency: 'PLN' } });
    expect(session).not.toHaveProperty('claims.customer');
    expect(session).not.toHaveProperty('claims.basket');
  });
});

describe('setConsent', () => {
  const CLEAR = { 'Clear-Site-Data': '"cache"' };
  test.each<[Consent, ChosenConsent, { aid: string; vid?: string } | null, string[], object]>([
    ['unknown', 'denied', null, ['identity', 'receipt', 'hint'], {}],
    ['unknown', 'measurement', { aid: 'new-1' }, ['hint'], {}],
    ['unknown', 'personalisation', { aid: 'new-1', vid: 'new-2' }, [], {}],
    ['measurement', 'personalisation', { aid: 'aid1', vid: 'new-1' }, [], {}],
    ['personalisation', 'personalisation', { aid: 'aid1', vid: 'vid1' }, [], {}],
    ['personalisation', 'measurement', { aid: 'aid1' }, ['hint'], CLEAR],
    ['personalisation', 'denied', null, ['identity', 'receipt', 'hint'], CLEAR],
    ['measurement', 'denied', null, ['identity', 'receipt', 'hint'], CLEAR],
  ])('from %s to %s', async (from, to, identity, removed, headers) => {
    const change = await setConsent(to, visitorAt(from), deps);
    const consent = await deps.tokens.verify('consent', valueSet(change.setCookies, 'consent') ?? '');
    expect(consent).toMatchObject({ claims: { level: to, at: NOON } });
    expect(await identityIn(change.setCookies)).toEqual(identity);
    const gone = (['session', 'identity', 'receipt', 'hint', 'staff'] as const).filter(
      (kind) => valueSet(change.setCookies, kind) === '',
    );
    expect(gone).toEqual(removed);
    expect(change.headers).toEqual(headers);
  });

  test('a signed-in customer who consents later gets their own assignment id', async () => {
    const before = visitorAt('unknown', { customerId: 'c1', customerAssignmentId: 'caid' });
    const change = await setConsent('measurement', before, deps);
    expect(await identityIn(change.setCookies)).toEqual({ aid: 'caid' });
  });

  test('the next view agrees with what was set', async () => {
    const { setCookies } = await setConsent('personalisation', visitorAt('unknown'), deps);
    const header = cookieHeader({
      consent: valueSet(setCookies, 'consent') ?? '',
      identity: valueSet(setCookies, 'identity') ?? '',
    });
    const visitor = await readVisitor({ cookieHeader: header, secGpc: true, isBot: false }, deps);
    expect(visitor).toMatchObject({
      consent: 'personalisation',
      assignmentId: 'new-1',
      visitorId: 'new-2',
      set: [],
    });
  });
});

describe('chooseCurrency', () => {
  test('a newcomer gets a session for it', async () => {
    const { setCookies, headers } = await chooseCurrency('PLN', visitorAt('unknown'), deps);
    const session = await deps.tokens.verify('session', valueSet(setCookies, 'session') ?? '');
    expect(session).toMatchObject({ claims: { currency: 'PLN' } });
    expect([setCookies.length, headers]).toEqual([1, {}]);
  });

  test('a session keeps everything else', async () => {
    const signed = { customerId: 'c1', customerAssignmentId: 'caid', basket: ['p1'] };
    const before = visitorAt('unknown', { ...signed, chosenCurrency: 'EUR' });
    const { setCookies } = await chooseCurrency('PLN', before, deps);
    const session = await deps.tokens.verify('session', valueSet(setCookies, 'session') ?? '');
    const claims = { customer: 'c1', aid: 'caid', basket: ['p1'], currency: 'PLN' };
    expect(session).toMatchObject({ ok: true, claims });
  });
});
