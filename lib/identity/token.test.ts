import fc from 'fast-check';
import { SignJWT } from 'jose/jwt/sign';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toBase64Url } from '#lib/core/base64url';
import { Counters } from '#lib/core/counters';
import { deriveSecret } from '#lib/core/keyring';
import { DAY_MS, keysOf, NOON, testIdentity } from './test-identity';
import { createTokens } from './token';

const IDENTITY = { aid: 'a1', vid: 'v1' };
afterEach(() => vi.restoreAllMocks());

/** A token signed with the right secret whose header and claims say what the test wants. */
async function craft(claims: object, header: object = {}, kid = 'k1'): Promise<string> {
  const [key] = keysOf(kid);
  const secret = await deriveSecret(key?.secret ?? new Uint8Array(32), 'cookies');
  const seconds = NOON / 1_000;
  const standard = { iss: 'facet', aud: 'identity', iat: seconds, exp: seconds + 100 };
  return new SignJWT({ ...standard, ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'facet', ...header })
    .sign(secret);
}

function encode(value: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}

describe('tokens', () => {
  test.each([
    ['consent', { level: 'measurement', at: NOON }],
    ['identity', IDENTITY],
    ['identity', { aid: 'a1' }],
    ['session', { customer: 'c', aid: 'a', currency: 'PLN', basket: ['p1', 'p1'] }],
    ['staff', { user: 'u', role: 'editor' }],
    ['receipt', { views: [{ c: 'f/p', r: 3, w: { pol: 2 }, t: [['home.hero', 'exp', 1, 0.5]] }] }],
  ] as const)('round trip of %s by another instance', async (kind, claims) => {
    const token = await testIdentity().tokens.sign(kind, claims as never);
    const verified = await testIdentity().tokens.verify(kind, token);
    expect(verified).toMatchObject({ ok: true, claims, issuedAt: NOON });
  });

  test.each([
    ['expired', { iat: NOON / 1_000 - 200, exp: NOON / 1_000 - 6 }, {}],
    ['expired', { iat: NOON / 1_000 - 181 * 86_400, exp: NOON / 1_000 + 100 }, {}],
    ['malformed', { iat: NOON / 1_000 + 60 }, {}],
    ['malformed', { exp: undefined }, {}],
    ['malformed', { iat: undefined }, {}],
    ['malformed', { extra: 1 }, {}],
    ['malformed', { aid: 7 }, {}],
    ['oversized', { extra: 'x'.repeat(1_024) }, {}],
    ['malformed', { aid: 'x'.repeat(41) }, {}],
    ['foreign', { iss: 'other' }, {}],
    ['foreign', { aud: 'session' }, {}],
    ['foreign', { aud: undefined }, {}],
    ['foreign', {}, { typ: 'JWT' }],
    ['foreign', {}, { typ: undefined }],
    ['unknown-key', {}, { kid: 'k9' }],
    ['unknown-key', {}, { kid: undefined }],
  ])('%s: claims %j, header %j', async (reason, claims, header) => {
    const { tokens, counters } = testIdentity();
    const token = await craft({ aid: 'a1', ...claims }, header);
    expect(await tokens.verify('identity', token)).toEqual({ ok: false, reason });
    expect(counters.snapshot()).toEqual({ [`cookie.identity.${reason}`]: 1 });
  });

  test('the crafted token is good when nothing about it is changed', async () => {
    expect(await testIdentity().tokens.verify('identity', await craft({ aid: 'a1' }))).toMatchObject({
      ok: true,
    });
  });

  test('clocks of two machines may differ by a few seconds', async () => {
    const token = await craft({ aid: 'a1', iat: NOON / 1_000 + 4 });
    expect(await testIdentity().tokens.verify('identity', token)).toMatchObject({ ok: true });
  });

  test.each(['HS512', 'none'])('a header that says %s is a forgery', async (alg) => {
    const body = encode({
      aid: 'a1',
      iss: 'facet',
      aud: 'identity',
      iat: NOON / 1_000,
      exp: NOON / 1_000 + 9,
    });
    const token = `${encode({ alg, kid: 'k1', typ: 'facet' })}.${body}.${'A'.repeat(43)}`;
    expect(await testIdentity().tokens.verify('identity', token)).toEqual({ ok: false, reason: 'forged' });
  });

  test('the same kid with another secret is a forgery', async () => {
    const token = await craft({ aid: 'a1' }, {}, 'other');
    expect(await testIdentity().tokens.verify('identity', token)).toEqual({ ok: false, reason: 'forged' });
  });

  test('a token of one kind is foreign in the cookie of another', async () => {
    const { tokens } = testIdentity();
    const token = await tokens.sign('session', {});
    expect(await tokens.verify('identity', token)).toEqual({ ok: false, reason: 'foreign' });
  });

  test('keys rotate: the first signs, all verify, a dropped one does not', async () => {
    const old = await testIdentity({ kids: ['old'] }).tokens.sign('identity', IDENTITY);
    const both = testIdentity({ kids: ['new', 'old'] }).tokens;
    const fresh = await both.sign('identity', IDENTITY);
    expect(await both.verify('identity', old)).toMatchObject({ ok: true });
    const after = testIdentity({ kids: ['new'] }).tokens;
    expect(await after.verify('identity', fresh)).toMatchObject({ ok: true });
    expect(await after.verify('identity', old)).toEqual({ ok: false, reason: 'unknown-key' });
  });

  test('no single changed character goes unnoticed', async () => {
    const { tokens } = testIdentity();
    const token = await tokens.sign('identity', IDENTITY);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    for (const char of alphabet) {
      if (char === token.at(-1)) continue;
      expect(await tokens.verify('identity', token.slice(0, -1) + char)).toMatchObject({ ok: false });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...alphabet), async (at, char) => {
        fc.pre(token[at] !== char);
        const changed = token.slice(0, at) + char + token.slice(at + 1);
        expect((await tokens.verify('identity', changed)).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('any text is refused and never throws', async () => {
    const { tokens, counters } = testIdentity();
    const part = fc.oneof(
      fc.base64String().map((text) => text.replace(/[+/=]/g, '_')),
      fc.json().map((text) => toBase64Url(new TextEncoder().encode(text))),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(part, part).map(([a, b]) => `${a}.${b}.${'A'.repeat(43)}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await tokens.verify('session', text)).ok).toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(counters.get('cookie.session.failed')).toBe(0);
  });

  test('a verified token costs one signature, however often it comes, and ends with its life', async () => {
    const { tokens, clock } = testIdentity();
    const token = await testIdentity().tokens.sign('staff', { user: 'u', role: 'editor' });
    const verify = vi.spyOn(crypto.subtle, 'verify');
    for (let i = 0; i < 5; i++) expect(await tokens.verify('staff', token)).toMatchObject({ ok: true });
    expect(verify).toHaveBeenCalledTimes(1);
    clock.now += DAY_MS / 2 + 4_999;
    expect(await tokens.verify('staff', token)).toMatchObject({ ok: true });
    clock.now += 1;
    expect(await tokens.verify('staff', token)).toEqual({ ok: false, reason: 'expired' });
  });

  test('a repeated forgery costs one signature a minute and is counted each time', async () => {
    const { tokens, clock, counters } = testIdentity();
    const token = await craft({ aid: 'a1' }, {}, 'other');
    const verify = vi.spyOn(crypto.subtle, 'verify');
    for (let i = 0; i < 5; i++) await tokens.verify('identity', token);
    expect(verify).toHaveBeenCalledTimes(1);
    expect(counters.get('cookie.identity.forged')).toBe(5);
    clock.now += 60_000;
    await tokens.verify('identity', token);
    expect(verify).toHaveBeenCalledTimes(2);
  });

  test('a key is imported once', async () => {
    const imports = vi.spyOn(crypto.subtle, 'importKey');
    const { tokens } = testIdentity();
    for (const aid of ['a', 'b', 'c'])
      await tokens.verify('identity', await tokens.sign('identity', { aid }));
    expect(imports).toHaveBeenCalledTimes(2); // the master, to derive from, and the derived key
  });

  test.each([{ aid: '' }, { aid: 'a b' }, { aid: 'a', more: 1 }])('refuses to sign %j', async (claims) => {
    await expect(testIdentity().tokens.sign('identity', claims)).rejects.toThrow(RangeError);
  });

  test('the fullest session fits into a cookie, with the longest kid', async () => {
    const { tokens } = testIdentity({ kids: ['k'.repeat(16)] });
    const id = 'x'.repeat(40);
    const basket = Array.from({ length: 12 }, () => 'p'.repeat(24));
    const token = await tokens.sign('session', { customer: id, aid: id, currency: 'EUR', basket });
    expect(token.length).toBeLessThanOrEqual(1_024);
    const tooMany = { basket: [...basket, 'p'] };
    await expect(tokens.sign('session', tooMany)).rejects.toThrow('more than 12');
  });

  test('a keyring needs a key', () => {
    expect(() => createTokens({ keys: [], now: () => NOON, counters: new Counters() })).toThrow(RangeError);
  });
});
