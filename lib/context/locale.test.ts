import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offerLocale } from './locale';

const LOCALES = ['en', 'de', 'pl'];

test.each([
  [null, 'en', null],
  ['', 'en', null],
  ['de', 'en', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'en', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de', null],
  ['en-GB,de;q=0.9', 'en', null],
  ['en;q=0.5, pl;q=0.7', 'en', 'pl'],
  ['fr, es;q=0.9', 'en', null],
  ['fr, pl;q=0.1', 'en', 'pl'],
  ['de;q=0, pl', 'en', 'pl'],
  ['de;q=0', 'en', null],
  ['*', 'en', null],
  ['DE ; Q=0.9', 'en', 'de'],
  ['de;q=2', 'en', null],
  ['de;q=x', 'en', null],
  [`${'x-'.repeat(300)},de`, 'en', null],
])('Accept-Language %j on %s offers %s', (header, current, expected) => {
  expect(offerLocale(header, current, LOCALES)).toBe(expected);
});

test.each([
  ['pt-PT', 'pt-BR', null], // same language: the one being read will do
  ['pt-PT', 'en', 'pt-BR'],
  ['zh-Hant-TW', 'en', 'zh-Hant-TW'],
])('with regions: %s on %s offers %s', (header, current, expected) => {
  expect(offerLocale(header, current, ['en', 'pt-BR', 'zh-Hant-TW'])).toBe(expected);
});

test('any header offers another locale of the site, or none', () => {
  const piece = fc.oneof(
    fc.constantFrom('de', 'pl', 'en-GB', ',', ';q=', '0.5', '*', '-', ' '),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom(...LOCALES), (pieces, current) => {
      const offer = offerLocale(pieces.join(''), current, LOCALES);
      expect([null, ...LOCALES.filter((locale) => locale !== current)]).toContain(offer);
    }),
  );
});
