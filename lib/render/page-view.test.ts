import { describe, expect, it, vi } from 'vitest';
import { ASPECTS, pictureKey } from '#lib/blocks/pictures';
import { Counters } from '#lib/core/counters';
import { createSigner } from '#lib/core/keyring';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import { createCodeMaker } from '#lib/rewrite/variant-code';
import { priceList, products } from '#lib/shop/products';
import { Documents } from './documents';
import { buildFrameView } from './frame-view';
import { buildPageView, type PageDeps } from './page-view';
import type { PictureBook } from './picture-book';

const signer = createSigner([{ kid: 'k', secret: new Uint8Array(32).fill(7) }], 'code');
const stranger = createSigner([{ kid: 'k', secret: new Uint8Array(32).fill(8) }], 'code');
const HOME = { template: 'home', path: '/' };
const COFFEE = { template: 'category', path: '/c/coffee', category: 'coffee' };

const RENDITION = { width: 640, height: 800, widths: [640], hash: '0123abcd' };
const ASPECTS_OF_ONE = Object.fromEntries(ASPECTS.map((aspect) => [aspect, RENDITION]));
const BOOK: PictureBook = {
  schema: 1,
  pictures: Object.fromEntries(
    products.map(({ picture }): [string, typeof ASPECTS_OF_ONE] => [pictureKey(picture), ASPECTS_OF_ONE]),
  ),
};

function deps(pictures: PictureBook | null = BOOK): PageDeps {
  const counters = new Counters();
  const documents = new Documents({ store: null, counters, deadlineMs: 10 });
  return { counters, signer, documents, pictureBook: () => pictures };
}

async function codeFor(path: string, numbers: number[], by = signer, locale = 'de') {
  const frame = {
    fingerprint: BUILTIN_FINGERPRINT,
    locale,
    currency: 'PLN',
    offer: 'en',
    banner: true,
    choices: [0],
  };
  return createCodeMaker(by)(frame, { fingerprint: BUILTIN_FINGERPRINT, numbers }, path);
}

describe('buildPageView', () => {
  it('shows what the code says, in the locale and currency of the frame', async () => {
    const at = deps();
    const { view, healthy } = await buildPageView(at, await codeFor('/home', [3, 0, 0]), HOME);
    expect(healthy).toBe(true);
    expect(view).toMatchObject({ locale: 'de', base: '/de', currency: 'PLN', offer: 'en', path: '/' });
    expect(view.slots['home.hero']?.[0]?.props.title).toBe('Licht runter, Tasse bleibt.');
    expect(view.products['first-hour']).toMatchObject({ name: 'Erste Stunde', price: '49,90\u00a0zł' });
    expect(at.counters.get('render:home')).toBe(1);
  });

  it.each([
    ['signed by a stranger', () => codeFor('/home', [3, 0, 0], stranger)],
    ['made for another path', () => codeFor('/category/c/coffee', [3, 0, 0])],
    ['no code at all', async () => ({ frame: 'nonsense', page: '%00' })],
    ['of a page cut short', async () => ({ frame: (await codeFor('/home', [3])).frame, page: 'builtin0' })],
  ])('shows the default for a code %s, and says so', async (_name, make) => {
    const at = deps();
    const { view, healthy } = await buildPageView(at, await make(), HOME);
    expect(healthy).toBe(false);
    expect(view.slots['home.hero']?.[0]?.props).toMatchObject({ id: 'hero', scene: 'kitchen-noon' });
    expect(at.counters.get('fallback:code')).toBe(1);
  });

  it('believes only the built-in code where no keys are configured', async () => {
    const code = await codeFor('/home', [0, 0, 0], stranger);
    expect((await buildPageView({ ...deps(), signer: null }, code, HOME)).healthy).toBe(true);
    const other = { ...code, page: code.page.replace(BUILTIN_FINGERPRINT, 'abcdefgh') };
    expect((await buildPageView({ ...deps(), signer: null }, other, HOME)).healthy).toBe(false);
  });

  it('is not whole while the picture book cannot be read, and says so', async () => {
    const at = deps(null);
    const { view, healthy } = await buildPageView(at, await codeFor('/home', [3, 0, 0]), HOME);
    expect(healthy).toBe(false);
    expect(view.slots['home.hero']?.[0]?.props.title).toBe('Licht runter, Tasse bleibt.');
    expect(at.counters.get('fallback:picture-book')).toBe(1);
  });

  it('counts products without a price or a picture, and shows them', async () => {
    const coffee = products.filter(({ category }) => category === 'coffee');
    const [gone = ''] = coffee.map(({ picture }) => pictureKey(picture));
    const { [gone]: _, ...pictures } = BOOK.pictures;
    const at = deps({ schema: 1, pictures });
    const { view, healthy } = await buildPageView(at, await codeFor('/category/c/coffee', [0]), COFFEE);
    expect(healthy).toBe(true);
    expect(view.category?.products.length).toBe(coffee.length);
    const same = coffee.filter(({ picture }) => pictureKey(picture) === gone).length;
    expect([at.counters.get('fallback:picture'), at.counters.get('fallback:price')]).toEqual([same, 0]);
    const prices = vi.spyOn(priceList, 'prices', 'get').mockReturnValue({});
    const poor = deps();
    await buildPageView(poor, await codeFor('/category/c/coffee', [0]), COFFEE);
    prices.mockRestore();
    expect(poor.counters.get('fallback:price')).toBe(coffee.length);
  });

  it('sorts a category as the query asks, and ignores what it does not know', async () => {
    const code = await codeFor('/category/c/coffee', [0], signer, 'en');
    const shelf = async (sort?: string) => {
      const { view } = await buildPageView(deps(), code, { ...COFFEE, query: sort ? { sort } : {} });
      return view.category?.products ?? [];
    };
    const ids = async (sort?: string) => (await shelf(sort)).map(({ id }) => id);
    const featured = products.filter(({ category }) => category === 'coffee').map(({ id }) => id);
    expect(featured.length).toBeGreaterThanOrEqual(10);
    expect(await ids()).toEqual(featured);
    expect(await ids('<script>')).toEqual(featured);
    const minors = (await shelf('price-asc')).map(({ minor }) => Number(minor));
    expect(minors).toEqual([...minors].sort((a, b) => a - b));
    expect((await shelf('price-desc')).map(({ minor }) => Number(minor))).toEqual(minors.toReversed());
    const names = (await shelf('name')).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
    for (const sort of ['price-asc', 'price-desc', 'name'])
      expect((await ids(sort)).sort()).toEqual([...featured].sort());
  });
});

describe('buildFrameView', () => {
  it.each([
    ['nonsense', false],
    ['', false],
  ])('shows the default frame for the segment %j', async (segment, healthy) => {
    const built = await buildFrameView(deps(), segment);
    expect(built).toMatchObject({
      healthy,
      view: { locale: 'en', base: '', currency: 'EUR', banner: false, offer: null },
    });
    expect(built.view.navigation.length).toBe(1);
  });

  it('reads banner and offer from the segment and counts one render', async () => {
    const at = deps();
    const { frame } = await codeFor('/home', [0]);
    const { view, healthy } = await buildFrameView(at, frame);
    expect({ healthy, banner: view.banner, offer: view.offer, locale: view.locale }).toEqual({
      healthy: true,
      banner: true,
      offer: 'en',
      locale: 'de',
    });
    expect(at.counters.get('render:frame')).toBe(1);
  });
});
