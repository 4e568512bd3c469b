import { preload } from 'react-dom';

const LATIN = [
  new URL('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url),
  new URL('@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2', import.meta.url),
];
const LATIN_EXTENDED = [
  new URL('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2', import.meta.url),
  new URL('@fontsource-variable/fraunces/files/fraunces-latin-ext-opsz-normal.woff2', import.meta.url),
];
/** Locales whose letters are not all in the Latin subset. */
const EXTENDED_LOCALES = new Set(['pl']);

/** Asks for the fonts of the page with the document: those that come too late for its first paint wait for the next page. */
export function FontPreloads({ locale }: { locale: string }) {
  const fonts = EXTENDED_LOCALES.has(locale) ? [...LATIN, ...LATIN_EXTENDED] : LATIN;
  for (const { href } of fonts) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return null;
}
