import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReferrer } from './referrer';

test.each([
  [null, 'direct', undefined],
  ['', 'direct', undefined],
  ['https://shop.example/c/shoes?email=a@b.de', 'internal', undefined],
  ['https://SHOP.example/', 'internal', undefined],
  ['https://shop.example:8443/', 'other', 'shop.example'],
  ['https://www.google.com/search?q=shoes', 'search', 'google.com'],
  ['https://google.co.uk/', 'search', 'google.co.uk'],
  ['https://www.google.pl', 'search', 'google.pl'],
  ['https://google.evil.com/', 'other', 'google.evil.com'],
  ['https://mail.google.com/', 'other', 'mail.google.com'],
  ['https://duckduckgo.com/', 'search', 'duckduckgo.com'],
  ['https://de.search.yahoo.com/', 'search', 'de.search.yahoo.com'],
  ['https://l.facebook.com/l.php?u=1', 'social', 'l.facebook.com'],
  ['https://t.co/abc', 'social', 't.co'],
  ['https://nott.co/', 'other', 'nott.co'],
  ['https://facebook.com.evil.example/', 'other', 'facebook.com.evil.example'],
  ['https://user:secret@blog.example/post#x', 'other', 'blog.example'],
  ['android-app://com.google.android.gm/', 'other', undefined],
  ['not a url', 'other', undefined],
  [`https://blog.example/${'x'.repeat(2_048)}`, 'other', undefined],
] as const)('%s is %s', (referrer, kind, host) => {
  expect(readReferrer(referrer, 'shop.example')).toEqual(host === undefined ? { kind } : { kind, host });
});

test('nothing of path, query, fragment or user is kept', () => {
  const secret = fc.stringMatching(/^[a-z]{1,6}@SECRET$/).map(encodeURIComponent);
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), secret, (url, extra) => {
      const referrer = readReferrer(`${url}${extra}`, 'shop.example');
      expect(JSON.stringify(referrer)).not.toMatch(/secret|[/?#@]/i);
    }),
  );
});

test('any referrer has a kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (referrer, host) => {
      expect(['direct', 'internal', 'search', 'social', 'other']).toContain(
        readReferrer(referrer, host).kind,
      );
    }),
  );
});
