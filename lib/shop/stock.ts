import { products } from './products';
import { stores } from './stores';
import type { Category, StockList } from './types';

/** Revision of the stock list bundled with the build. */
export const BUNDLED_STOCK_REVISION = 1;

/** Pieces a store of ordinary size puts on the shelf, at the most. */
const SHELF: Record<Category, number> = { coffee: 24, tea: 14, kitchen: 5, table: 12, home: 6, gifts: 8 };

/** How one store differs: how deep its shelves are, which it leaves out, what has run out today. */
interface Shelves {
  /** 1 is ordinary. */
  depth: number;
  without: Category[];
  lacks: string[];
  soldOut: string[];
}

const shelves: Record<string, Shelves> = {};

/** Pieces thin out along a shelf and differ by store, the same on every start. */
function pieces(full: number, depth: number, product: number, store: number): number {
  const share = 1 - ((product * 5 + store * 3) % 7) / 10;
  return Math.max(1, Math.round(full * depth * share));
}

function stockOf(id: string, storeIndex: number): Record<string, number> {
  const { depth, without, lacks, soldOut } = shelves[id] ?? { depth: 1, without: [], lacks: [], soldOut: [] };
  const kept = products.filter((product) => !without.includes(product.category) && !lacks.includes(product.id));
  return Object.fromEntries(
    kept.map((product, i) => [
      product.id,
      soldOut.includes(product.id) ? 0 : pieces(SHELF[product.category], depth, i, storeIndex),
    ]),
  );
}

export const stockList: StockList = {
  schema: 1,
  revision: BUNDLED_STOCK_REVISION,
  stock: Object.fromEntries(stores.map(({ id }, i) => [id, stockOf(id, i)])),
};
