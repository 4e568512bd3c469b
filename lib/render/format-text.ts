import type { Locale } from '#lib/manifest/types';

const NO_BREAK_SPACE = '\u00a0';

/** `0.9 l`, `120 g`, `130 × 180 cm`: what is measured stays with its number. */
const BEFORE_UNIT = /(?<=\d)\s(?=(?:[×%€£°]|(?:°C|ml|cl|l|kg|g|mm|cm|m|W|V|bar|zł)(?![\p{L}\p{N}])))/gu;
const BEFORE_FACTOR = /(?<=×)\s(?=\d)/gu;
/** Polish words of one letter do not stand at the end of a line: they belong to the next word. */
const AFTER_ONE_LETTER = /(?<=(?:^|[\s(„”"–—])[aiouwz])\s(?=\S)/giu;

/** The text with no-break spaces where its language allows no line to end. Nothing else changes. */
export function formatText(text: string, locale: Locale): string {
  const measured = text.replace(BEFORE_UNIT, NO_BREAK_SPACE).replace(BEFORE_FACTOR, NO_BREAK_SPACE);
  return locale === 'pl' ? measured.replace(AFTER_ONE_LETTER, NO_BREAK_SPACE) : measured;
}

/** `formatText` for every string in a JSON value. Ids, addresses and names of pictures hold no spaces. */
export function formatTexts<T>(value: T, locale: Locale): T {
  return formatValue(value, locale) as T;
}

function formatValue(value: unknown, locale: Locale): unknown {
  if (typeof value === 'string') return formatText(value, locale);
  if (Array.isArray(value)) return value.map((one) => formatValue(one, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, formatValue(one, locale)]));
}
