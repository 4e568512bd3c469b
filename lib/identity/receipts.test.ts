import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShortReceipt } from '#lib/decide/types';
import { expandReceipt, pushReceipt, receiptCookie } from './receipts';
import { testIdentity, valueSet } from './test-identity';

const receipt = (code: string, tests: ShortReceipt['tests'] = []): ShortReceipt => ({
  code,
  revision: 7,
  weights: {},
  tests,
});

test('the newest three views are kept, newest first', () => {
  let receipts: ShortReceipt[] = [];
  for (const code of ['a/1', 'b/2', 'c/3', 'd/4']) receipts = pushReceipt(receipts, receipt(code));
  expect(receipts.map(({ code }) => code)).toEqual(['d/4', 'c/3', 'b/2']);
});

test('the oldest go first when they do not fit', () => {
  const long = (name: string) => receipt(`${name}/${'x'.repeat(190)}`, [['home.hero', 'exp-1', 1, 0.5]]);
  const receipts = ['a', 'b', 'c'].reduce<ShortReceipt[]>((kept, name) => pushReceipt(kept, long(name)), []);
  expect(receipts.map(({ code }) => code[0])).toEqual(['c', 'b']);
});

test('one that does not fit alone is not kept', () => {
  const tests = Array.from({ length: 40 }, (_, i): ShortReceipt['tests'][number] => [
    `slot.${i}`,
    'exp',
    i,
    0.5,
  ]);
  expect(pushReceipt([], receipt('a/b', tests))).toEqual([]);
});

test('no receipt, no cookie', async () => {
  expect(await receiptCookie([], testIdentity())).toBeNull();
});

test('whatever is pushed fits into a cookie, with the longest kid, and comes back the same', async () => {
  const deps = testIdentity({ kids: ['k'.repeat(16)] });
  const name = fc.stringMatching(/^[a-z][a-z.]{0,39}$/);
  const receipts = fc.record<ShortReceipt>({
    code: fc.stringMatching(/^[A-Za-z0-9_-]{1,60}\/[A-Za-z0-9_-]{1,130}$/),
    revision: fc.nat(),
    weights: fc.dictionary(fc.stringMatching(/^[a-z]{1,20}$/), fc.nat(), { maxKeys: 3 }),
    tests: fc.array(fc.tuple(name, name, fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 6,
    }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(receipts, { minLength: 1, maxLength: 5 }), async (views) => {
      const kept = views.reduce<ShortReceipt[]>(pushReceipt, []);
      const line = await receiptCookie(kept, deps);
      if (!line) return;
      const verified = await deps.tokens.verify('receipt', valueSet([line], 'receipt') ?? '');
      if (!verified.ok) throw new Error(verified.reason);
      const back = verified.claims.views.map(expandReceipt);
      expect(JSON.stringify(back)).toBe(JSON.stringify(kept));
    }),
    { numRuns: 150 },
  );
});
