import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, parseCodebook } from './codebook';
import type { Codebook } from './types';

const BOOK: Codebook = {
  schema: 1,
  params: ['prices'],
  slots: [
    {
      id: 'home.hero',
      fallback: 0,
      variants: [
        { id: 'hero.default', content: { en: 'hash-en', de: 'hash-de' } },
        { id: 'hero.rain', content: { en: 'hash-rain' } },
      ],
    },
  ],
};
const [HERO] = BOOK.slots;
const withSlot = (change: object) => ({ ...BOOK, slots: [{ ...HERO, ...change }] });

describe('parseCodebook', () => {
  it('gives back what was stored; a page may have no slots', () => {
    expect(parseCodebook(JSON.stringify(BOOK))).toEqual({ ok: true, value: BOOK });
    expect(parseCodebook('{"schema":1,"params":[],"slots":[]}').ok).toBe(true);
  });

  it.each<[string, object]>([
    ['$.schema', { ...BOOK, schema: 2 }],
    ['$.params[0]', { ...BOOK, params: [3] }],
    ['$.slots[0].fallback', withSlot({ fallback: -1 })],
    ['$.slots[0].variants', withSlot({ variants: [] })],
    ['$.slots[0].variants[0].content.en', withSlot({ variants: [{ id: 'a', content: { en: 7 } }] })],
    ['$.slots[0].id', withSlot({ id: undefined })],
    ['$.extra', { ...BOOK, extra: 1 }],
  ])('is refused at %s', (path, book) => {
    const parsed = parseCodebook(JSON.stringify(book));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.split(': ')[0])).toEqual([path]);
  });

  it.each(['', '{', 'null', '[]', '<html>'])('%j is refused', (json) => {
    expect(parseCodebook(json).ok).toBe(false);
  });
});

describe('fingerprintOf', () => {
  it('is 48 bits of the SHA-256 of the canonical JSON', async () => {
    // printf '%s' '{"params":[],"schema":1,"slots":[]}' | openssl dgst -sha256 -binary | basenc --base64url
    expect(await fingerprintOf({ slots: [], params: [], schema: 1 })).toBe('bXTBcYkC');
    expect(await fingerprintOf(BOOK)).toBe('kFnbU8l5');
  });

  it('does not hang on the order members were written in, and does on everything else', async () => {
    const shuffled: Codebook = { slots: BOOK.slots, params: BOOK.params, schema: 1 };
    expect(await fingerprintOf(shuffled)).toBe(await fingerprintOf(BOOK));
    const others: Codebook[] = [
      { ...BOOK, params: [] },
      { ...BOOK, slots: BOOK.slots.map((slot) => ({ ...slot, fallback: 1 })) },
      { ...BOOK, slots: BOOK.slots.map((slot) => ({ ...slot, variants: slot.variants.toReversed() })) },
    ];
    const prints = await Promise.all([BOOK, ...others].map(fingerprintOf));
    expect(new Set(prints).size).toBe(4);
  });

  it('fits a code and a path segment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (params) => {
        expect(await fingerprintOf({ ...BOOK, params })).toMatch(/^[A-Za-z0-9_-]{8}$/);
      }),
      { numRuns: 30 },
    );
  });
});
