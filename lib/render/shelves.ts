import { products } from '#lib/shop/products';
import { stores } from '#lib/shop/stores';
import type { Product, Store } from '#lib/shop/types';
import type { Shelves } from './fit-blocks';

export const productsById: ReadonlyMap<string, Product> = new Map(
  products.map((product) => [product.id, product]),
);
export const storesById: ReadonlyMap<string, Store> = new Map(stores.map((store) => [store.id, store]));

/** The catalogue and the stores of this build. */
export const shelves: Shelves = {
  hasProduct: (id) => productsById.has(id),
  hasStore: (id) => storesById.has(id),
};
