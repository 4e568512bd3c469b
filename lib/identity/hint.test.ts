import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64Url } from '#lib/core/base64url';
import { COOKIE_ALPHABET, COOKIE_MAX_CHARS } from './cookie-table';
import { encodeHint, hintCookie, parseHint } from './hint';
import { valueSet } from './test-identity';

const encodeText = (text: string) => toBase64Url(new TextEncoder().encode(text));

test.each([
  { basketCount: 0, counter: 0 },
  { firstName: 'Żaneta', basketCount: 3, counter: 12 },
  { firstName: '李小龍', basketCount: 1, counter: 1 },
])('round trip of %j', (hint) => {
  expect(parseHint(encodeHint(hint))).toEqual(hint);
});

test.each([
  ['', undefined],
  [' \u0007Bo\u0000b ', 'Bob'],
  ['\n', undefined],
])('a name such as %j still makes a hint that can be read', (firstName, shown) => {
  expect(parseHint(encodeHint({ firstName, basketCount: 1, counter: 2 }))?.firstName).toBe(shown);
});

test('a long name is cut between characters', () => {
  const hint = parseHint(encodeHint({ firstName: '😀'.repeat(50), basketCount: 0, counter: 0 }));
  expect(hint?.firstName).toBe('😀'.repeat(40));
});

test.each([
  ['not base64url', 'a.b'],
  ['not JSON', encodeText('{')],
  ['no counter', encodeText('{"basketCount":1}')],
  ['a negative count', encodeText('{"basketCount":-1,"counter":0}')],
  ['a name too long', encodeText(JSON.stringify({ firstName: 'x'.repeat(41), basketCount: 0, counter: 0 }))],
  ['a control character', encodeText('{"firstName":"a\\u0000","basketCount":0,"counter":0}')],
  ['something else in it', encodeText('{"basketCount":0,"counter":0,"x":1}')],
])('refuses %s', (_what, value) => {
  expect(parseHint(value)).toBeNull();
});

test('any text parses to a hint or null', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json().map(encodeText), fc.base64String());
  fc.assert(
    fc.property(texts, (text) => {
      const hint = parseHint(text);
      if (hint) expect(parseHint(encodeHint(hint))).toEqual(hint);
    }),
  );
});

test('any name gives a value a cookie can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (firstName) => {
      const value = encodeHint({ firstName, basketCount: 2 ** 53 - 1, counter: 2 ** 53 - 1 });
      expect(value).toMatch(COOKIE_ALPHABET);
      expect(value.length).toBeLessThanOrEqual(COOKIE_MAX_CHARS);
    }),
  );
});

describe('hintCookie', () => {
  const profile = { firstName: 'Anna', counter: 5, basket: { count: 2 } };
  const current = { firstName: 'Anna', counter: 5, basketCount: 2 };
  test.each([
    ['is made from the profile', 'personalisation', null, profile, current],
    ['is corrected', 'personalisation', { ...current, firstName: 'Eve' }, profile, current],
    ['is left when up to date', 'personalisation', current, profile, null],
    ['is left when ahead of the profile', 'personalisation', { ...current, counter: 6 }, profile, null],
    ['needs a profile', 'personalisation', null, null, null],
    ['needs consent to personalisation', 'measurement', null, profile, null],
  ] as const)('%s', (_what, consent, hint, source, expected) => {
    const line = hintCookie({ consent, hint, customerId: 'anna' }, source, true);
    expect(line && parseHint(valueSet([line], 'hint') ?? '')).toEqual(expected);
  });

  test('takes the name of a customer who is no longer signed in away', () => {
    const line = hintCookie({ consent: 'personalisation', hint: current, customerId: null }, profile, false);
    expect(line).toMatch(/^facet-hint=; .*Max-Age=0/);
  });

  test('names nobody who is not signed in', () => {
    const line = hintCookie({ consent: 'personalisation', hint: null, customerId: null }, profile, true);
    expect(line && parseHint(valueSet([line], 'hint') ?? '')).toEqual({ basketCount: 2, counter: 5 });
  });
});
