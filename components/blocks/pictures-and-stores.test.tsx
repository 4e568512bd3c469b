import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '#lib/render/page-view';
import type { ProductView } from '#lib/render/product-views';
import type { StoreView } from '#lib/render/store-views';
import { BlockList } from './block-list';

const book = vi.hoisted(() => ({ isThere: true }));
vi.mock('#lib/render/picture-book', () => ({
  pictureOf: () => (book.isThere ? { width: 4, height: 5, avif: '/a', webp: '/w', src: '/w' } : null),
}));
beforeEach(() => {
  book.isThere = true;
});

const product = (id: string): ProductView => ({
  id,
  name: `Name of ${id}`,
  line: 'A line.',
  brand: 'Morgen',
  picture: { name: 'bag', tone: 'sage', motif: 'sun' },
  price: '€9',
  minor: 900,
});
const store = (id: string, country: string, shelf: string[]): StoreView => ({
  id,
  name: `Morgen ${id}`,
  city: 'Wien',
  country,
  street: 'Am Kai 1',
  postcode: '1010',
  phone: '+43 1 000',
  phoneHref: 'tel:+431000',
  line: 'Upstairs.',
  hours: [
    { days: 'Mon–Sat', times: '09:00–18:00' },
    { days: 'Sun', times: null },
  ],
  shelf,
});
const view = {
  locale: 'en',
  base: '',
  products: { a: product('a'), b: product('b') },
  stores: {
    s: store('s', 'Austria', ['a']),
    t: store('t', 'Poland', []),
    u: store('u', 'Austria', []),
  },
} as unknown as PageView;

const words = { eyebrow: 'Near you', title: 'Title', text: 'Text.' };
const draw = (type: string, props: object) =>
  renderToStaticMarkup(
    <BlockList slot="s" blocks={[{ type, props: { id: 'x', ...words, ...props } }]} view={view} />,
  );

describe('store card', () => {
  it('tells address, hours and number, and shows what is on the shelf there, nothing else', () => {
    const html = draw('store-card', { store: 's', products: ['a', 'b'] });
    for (const text of ['Am Kai 1', '1010 Wien', 'Mon–Sat', '09:00–18:00', 'closed', 'Name of a'])
      expect(html).toContain(text);
    expect(html).toContain('<a href="tel:+431000"');
    expect(html).not.toContain('Name of b');
  });

  it('has no shelf where the store has none of it', () => {
    const html = draw('store-card', { store: 't', products: ['a', 'b'] });
    expect(html).toContain('Morgen t');
    expect(html).not.toContain('On the shelf');
  });

  it('is not there without its store', () => {
    expect(draw('store-card', { store: 'gone' })).toBe('');
  });
});

describe('store list', () => {
  it('groups by country, in the order of the list, without the stores that are gone', () => {
    const html = draw('store-list', { stores: ['u', 't', 'gone', 's'] });
    const order = [...html.matchAll(/<h3>([^<]*)<|<strong>([^<]*)</g)].map(
      ([, country, name]) => country ?? name,
    );
    expect(order).toEqual(['Austria', 'Morgen u', 'Morgen s', 'Poland', 'Morgen t']);
  });

  it('is not there without any store', () => {
    expect(draw('store-list', { stores: ['gone', 'lost'] })).toBe('');
  });
});

const cta = { label: 'Go', href: '/c/coffee' };
const picture = { name: 'cup', tone: 'sage' };

describe('without its picture', () => {
  it.each<[string, object]>([
    ['closing-banner', { cta, scene: 'letter-desk' }],
    ['offer-banner', { cta, picture }],
    ['editorial-teaser', { link: cta, picture, side: 'left' }],
    ['product-row', { products: ['a', 'b'] }],
    ['store-card', { store: 's', products: ['a'] }],
  ])('%s keeps its words and leaves no empty frame', (type, props) => {
    expect(draw(type, props)).toMatch(/class="art[^>]*><picture/);
    book.isThere = false;
    const html = draw(type, props);
    expect(html).toContain('Title');
    expect(html).not.toMatch(/class="art|<img|<picture/);
  });

  it('a hero keeps its words on plain paper', () => {
    const props = { cta, scene: 'rain-window' };
    expect(draw('hero', props)).toContain('wall-dark');
    book.isThere = false;
    const html = draw('hero', props);
    expect(html).toContain('Title');
    expect(html).not.toMatch(/class="art|<img|wall-/);
  });
});
