import { expect, it } from 'vitest';
import { isOfSite } from './is-of-site';
import { testSite } from './test-site';

const site = testSite();

it.each([
  ...['/', '/?email=x', '/#/search', '/c/tea', '/C/TEA/', '//c//tea', '/de/c/tea', '/%63/tea', '/c/tea;x=1'],
  ...['/v/a/b/home', '/O/a', '/%76/a', '/v;x/a'],
  ...['/x/../v/a/b/home', '/x/../?email=x', '/./', '/x/..', '/x/..;y/', '/x\\..\\?email=x'],
  ...['/%2e%2e/v/a/b/home', '/x/%2e%2e/v/a', '/x/%2E./?email=x', '/x%2f..%2fc%2ftea', '/x/%252e%252e/'],
  ...[
    'http://a/',
    'http://a/?email=x',
    'http://a/%76/a/b/home',
    'HTTP://a/search',
    '*',
    'a:443',
    '',
    '//a/?email=x',
    '/\\a/',
  ],
  ...['/index.rsc', '/c/tea.rsc', '/c/tea.prefetch.rsc', '/c/tea.segments/_tree.segment.rsc'],
  ...['/_next/data/b1/index.json', '/_next/data/b1/c/tea.json?email=x'],
])('%s may mean a page of the site', (target) => {
  expect(isOfSite(site, target)).toBe(true);
});

it.each([
  ...['/search?q=lamp', '/search?next=/../v/a', '/account', '/vase', '/o-ring/x', '/c/cocoa', '/api/hero'],
  ...['/.well-known/acme', '/a..b/c', '/files/x.json', '/news.rsc', '/_next/data/b1/search.json'],
  ...['/_next/static/chunks/v.js', '/%zz'],
])('%s is the app’s own', (target) => {
  expect(isOfSite(site, target)).toBe(false);
});
