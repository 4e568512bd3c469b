import { preload } from 'react-dom';

const FONTS = [
  new URL('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url),
  new URL('@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2', import.meta.url),
];

/** Asks for the fonts of every page with the document, so that text rarely appears in another first. */
export function FontPreloads() {
  for (const { href } of FONTS) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return null;
}
