import type { Locale } from '#lib/manifest/types';

const HEADER_MAX_CHARS = 500;

/**
 * The locale a visitor would rather read, by `Accept-Language` (RFC 9110 §12.5.4), to be offered, never
 * redirected to. Null when the current one is their best, or none of ours is among theirs.
 */
export function offerLocale(
  acceptLanguage: string | null,
  current: Locale,
  locales: readonly Locale[],
): Locale | null {
  for (const range of preferredRanges(acceptLanguage ?? '')) {
    const found = lookUp(range, current, locales);
    if (found !== undefined) return found === current ? null : found;
  }
  return null;
}

/** The language ranges of the header, most wanted first; those with q=0 and `*` left out. */
function preferredRanges(header: string): string[] {
  return header
    .slice(0, HEADER_MAX_CHARS)
    .toLowerCase()
    .split(',')
    .map((entry) =>
      /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/.exec(
        entry,
      ),
    )
    .filter((match) => match !== null)
    .map(([, range = '', q = '1']) => ({ range, q: Number(q) }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ range }) => range);
}

/** The locale itself, else one of the same language: the current one before others. */
function lookUp(range: string, current: Locale, locales: readonly Locale[]): Locale | undefined {
  const exact = locales.find((locale) => locale.toLowerCase() === range);
  if (exact !== undefined) return exact;
  const language = languageOf(range);
  return [current, ...locales].find((locale) => languageOf(locale.toLowerCase()) === language);
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
