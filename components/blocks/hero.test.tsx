import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { SCENES } from '#lib/blocks/pictures';
import { Hero } from './hero';

vi.mock('#lib/render/picture-book', () => ({
  pictureOf: () => ({ width: 16, height: 9, avif: '/a', webp: '/w', src: '/w' }),
}));

const CSS = readFileSync(fileURLToPath(new URL('../site/css/hero.css', import.meta.url)), 'utf8');
/** WCAG 2.2, 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminanceOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours a hero's words have on a wall, as the stylesheet gives them. */
function inksOn(wallClass: string): string[] {
  const rule = new RegExp(`\\.${wallClass} \\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
  return ['ink', 'muted', 'accent'].map((name) => new RegExp(`--${name}: (#\\w{6})`).exec(rule)?.[1] ?? '');
}

it.each(SCENES)('%s: the words can be read before the picture is there', (scene) => {
  const cta = { label: 'Go', href: '/c/coffee' };
  const words = { eyebrow: 'Line', title: 'Title', text: 'Text.' };
  const html = renderToStaticMarkup(<Hero id="hero" {...words} cta={cta} scene={scene} base="" />);
  const wall = /class="art[^>]*style="background-color:(#\w{6})"/.exec(html)?.[1] ?? '';
  const inks = inksOn(/wall-(?:light|dark)/.exec(html)?.[0] ?? 'none');
  expect(inks).toHaveLength(3);
  for (const ink of inks) expect(contrastOf(ink, wall)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
});
