import type { Block } from '#lib/blocks/block';
import type { PictureSpec } from '#lib/blocks/pictures';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import type { Currency, Locale } from '#lib/manifest/types';
import { products } from '#lib/shop/products';
import type { PriceList, Product } from '#lib/shop/types';
import { formatPrice } from './format-price';

/** A product as a card shows it, in one locale and currency. */
export interface ProductView {
  id: string;
  category: Product['category'];
  name: string;
  line: string;
  brand: string;
  picture: PictureSpec;
  /** Null where the price list has none. */
  price: string | null;
  minor: number | null;
}

export function viewProduct(
  product: Product,
  prices: PriceList,
  currency: Currency,
  locale: Locale,
): ProductView {
  const minor = prices.prices[product.id]?.[currency] ?? null;
  return {
    id: product.id,
    category: product.category,
    name: product.name[locale] ?? product.id,
    line: product.line[locale] ?? '',
    brand: product.brand,
    picture: product.picture,
    price: minor === null ? null : formatPrice(minor, currency, locale),
    minor,
  };
}

const byId = new Map(products.map((product) => [product.id, product]));

/** The products that blocks name; unknown ids are left out of the row. */
export function productsOf(blocks: readonly Block[]): Product[] {
  const ids = new Set<string>();
  walkBlocks(blocks, (block) => {
    if (block.type !== 'product-row') return;
    for (const id of (block.props as BlockProps<'product-row'>).products) ids.add(id);
  });
  return [...ids].map((id) => byId.get(id)).filter((product) => product !== undefined);
}
