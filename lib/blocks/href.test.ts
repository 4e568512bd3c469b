import { expect, it } from 'vitest';
import { HREF_PATTERN, localHref } from './href';

it.each([
  ['', '/', '/'],
  ['', '/c/coffee', '/c/coffee'],
  ['/de', '/', '/de'],
  ['/de', '/c/coffee', '/de/c/coffee'],
  ['/pl', '/#letter', '/pl#letter'],
])('%s + %s = %s', (base, href, expected) => {
  expect(localHref(base, href)).toBe(expected);
});

it.each(['//evil.example', 'https://x.de', '/C/x', '/c/', '/c//x', 'javascript:x', '/c?x=1', ''])(
  'refuses %s',
  (href) => {
    expect(HREF_PATTERN.test(href)).toBe(false);
  },
);
