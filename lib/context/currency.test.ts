import { expect, test } from 'vitest';
import type { Site } from '#lib/manifest/types';
import { readCurrency } from './currency';

const SITE: Site = {
  locales: ['en'],
  defaultLocale: 'en',
  currencies: ['EUR', 'PLN', 'GBP'],
  defaultCurrency: 'EUR',
  currencyByCountry: { PL: 'PLN', GB: 'GBP', US: 'USD' },
  timeZone: 'Europe/Berlin',
};

test.each([
  [null, undefined, 'EUR'],
  [null, 'PL', 'PLN'],
  ['GBP', 'PL', 'GBP'],
  ['USD', 'PL', 'PLN'], // chosen, but not offered any more
  [null, 'US', 'EUR'], // the country's is not offered
  [null, 'FR', 'EUR'],
  [null, 'toString', 'EUR'],
] as const)('chosen %s, country %s: %s', (chosen, country, expected) => {
  expect(readCurrency(chosen, country, SITE)).toBe(expected);
});
