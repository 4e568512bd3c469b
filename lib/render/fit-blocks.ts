import type { Block } from '#lib/blocks/block';
import { type BlockProps, blockKinds, isBlockType } from '#lib/blocks/registry';
import type { Counters } from '#lib/core/counters';

/** What this build can show. */
export interface Shelves {
  hasProduct(id: string): boolean;
  hasStore(id: string): boolean;
}

/**
 * The blocks without what the build does not have: a product or store that is gone leaves its list, and a
 * block with nothing left to show goes too. Each is counted, `fallback:product` and `fallback:store`.
 */
export function fitBlocks(blocks: readonly Block[], shelves: Shelves, counters: Counters): Block[] {
  return blocks.map((block) => fitBlock(block, shelves, counters)).filter((block) => block !== null);
}

function fitBlock(block: Block, shelves: Shelves, counters: Counters): Block | null {
  const products = (ids: readonly string[]) => keep(ids, shelves.hasProduct, 'fallback:product', counters);
  const stores = (ids: readonly string[]) => keep(ids, shelves.hasStore, 'fallback:store', counters);
  switch (block.type) {
    case 'product-row':
      return withList(block, 'products', products((block.props as BlockProps<'product-row'>).products));
    case 'store-list':
      return withList(block, 'stores', stores((block.props as BlockProps<'store-list'>).stores));
    case 'store-card': {
      const props = block.props as BlockProps<'store-card'>;
      if (stores([props.store]).length === 0) return null;
      return props.products ? { ...block, props: { ...props, products: products(props.products) } } : block;
    }
    default:
      return fitNested(block, shelves, counters);
  }
}

function keep(
  ids: readonly string[],
  has: (id: string) => boolean,
  counter: string,
  counters: Counters,
): string[] {
  const kept = ids.filter(has);
  if (kept.length < ids.length) counters.add(counter, ids.length - kept.length);
  return kept;
}

function withList(block: Block, field: string, ids: string[]): Block | null {
  return ids.length === 0 ? null : { ...block, props: { ...block.props, [field]: ids } };
}

/** A block of blocks goes when everything in it went. */
function fitNested(block: Block, shelves: Shelves, counters: Counters): Block | null {
  const slots = isBlockType(block.type) ? blockKinds[block.type].slots : [];
  if (slots.length === 0) return block;
  const fitted = slots.map((slot) => [slot, fitBlocks(block.props[slot] as Block[], shelves, counters)]);
  if (fitted.every(([, blocks]) => blocks?.length === 0)) return null;
  return { ...block, props: { ...block.props, ...Object.fromEntries(fitted) } };
}
