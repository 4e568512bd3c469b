import { expect, it } from 'vitest';
import { formatPrice } from './format-price';

it.each([
  [1190, 'EUR', 'en', '€11.90'],
  [4600, 'EUR', 'en', '€46'],
  [1190, 'EUR', 'de', '11,90 €'],
  [1190, 'EUR', 'pl', '11,90 €'],
  [4990, 'PLN', 'pl', '49,90 zł'],
  [61900, 'PLN', 'pl', '619 zł'],
  [4990, 'PLN', 'de', '49,90 zł'],
  [1050, 'GBP', 'en', '£10.50'],
  [1050, 'GBP', 'de', '10,50 £'],
  [0, 'EUR', 'en', '€0'],
])('%i minor units of %s in %s are %s', (minor, currency, locale, expected) => {
  expect(formatPrice(minor, currency, locale).replaceAll('\u00a0', ' ')).toBe(expected);
});
