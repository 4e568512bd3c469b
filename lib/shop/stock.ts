import { products } from './products';
import type { Category, StockList } from './types';

/** Pieces a store of ordinary size puts on the shelf, at the most. */
const SHELF: Record<Category, number> = { coffee: 24, tea: 14, kitchen: 5, table: 12, home: 6, gifts: 8 };

/** How one store differs: how deep its shelves are, which it leaves out, what has run out. */
interface Shelves {
  /** 1 is ordinary. */
  depth: number;
  without: Category[];
  lacks: string[];
  soldOut: string[];
}

const MACHINES = ['one-lever', 'small-machine', 'bench-grinder'];
const PARTS = ['moka-seal', 'machine-seal', 'steel-burrs', 'press-glass'];
const BOXES = ['gift-first-cup', 'gift-fireside', 'gift-slow-sunday', 'gift-new-keys', 'gift-small-thanks'];
const BULKY = ['market-basket', 'picnic-basket', 'tuck-blanket', 'balcony-blanket', 'dusk-lamp'];

const shelves: Record<string, Shelves> = {
  'hamburg-ottensen': {
    depth: 1.5,
    without: [],
    lacks: ['picnic-basket', 'twelve-teas', 'early-slope', 'iron-pot', 'deep-plate'],
    soldOut: ['second-wind', 'travel-cone'],
  },
  'hamburg-eppendorf': {
    depth: 1,
    without: [],
    lacks: [...MACHINES, ...PARTS, 'office-kilo', 'first-tram', 'half-half', 'pocket-apron'],
    soldOut: ['twelve-teas'],
  },
  'berlin-neukoelln': {
    depth: 1,
    without: ['gifts'],
    lacks: [...BULKY, 'early-slope', 'white-road', 'baby-blanket'],
    soldOut: ['one-lever', 'drip-scale'],
  },
  'berlin-charlottenburg': {
    depth: 1.2,
    without: [],
    lacks: ['one-lever', 'office-kilo', 'long-summer', 'travel-cone', 'small-hours'],
    soldOut: ['melange-cup', 'tea-glass'],
  },
  'leipzig-suedvorstadt': {
    depth: 0.8,
    without: [],
    lacks: [...MACHINES, ...BULKY, 'blue-hour', 'corner-table', 'moor-tea', 'melange-cup'],
    soldOut: ['red-earth'],
  },
  'munich-glockenbach': {
    depth: 1,
    without: [],
    lacks: ['travel-cone', 'enamel-mug', 'hay-tea', 'hedge-tea', 'baby-blanket', ...BOXES],
    soldOut: ['bench-cushion'],
  },
  'vienna-neubau': {
    depth: 0.7,
    without: ['home'],
    lacks: [...BOXES, 'one-lever', 'whistle-kettle', 'dough-bowl', 'iron-pot', 'picnic-basket'],
    soldOut: ['blue-hour', 'salt-bar'],
  },
  'vienna-landstrasse': {
    depth: 0.9,
    without: [],
    lacks: [...MACHINES, ...PARTS, 'office-kilo', 'first-tram', 'half-half', 'hand-grinder', 'drip-scale'],
    soldOut: ['tuck-blanket'],
  },
  'graz-lend': {
    depth: 0.5,
    without: [],
    lacks: [...MACHINES, 'dusk-lamp', 'desk-lamp', 'iron-pot', 'green-carafe', 'twelve-teas', 'office-kilo'],
    soldOut: ['high-meadow', 'bread-board'],
  },
  'krakow-kazimierz': {
    depth: 1.1,
    without: [],
    lacks: ['one-lever', 'corner-table', 'harbour-light', 'long-summer', 'water-glass'],
    soldOut: ['gift-new-keys', 'fig-candle'],
  },
  'warsaw-powisle': {
    depth: 1.3,
    without: ['home'],
    lacks: ['corner-table', 'travel-cone', 'twelve-teas', 'picnic-basket', 'round-pot'],
    soldOut: ['hand-grinder'],
  },
  'london-stoke-newington': {
    depth: 1,
    without: [],
    lacks: ['one-lever', 'corner-table', 'first-tram', 'office-kilo', 'enamel-mug', 'market-basket'],
    soldOut: ['waffle-towel', 'hedge-tea'],
  },
};

/** Pieces thin out along a shelf and differ by store, the same on every start. */
function pieces(full: number, depth: number, product: number, store: number): number {
  const share = 1 - ((product * 5 + store * 3) % 7) / 10;
  return Math.max(1, Math.round(full * depth * share));
}

function stockOf({ depth, without, lacks, soldOut }: Shelves, store: number): Record<string, number> {
  const kept = products.filter(
    (product) => !without.includes(product.category) && !lacks.includes(product.id),
  );
  return Object.fromEntries(
    kept.map((product, i) => [
      product.id,
      soldOut.includes(product.id) ? 0 : pieces(SHELF[product.category], depth, i, store),
    ]),
  );
}

/** Of the stores bundled with the build; shared by everybody who looks at one. */
export const stockList: StockList = {
  schema: 1,
  revision: 1,
  stock: Object.fromEntries(Object.entries(shelves).map(([id, store], i) => [id, stockOf(store, i)])),
};
