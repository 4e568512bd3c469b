import type { Block } from '#lib/blocks/block';
import type { PictureSpec } from '#lib/blocks/pictures';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import type { Currency, Locale } from '#lib/manifest/types';
import type { PriceList, Product } from '#lib/shop/types';
import { formatPrice } from './format-price';
import { productsById } from './shelves';

/** A product as a card shows it, in one locale and currency. */
export interface ProductView {
  id: string;
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
    name: product.name[locale] ?? product.id,
    line: product.line[locale] ?? '',
    brand: product.brand,
    picture: product.picture,
    price: minor === null ? null : formatPrice(minor, currency, locale),
    minor,
  };
}

/** The products that blocks name; unknown ids are left out. */
export function productsOf(blocks: readonly Block[]): Product[] {
  const ids = new Set<string>();
  walkBlocks(blocks, (block) => {
    for (const id of namedProducts(block)) ids.add(id);
  });
  return [...ids].map((id) => productsById.get(id)).filter((product) => product !== undefined);
}

function namedProducts(block: Block): readonly string[] {
  if (block.type === 'product-row') return (block.props as BlockProps<'product-row'>).products;
  if (block.type === 'store-card') return (block.props as BlockProps<'store-card'>).products ?? [];
  return [];
}
