import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardRequest } from './guard-request';
import type { GuardInput } from './types';

const input = (target: string, overrides: Partial<GuardInput> = {}): GuardInput => ({
  method: 'GET',
  target,
  headers: { host: ['shop.example'] },
  ...overrides,
});

const refusalOf = (target: string, overrides?: Partial<GuardInput>) => {
  const refusal = guardRequest(input(target, overrides));
  return refusal ? `${refusal.status} ${refusal.reason}` : null;
};

const INTERNAL_SPELLINGS = [
  '/v',
  '/v/',
  '/v/abc/def',
  '/o/abc/def/c/coffee',
  '/V/abc',
  '/O',
  '/%76/abc',
  '/%56/abc',
  '/%6f/abc',
  '/%2576/abc',
  '//v/abc',
  '///v/abc',
  '/./v/abc',
  '/x/../v/abc',
  '/x/%2e%2e/v/abc',
  '/%2e/v',
  '/v;x=1/abc',
  '/v%3bx/abc',
  '/v%2fabc',
  '/%2fv/abc',
  '/\\v\\abc',
  '/x\\..\\v',
  '/%5cv/abc',
  '/v%00/abc',
  '/v%20/abc',
  '/%20v/abc',
  '/v.rsc',
  '/v./abc',
  '/v?x=1',
  '/v%3fx=1',
  '/v#x',
  'http://shop.example/v/abc',
  '/v//abc',
];

describe('guardRequest', () => {
  it.each(INTERNAL_SPELLINGS)('answers 404 to %s, whatever else is wrong with it', (target) => {
    expect(refusalOf(target)).toBe('404 internal-tree');
  });

  it.each([
    '/',
    '/c/coffee',
    '/de',
    '/de/c/coffee?sort=price&q=%C3%A4',
    '/vouchers',
    '/offers/v',
    '/c/v/o',
    '/v2',
    '/%C3%A9t%C3%A9',
    '/?path=/v/abc',
    '/_next/static/chunks/a.js',
  ])('lets %s through', (target) => {
    expect(refusalOf(target)).toBeNull();
  });

  it.each([
    ['*', '400 target-form'],
    ['http://shop.example/c', '400 target-form'],
    ['shop.example:443', '400 target-form'],
    ['', '400 target-form'],
    [`/${'a'.repeat(4096)}`, '414 target-too-long'],
    ['/a b', '400 target-characters'],
    ['/a\u0001', '400 target-characters'],
    ['/caf\u00e9', '400 target-characters'],
    ['/a\\b', '400 target-characters'],
    ['/a%00b', '400 target-characters'],
    ['/a%0d%0aSet-Cookie:x', '400 target-characters'],
    ['/%', '400 target-escape'],
    ['/%zz', '400 target-escape'],
    ['/%c3', '400 target-escape'],
    ['/a/../b', '404 target-spelling'],
    ['/a/%2E%2e/b', '404 target-spelling'],
    ['/c.rsc', '404 target-spelling'],
    ['/c.segments/_tree.segment.rsc', '404 target-spelling'],
    ['/_next/data/b/c.json', '404 target-spelling'],
  ])('answers %s with %s', (target, expected) => {
    expect(refusalOf(target)).toBe(expected);
  });

  it.each([
    ['POST', '/', '405 method'],
    ['PUT', '/c/coffee', '405 method'],
    ['DELETE', '/', '405 method'],
    ['OPTIONS', '/', '405 method'],
    ['POST', '/img/a.webp', '405 method'],
    ['POST', '/apix', '405 method'],
    ['POST', '/API/events', '405 method'],
    ['TRACE', '/', '405 method'],
    ['TRACE', '/api/events', '405 method'],
    ['CONNECT', '/', '405 method'],
    ['PROPFIND', '/', '501 method-unknown'],
    ['GET', '/', null],
    ['HEAD', '/', null],
    ['POST', '/api/events', null],
    ['PUT', '/studio/x', null],
  ])('%s %s: %s', (method, target, expected) => {
    expect(refusalOf(target, { method })).toBe(expected);
  });

  it('names the allowed methods', () => {
    expect(guardRequest(input('/', { method: 'POST' }))?.headers).toEqual({ Allow: 'GET, HEAD' });
  });

  it.each([
    [undefined, '400 host'],
    [[], '400 host'],
    [['a.example', 'b.example'], '400 host'],
    [[''], '400 host'],
    [['a b'], '400 host'],
    [['evil.example/x'], '400 host'],
    [['user@evil.example'], '400 host'],
    [['a'.repeat(256)], '400 host'],
    [['shop.example:8080'], null],
    [['[::1]:3000'], null],
  ])('host %j: %s', (host, expected) => {
    expect(refusalOf('/', { headers: { ...(host && { host }) } })).toBe(expected);
  });

  it.each([
    ['262144', null],
    ['262145', '413 body-too-large'],
    ['99999999999999999999', '413 body-too-large'],
    ['-1', '400 body-length'],
    ['1e3', '400 body-length'],
  ])('content-length %s: %s', (length, expected) => {
    const headers = { host: ['shop.example'], 'content-length': [length] };
    expect(refusalOf('/api/events', { method: 'POST', headers })).toBe(expected);
  });

  it('never throws, and never lets the first segment decode to an internal tree', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '%2f',
      '.',
      '..',
      '%2e',
      'v',
      'V',
      '%76',
      'o',
      ';',
      '%',
      'a',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const target = `/${pieces.join('')}`;
        if (guardRequest(input(target))) return;
        const { pathname } = new URL(`http://shop.example${target.replace(/\/+/g, '/')}`);
        expect(decodeURIComponent(pathname)).not.toMatch(/^\/+[vo](\/|$)/i);
      }),
      { numRuns: 2_000, examples: [[['%76', '%2f', '..']]] },
    );
  });
});
