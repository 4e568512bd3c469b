import { coffee } from './coffee-products';
import { gifts } from './gifts-products';
import { home } from './home-products';
import { kitchen } from './kitchen-products';
import { table } from './table-products';
import { tea } from './tea-products';
import type { Product } from './types';

export { priceList } from './prices';

/** In the order the shop would show them itself. */
export const products: Product[] = [...coffee, ...tea, ...kitchen, ...table, ...home, ...gifts];
