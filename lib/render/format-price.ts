import type { Currency, Locale } from '#lib/manifest/types';

/** Cents, pence, grosze: all our currencies have two decimals. */
const MINOR_UNITS = 100;
const formats = new Map<string, Intl.NumberFormat>();

/** Minor units → the price as people of the locale write it, whole amounts without decimals. */
export function formatPrice(minor: number, currency: Currency, locale: Locale): string {
  const whole = minor % MINOR_UNITS === 0;
  const key = `${locale} ${currency} ${whole}`;
  let format = formats.get(key);
  if (!format) {
    const digits = whole ? 0 : 2;
    // British English for `en`: the shop is European, and `US$`-style prefixes would look foreign.
    const tag = locale === 'en' ? 'en-GB' : locale;
    format = new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(minor / MINOR_UNITS);
}
