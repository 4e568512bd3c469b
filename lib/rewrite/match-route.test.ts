import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, Site } from '#lib/manifest/types';
import { createRouteTable, matchRoute, publicPath } from './match-route';

const site: Site = {
  locales: ['en', 'de', 'pl'],
  defaultLocale: 'en',
  currencies: ['EUR'],
  defaultCurrency: 'EUR',
  currencyByCountry: {},
  timeZone: 'Europe/Berlin',
};
const page = (id: string, paths: string[]): Page => ({
  id,
  template: id,
  paths,
  query: [],
  perRequest: false,
  fingerprint: 'aaaaaaaa',
  slots: [],
  params: [],
});
const table = createRouteTable(site, [page('home', ['/']), page('category', ['/c/coffee', '/c/home'])]);

describe('matchRoute', () => {
  it.each([
    ['/', 'home', '/', 0],
    ['/de', 'home', '/', 1],
    ['/c/coffee', 'category', '/c/coffee', 0],
    ['/pl/c/home', 'category', '/c/home', 2],
  ])('%s is a page', (path, id, rest, locale) => {
    expect(matchRoute(table, path)).toMatchObject({ kind: 'page', page: { id }, path: rest, locale });
  });

  it.each([
    ['/C/Coffee', '/c/coffee'],
    ['/c/coffee/', '/c/coffee'],
    ['//c//coffee', '/c/coffee'],
    ['/c/%63offee', '/c/coffee'],
    ['/c/%2563offee', '/c/coffee'],
    ['/c/coffee;a=1', '/c/coffee'],
    ['/en', '/'],
    ['/en/c/coffee', '/c/coffee'],
    ['/DE/', '/de'],
    ['/de/', '/de'],
    ['/pl//', '/pl'],
    ['/de/c/coffee/', '/de/c/coffee'],
    ['/c\\coffee', '/c/coffee'],
  ])('%s is redirected to %s', (path, location) => {
    expect(matchRoute(table, path)).toEqual({ kind: 'redirect', location });
  });

  it.each([
    '/v',
    '/v/a/b/home',
    '/V/a',
    '/%76/a',
    '/%2576/a',
    '//v/a',
    '/o/a/b',
    '/O/',
    '/v;x=1/a',
    '/v%2fa',
    '/\\v/a',
  ])('%s is internal', (path) => {
    expect(matchRoute(table, path).kind).toBe('internal');
  });

  it.each([
    '/index',
    '/c',
    '/c/tea',
    '/c/coffee/x',
    '/fr',
    '/de/de',
    '/c/coffee%00',
    '/%',
    '/c/coffee.segments/x',
    '/constructor',
  ])('%s is unknown', (path) => {
    expect(matchRoute(table, path).kind).toBe('unknown');
  });

  it('an unknown path keeps the language it was asked in', () => {
    expect(matchRoute(table, '/pl/nic')).toEqual({ kind: 'unknown', locale: 2 });
  });

  it('never throws, and a redirect always leads to a page', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const route = matchRoute(table, path || '/');
        if (route.kind === 'redirect') expect(matchRoute(table, route.location).kind).toBe('page');
      }),
    );
  });

  it('the public path leads back to its page', () => {
    for (const locale of site.locales) {
      const path = publicPath(site, locale, '/c/home');
      expect(matchRoute(table, path)).toMatchObject({
        kind: 'page',
        path: '/c/home',
        locale: site.locales.indexOf(locale),
      });
    }
  });
});
