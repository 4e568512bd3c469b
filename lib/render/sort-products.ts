import type { ProductView } from './product-views';

/** The orders a category can be shown in; `featured` is the shop's own. */
const SORTS = ['featured', 'price-asc', 'price-desc', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What a query asks for; anything unknown is the shop's own order. */
export function parseSort(text: string | undefined): Sort {
  return SORTS.find((sort) => sort === text) ?? 'featured';
}

/** A sorted copy; equal ones keep the shop's order, and products without a price come last. */
export function sortProducts(products: readonly ProductView[], sort: Sort, locale: string): ProductView[] {
  const sorted = [...products];
  if (sort === 'name') {
    const collator = new Intl.Collator(locale);
    return sorted.sort((a, b) => collator.compare(a.name, b.name));
  }
  if (sort === 'featured') return sorted;
  const sign = sort === 'price-asc' ? 1 : -1;
  return sorted.sort((a, b) => {
    if (a.minor === null || b.minor === null) return Number(a.minor === null) - Number(b.minor === null);
    return sign * (a.minor - b.minor);
  });
}
