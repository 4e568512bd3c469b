import { expect, test } from 'vitest';
import { interleave, keepCookies } from './make-jars';

test('a jar keeps the last cookie of a name and drops what has expired', () => {
  const jar = { headers: {}, cookies: { old: '1', kept: 'a=b' } };
  keepCookies(jar, ['x=1; Path=/', 'x=2; Path=/; HttpOnly', 'old=; Path=/; Max-Age=0', 'bare=3']);
  expect(jar.cookies).toEqual({ kept: 'a=b', x: '2', bare: '3' });
});

test('groups are spread evenly', () => {
  expect(
    interleave([
      ['a', 'b', 'c', 'd'],
      ['1', '2'],
    ]).join(''),
  ).toBe('a1bc2d');
});
