/**
 * Text from outside that may be shown and compared: control characters and half surrogates out, blanks
 * around it off. Undefined when nothing is left or it is longer than `maxChars` (cutting it could make it
 * equal to something else).
 */
export function cleanText(text: string | null | undefined, maxChars: number): string | undefined {
  if (!text || text.length > maxChars * 4) return undefined;
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return clean.length > 0 && clean.length <= maxChars ? clean : undefined;
}
