import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigner, deriveSecret, equalsInConstantTime, parseKeyring } from './keyring';

const OLD = `old:${'A'.repeat(43)}`;
const NEW = `new:${'B'.repeat(42)}A`;
const SHORT = 'A'.repeat(42);
const signerOf = (ring: string, purpose = 'code') => createSigner(parseKeyring(ring), purpose);

describe('parseKeyring', () => {
  it('reads kids and secrets in order, with spaces around', () => {
    const ring = parseKeyring(` ${NEW} , ${OLD}`);
    expect(ring.map(({ kid, secret }) => [kid, secret.length])).toEqual([
      ['new', 32],
      ['old', 32],
    ]);
    expect(ring[1]?.secret).toEqual(new Uint8Array(32));
  });

  it.each([
    ['nothing', '', { at: 1, why: 'not kid:secret' }],
    ['no kid', `:${'A'.repeat(43)}`, { at: 1, why: 'not kid:secret' }],
    [
      'a secret without a kid',
      'Sesame_Sesame_Sesame_Sesame_Sesame_Sesame_S',
      { at: 1, why: 'not kid:secret' },
    ],
    ['a kid of 17 characters', `${'k'.repeat(17)}:${'A'.repeat(43)}`, { at: 1, why: 'not kid:secret' }],
    ['a kid with a dot', `k.1:${'A'.repeat(43)}`, { at: 1, why: 'not kid:secret' }],
    ['a third part', `${OLD}:x`, { at: 1, why: 'not kid:secret' }],
    ['a comma at the end', `${OLD},`, { at: 2, why: 'not kid:secret' }],
    ['31 bytes', `${OLD},k2:${SHORT}`, { at: 2, why: 'fewer than 32 bytes of base64url' }],
    ['plain base64', `k1:${'+'.repeat(43)}`, { at: 1, why: 'fewer than 32 bytes of base64url' }],
    ['a kid twice', `${OLD},old:${'C'.repeat(43)}`, { why: 'a kid stands twice' }],
  ])('refuses %s, and tells nothing of what stood there', (_what, text, facts) => {
    expect(() => parseKeyring(text)).toThrow(expect.objectContaining({ code: 'bad-key', facts }));
  });
});

describe('createSigner', () => {
  it('is HMAC-SHA256 with a secret derived for the purpose', async () => {
    // Made with node's createHmac: HMAC(HMAC(32 zero bytes, "facet:code"), "hello").
    expect(await signerOf(OLD).sign('hello')).toBe('B_dR37B7JZ1SUAJc982USPLQB0m8x05KaR2RnLaJd1E');
    expect(await signerOf(OLD, 'view').sign('hello')).toBe('qxrQLf2F9AqGrKQ7_fG31dG2fXUSxSyld0rzCwsZSE0');
    const derived = await deriveSecret(new Uint8Array(32), 'code');
    expect(Buffer.from(derived).toString('base64url')).toBe('SIJEh_v2u2kC6e4vMiBwZ9AeQI995ZlD6_zyqC1fJRw');
  });

  it('a key of one purpose is worthless for another', async () => {
    const mac = await signerOf(OLD, 'view').sign('hello');
    expect(await signerOf(OLD, 'view').verify('hello', mac)).toBe(true);
    expect(await signerOf(OLD, 'code').verify('hello', mac)).toBe(false);
  });

  it('rotation: the first key signs, all verify, and a key taken out verifies no more', async () => {
    const byOld = await signerOf(OLD).sign('hello');
    const both = signerOf(`${NEW},${OLD}`);
    const byNew = await both.sign('hello');
    expect(byNew).toBe(await signerOf(NEW).sign('hello'));
    expect(await both.verify('hello', byOld)).toBe(true);
    expect(await both.verify('hello', byNew)).toBe(true);
    expect(await signerOf(NEW).verify('hello', byOld)).toBe(false);
  });

  it('the kid is a name only: equal secrets make equal MACs', async () => {
    expect(await signerOf(OLD).sign('x')).toBe(await signerOf(OLD.replace('old', 'k9')).sign('x'));
  });

  it('takes the first 16 characters of a MAC or more, never fewer, never another length', async () => {
    const signer = signerOf(OLD);
    const mac = await signer.sign('hello');
    const verdicts = [0, 1, 15, 16, 43].map((chars) => signer.verify('hello', mac.slice(0, chars)));
    expect(await Promise.all(verdicts)).toEqual([false, false, false, true, true]);
    expect(await signer.verify('hello', `${mac}A`)).toBe(false);
  });

  it('no other text, and no MAC with one character changed, verifies', async () => {
    const signer = signerOf(OLD);
    const char = fc.stringMatching(/^[A-Za-z0-9_-]$/);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.nat({ max: 42 }), char, async (text, i, other) => {
        const mac = await signer.sign(text);
        expect(await signer.verify(text, mac)).toBe(true);
        expect(await signer.verify(`${text} `, mac)).toBe(false);
        fc.pre(mac[i] !== other);
        expect(await signer.verify(text, mac.slice(0, i) + other + mac.slice(i + 1))).toBe(false);
      }),
    );
  });

  it('an empty ring throws at once', () => {
    expect(() => createSigner([], 'code')).toThrow(expect.objectContaining({ code: 'bad-key' }));
  });
});

describe('equalsInConstantTime', () => {
  it('is equality', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(equalsInConstantTime(a, b)).toBe(a === b);
        expect(equalsInConstantTime(a, [...a].join(''))).toBe(true);
      }),
    );
    expect(equalsInConstantTime('abc', 'abd')).toBe(false);
    expect(equalsInConstantTime('abc', 'abcd')).toBe(false);
  });
});
