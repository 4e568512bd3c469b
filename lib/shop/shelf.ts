import type { Category, Product } from './types';

/** The products of one category, in the order the shop would show them itself. */
export function shelf(category: Category, products: Omit<Product, 'category'>[]): Product[] {
  return products.map((product) => ({ category, ...product }));
}
