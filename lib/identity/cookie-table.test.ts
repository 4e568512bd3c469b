import { describe, expect, test } from 'vitest';
import { COOKIE_KINDS, COOKIES, expireCookie, serializeCookie } from './cookie-table';

describe('cookie lines', () => {
  test.each([
    ['identity', true, '__Host-facet-identity=v; Path=/; Max-Age=15552000; SameSite=Lax; Secure; HttpOnly'],
    ['identity', false, 'facet-identity=v; Path=/; Max-Age=15552000; SameSite=Lax; HttpOnly'],
    ['hint', true, '__Host-facet-hint=v; Path=/; Max-Age=2592000; SameSite=Lax; Secure'],
    ['hint', false, 'facet-hint=v; Path=/; Max-Age=2592000; SameSite=Lax'],
  ] as const)('%s, secure %s', (kind, secure, line) => {
    expect(serializeCookie(kind, 'v', secure)).toBe(line);
  });

  test('a removed cookie keeps name, path and flags, or browsers would keep it', () => {
    expect(expireCookie('session', true)).toBe(
      '__Host-facet-session=; Path=/; Max-Age=0; SameSite=Lax; Secure; HttpOnly',
    );
  });

  test.each(['', 'a b', 'a;b', 'ä', 'a\nb', 'x'.repeat(1_025)])('refuses to write %j', (value) => {
    expect(() => serializeCookie('hint', value, true)).toThrow(RangeError);
  });
});

test('there are six cookies, and scripts can read the hint only', () => {
  expect(COOKIE_KINDS).toEqual(['consent', 'session', 'identity', 'receipt', 'hint', 'staff']);
  expect(COOKIE_KINDS.filter((kind) => !COOKIES[kind].httpOnly)).toEqual(['hint']);
  expect(COOKIE_KINDS.filter((kind) => !COOKIES[kind].signed)).toEqual(['hint']);
});
