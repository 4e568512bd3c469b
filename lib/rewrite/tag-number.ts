const LETTERS = 26;
const BASE = LETTERS + 1;
const FIRST = 'a'.charCodeAt(0) - 1;
const LOCALE = /^[a-z]{2}(?:-[A-Z]{2})?$/;
const CURRENCY = /^[A-Z]{3}$/;

/** Letters as a number, so that a code says which locale or currency it means, not where in a list it stands. */
function lettersToNumber(letters: string): number {
  return [...letters].reduceRight((sum, letter) => sum * BASE + letter.charCodeAt(0) - FIRST, 0);
}

/** Null for a number no letters make. */
function numberToLetters(value: number): string | null {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / BASE)) {
    if (rest % BASE === 0) return null;
    letters += String.fromCharCode(FIRST + (rest % BASE));
  }
  return letters;
}

/** `de` or `de-AT` as a number under 27⁴. Throws RangeError for anything else. */
export function localeToNumber(locale: string): number {
  if (!LOCALE.test(locale)) throw new RangeError(`not a locale a code can carry: ${locale}`);
  return lettersToNumber(locale.replace('-', '').toLowerCase());
}

export function numberToLocale(value: number): string | null {
  const letters = numberToLetters(value) ?? '';
  const locale = letters.length > 2 ? `${letters.slice(0, 2)}-${letters.slice(2).toUpperCase()}` : letters;
  return LOCALE.test(locale) ? locale : null;
}

/** An ISO 4217 code as a number under 27³. Throws RangeError for anything else. */
export function currencyToNumber(currency: string): number {
  if (!CURRENCY.test(currency)) throw new RangeError(`not a currency: ${currency}`);
  return lettersToNumber(currency.toLowerCase());
}

export function numberToCurrency(value: number): string | null {
  const currency = (numberToLetters(value) ?? '').toUpperCase();
  return CURRENCY.test(currency) ? currency : null;
}
