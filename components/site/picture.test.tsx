import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { PictureSources } from '#lib/render/picture-book';
import { hasPicture, Picture } from './picture';

vi.mock('#lib/render/picture-book', () => ({
  pictureOf: (subject: unknown, aspect: string): PictureSources | null =>
    subject === 'rain-window' && aspect !== '2:3'
      ? {
          width: 1920,
          height: 1080,
          avif: `${aspect}.avif 1920w`,
          webp: `${aspect}.webp 1920w`,
          src: 's.webp',
        }
      : null,
}));

const show = (props: Partial<Parameters<typeof Picture>[0]> = {}) =>
  renderToStaticMarkup(<Picture subject="rain-window" aspect="16:9" sizes="100vw" {...props} />);

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

it('puts the narrow aspect first, for narrow windows only, with its own size', () => {
  const html = show({ narrow: '4:5' });
  expect(html.indexOf('4:5.avif')).toBeLessThan(html.indexOf('16:9.avif'));
  expect(html.match(/media="\(max-width: 39\.999rem\)"/g)).toHaveLength(2);
});

it('shows the wide picture everywhere when there is no narrow one', () => {
  expect(show({ narrow: '2:3' })).toBe(show());
});

it('is nothing when there is no picture, and says so beforehand', () => {
  expect(show({ aspect: '2:3' })).toBe('');
  expect(hasPicture('rain-window', '2:3')).toBe(false);
  expect(hasPicture('rain-window', '16:9')).toBe(true);
});
