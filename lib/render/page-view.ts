import type { Block } from '#lib/blocks/block';
import type { Signer } from '#lib/core/keyring';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import type { Currency, Locale, SlotId } from '#lib/manifest/types';
import { decodeFrame, decodePage, verifyCode } from '#lib/rewrite/variant-code';
import { categories } from '#lib/shop/page-texts';
import { products } from '#lib/shop/products';
import { pages, site } from '#lib/shop/site';
import { stockList } from '#lib/shop/stock';
import type { Product } from '#lib/shop/types';
import { formatTexts } from './format-text';
import { localeBases, type Setting, settingOf } from './frame-view';
import { type CodedNumbers, openCode, type RenderDeps } from './open-code';
import { hasPicture } from './picture-book';
import { type ProductView, productsOf, viewProduct } from './product-views';
import { parseSort, type Sort, sortProducts } from './sort-products';
import { type StoreView, storesOf, viewStore } from './store-views';

/** The two segments of a code as the route gives them. */
export interface CodeParams {
  frame: string;
  page: string;
}

/** Which page is asked for. `path`: public, canonical, without locale prefix. */
export interface PageRequest {
  template: string;
  path: string;
  /** Slug of a category page. */
  category?: string;
  /** Query parameters the template understands, already named by the page. */
  query?: Readonly<Record<string, string>>;
}

export interface CategoryView {
  title: string;
  intro: string;
  sort: Sort;
  products: ProductView[];
}

/** Everything a template shows. */
export interface PageView extends Setting {
  path: string;
  locales: { locale: Locale; base: string }[];
  currencies: Currency[];
  slots: Record<SlotId, Block[]>;
  products: Record<string, ProductView>;
  stores: Record<string, StoreView>;
  category: CategoryView | null;
}

export interface PageDeps extends RenderDeps {
  /** Null without configured keys: then only the built-in code is believed. */
  signer: Signer | null;
}

/**
 * The page a code means, and whether all of it could be had. Never throws for missing data. Counts each
 * product that has no price in this currency (`fallback:price`) or no picture (`fallback:picture`).
 */
export async function buildPageView(
  deps: PageDeps,
  params: CodeParams,
  request: PageRequest,
): Promise<{ view: PageView; healthy: boolean }> {
  deps.counters.add(`render:${request.template}`);
  const setting = settingOf(decodeFrame(params.frame));
  const code = await readPageCode(deps.signer, params, request);
  const bundledSlots = pages.find(({ template }) => template === request.template)?.slots ?? [];
  const opened = await openCode(deps, code, bundledSlots, setting.locale);
  const book = deps.pictureBook();
  if (book === null) deps.counters.add('fallback:picture-book');
  const see = (product: Product) => {
    const seen = viewProduct(product, opened.prices, setting.currency, setting.locale);
    if (seen.price === null) deps.counters.add('fallback:price');
    if (book && !hasPicture(book, product.picture)) deps.counters.add('fallback:picture');
    return seen;
  };
  const blocks = Object.values(opened.slots).flat();
  const named = productsOf(blocks).map(see);
  const stores = storesOf(blocks).map((store) => viewStore(store, stockList, setting.locale));
  return {
    healthy: opened.healthy && book !== null,
    view: {
      ...setting,
      path: request.path,
      locales: localeBases,
      currencies: site.currencies,
      ...formatTexts(
        {
          slots: opened.slots,
          products: Object.fromEntries(named.map((product) => [product.id, product])),
          stores: Object.fromEntries(stores.map((store) => [store.id, store])),
          category: viewCategory(request, setting, see),
        },
        setting.locale,
      ),
    },
  };
}

/** Null for a segment that is no page code or was not made by us for this path. */
async function readPageCode(
  signer: Signer | null,
  params: CodeParams,
  { template, path }: PageRequest,
): Promise<CodedNumbers | null> {
  const code = decodePage(params.page);
  if (!code) return null;
  if (!signer) return code.fingerprint === BUILTIN_FINGERPRINT ? code : null;
  const internal = path === '/' ? `/${template}` : `/${template}${path}`;
  return (await verifyCode(signer, params, internal)) ? code : null;
}

function viewCategory(
  request: PageRequest,
  { locale }: Setting,
  see: (product: Product) => ProductView,
): CategoryView | null {
  const text = categories.find(({ slug }) => slug === request.category);
  if (!text) return null;
  const sort = parseSort(request.query?.sort);
  const shelf = products.filter(({ category }) => category === text.slug).map(see);
  return {
    title: text.title[locale] ?? text.slug,
    intro: text.intro[locale] ?? '',
    sort,
    products: sortProducts(shelf, sort, locale),
  };
}
