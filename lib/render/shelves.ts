import { products } from '#lib/shop/products';
import { stores } from '#lib/shop/stores';
import type { Product, Store } from '#lib/shop/types';
import type { Shelves } from './fit-blocks';
import { hasPicture, type PictureBook } from './picture-book';

export const productsById: ReadonlyMap<string, Product> = new Map(
  products.map((product) => [product.id, product]),
);
export const storesById: ReadonlyMap<string, Store> = new Map(stores.map((store) => [store.id, store]));

/** The catalogue and the stores of this build, and its pictures. Without a book there is nothing to judge by. */
export const shelvesOf = (book: PictureBook | null): Shelves => ({
  hasProduct: (id) => productsById.has(id),
  hasStore: (id) => storesById.has(id),
  hasPicture: (subject) => book === null || hasPicture(book, subject),
});
