import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CategoryPage } from '#components/site/category-page';
import { HomePage } from '#components/site/home-page';
import { Counters } from '#lib/core/counters';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import { Documents } from '#lib/render/documents';
import { buildPageView, type PageView } from '#lib/render/page-view';
import { viewProduct } from '#lib/render/product-views';
import { viewStore } from '#lib/render/store-views';
import { encodeFrame } from '#lib/rewrite/variant-code';
import { encodeNumbers } from '#lib/rewrite/varint';
import { priceList, products } from '#lib/shop/products';
import { site } from '#lib/shop/site';
import { stockList } from '#lib/shop/stock';
import { stores } from '#lib/shop/stores';
import { shopContent } from '#lib/shop/variants';
import { BlockList } from './block-list';

const MAC = 'A'.repeat(16);

async function viewOf(template: string, path: string, locale: string, category?: string): Promise<PageView> {
  const counters = new Counters();
  const documents = new Documents({ store: null, counters, deadlineMs: 10 });
  const frame = encodeFrame({
    fingerprint: BUILTIN_FINGERPRINT,
    locale,
    currency: 'EUR',
    offer: null,
    banner: false,
    choices: [0],
  });
  const page = BUILTIN_FINGERPRINT + encodeNumbers(template === 'home' ? [0, 0, 0] : [0]) + MAC;
  const { view } = await buildPageView(
    { counters, documents, signer: null, pictureBook: () => null },
    { frame, page },
    { template, path, category },
  );
  return view;
}

/** A page that knows the whole catalogue and every store, whatever its own slots name. */
function withEverything(view: PageView): PageView {
  const goods = products.map((product) => viewProduct(product, priceList, view.currency, view.locale));
  const shops = stores.map((store) => viewStore(store, stockList, view.locale));
  return {
    ...view,
    products: Object.fromEntries(goods.map((product) => [product.id, product])),
    stores: Object.fromEntries(shops.map((store) => [store.id, store])),
  };
}

const textOf = (html: string) => html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ');

describe('BlockList', () => {
  it.each(Object.keys(shopContent).filter((id) => !id.startsWith('nav.')))(
    'draws %s in every locale',
    async (id) => {
      for (const locale of site.locales) {
        const view = withEverything(await viewOf('category', '/c/coffee', locale, 'coffee'));
        const blocks = shopContent[id]?.[locale]?.blocks ?? [];
        const html = renderToStaticMarkup(<BlockList blocks={blocks} slot="s" view={view} />);
        expect(textOf(html).trim().length).toBeGreaterThan(20);
        expect(html).not.toMatch(/undefined|NaN|\[object/);
        const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
        const isOurs = new RegExp(`^(?:${view.base || '(?!/(?:de|pl)\\b)'}(?:/|$)|tel:\\+\\d+$)`);
        for (const href of hrefs) expect(href).toMatch(isOurs);
      }
    },
  );

  it('gives the same block in two slots two names', async () => {
    const view = await viewOf('home', '/', 'en');
    const nested = { type: 'text', props: { id: 'a', title: 'First', body: 'Words.' } };
    const twice = ['home.hero', 'home.offers'].map((slot) => (
      <BlockList
        key={slot}
        slot={slot}
        blocks={[{ type: 'pair', props: { id: 'p', left: [nested], right: [] } }]}
        view={view}
      />
    ));
    const ids = [...renderToStaticMarkup(twice).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['home.hero-a-title', 'home.offers-a-title']);
  });

  it('leaves out a kind it does not know, and draws nested blocks', async () => {
    const view = await viewOf('home', '/', 'en');
    const nested = { type: 'text', props: { id: 'a', body: 'First.\n\n<b>Second</b>' } };
    const blocks = [
      { type: 'video', props: { id: 'x' } },
      { type: 'pair', props: { id: 'p', left: [nested], right: [] } },
    ];
    const html = renderToStaticMarkup(<BlockList blocks={blocks} slot="s" view={view} />);
    expect(html).toContain('<p>First.</p><p>&lt;b&gt;Second&lt;/b&gt;</p>');
  });
});

describe('pages without JavaScript', () => {
  it('have one main heading, a language switch to the same path, and a currency form', async () => {
    const html = renderToStaticMarkup(<HomePage view={await viewOf('home', '/', 'de')} />);
    expect(html.match(/<h1/g)?.length).toBe(1);
    expect(html).toContain('<a href="/pl" hrefLang="pl" lang="pl"');
    expect(html).toContain('action="/api/currency"');
  });

  it('sort by a plain form to their own path', async () => {
    const html = renderToStaticMarkup(
      <CategoryPage view={await viewOf('category', '/c/home', 'pl', 'home')} />,
    );
    expect(/<form[^>]*method="get"[^>]*>/.exec(html)?.[0]).toContain('action="/pl/c/home"');
    expect(html.match(/<article/g)?.length).toBe(
      products.filter((product) => product.category === 'home').length,
    );
    expect(html.match(/<h1/g)?.length).toBe(1);
  });
});
