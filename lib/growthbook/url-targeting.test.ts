import { describe, expect, it } from 'vitest';
import { isUrlTargeted, matchesPattern } from './url-targeting';

const isSimply = (url: string, pattern: string) =>
  isUrlTargeted(url, [{ type: 'simple', pattern, include: true }]);

describe('a simple target', () => {
  it.each([
    ['https://a.test/shop', '/shop', true],
    ['https://a.test/SHOP/', 'shop', true],
    ['https://a.test/shop/tea', '/shop', false],
    ['https://a.test/shop/tea', '/shop/*', true],
    ['https://a.test/shop/green/tea', '/*/*/tea/', true],
    ['https://a.test/aba', '/ab*ba', false],
    ['https://a.test/abba', '/ab*ba', true],
    ['https://shop.a.test/', '*.a.test/', true],
    ['https://a.test/?q=green+tea', '/?q=*tea', true],
    ['https://a.test/?q=teapot', '/?q=*tea', false],
    ['https://a.test/x.y', '/x?y', false],
  ])('%s by %s: %s', (url, pattern, expected) => {
    expect(isSimply(url, pattern)).toBe(expected);
  });

  it('with any number of wildcards costs no more than reading the address', () => {
    expect(isSimply(`https://a.test/${'a'.repeat(4_000)}`, `/${'*a'.repeat(200)}*b`)).toBe(false);
  });
});

describe('an address', () => {
  const long = `https://a.test/${'a'.repeat(5_000)}`;

  it.each(['simple', 'regex'] as const)('that is too long is no %s target', (type) => {
    const pattern = type === 'simple' ? 'https://a.test/*' : '^https';
    expect(isUrlTargeted(long, [{ type, pattern, include: true }])).toBe(false);
    expect(isUrlTargeted(long.slice(0, 4_096), [{ type, pattern, include: true }])).toBe(true);
  });

  it.each([
    ['^/shop', true],
    ['(', false],
    ['^(/s*h*)+$', false],
  ])('/shop by the pattern %s: %s', (pattern, expected) => {
    expect(matchesPattern('/shop', pattern)).toBe(expected);
  });
});
