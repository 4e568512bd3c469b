import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { PictureSources } from '#lib/render/picture-book';
import { Picture } from './picture';

const sourcesOf = (aspect: string): PictureSources => ({
  width: 1920,
  height: 1080,
  avif: `${aspect}.avif 1920w`,
  webp: `${aspect}.webp 1920w`,
  src: 's.webp',
});

const show = (props: Partial<Parameters<typeof Picture>[0]> = {}) =>
  renderToStaticMarkup(<Picture of={sourcesOf('16:9')} sizes="100vw" {...props} />);

it('offers AVIF before WebP, and reserves its room', () => {
  const html = show();
  expect(html.indexOf('16:9.avif 1920w')).toBeLessThan(html.indexOf('16:9.webp 1920w'));
  expect(html).toContain('width="1920" height="1080"');
  expect(html).toContain('alt=""');
});

it('waits until it is near, unless it has priority', () => {
  expect(show()).toContain('loading="lazy"');
  expect(show()).toContain('decoding="async"');
  const first = show({ priority: true });
  expect(first).not.toContain('lazy');
  expect(first).toContain('fetchPriority="high"');
});

it.each([
  [undefined, '39.999rem'],
  [64, '63.999rem'],
])('puts the narrow one first, for windows narrower than its box (%s)', (narrowBelowRem, max) => {
  const html = show({ narrow: sourcesOf('4:5'), narrowBelowRem });
  expect(html.indexOf('4:5.avif')).toBeLessThan(html.indexOf('16:9.avif'));
  expect(html.split(`media="(max-width: ${max})"`)).toHaveLength(3);
});

it('shows the wide picture everywhere when there is no narrow one', () => {
  expect(show({ narrow: null })).toBe(show());
});
