import type { Block } from '#lib/blocks/block';
import type { PictureSubject } from '#lib/blocks/pictures';
import { type BlockProps, blockKinds, isBlockType, walkBlocks } from '#lib/blocks/registry';
import type { Counters } from '#lib/core/counters';

/** What this build can show. */
export interface Shelves {
  hasProduct(id: string): boolean;
  hasStore(id: string): boolean;
  hasPicture(subject: PictureSubject): boolean;
}

/**
 * The blocks without what the build does not have: a product or store that is gone leaves its list, and a
 * block with nothing left to show goes too. Null when a picture is missing, of which a block has no other, or
 * when nothing is left: the slot then shows its default. Counted: `fallback:product`, `fallback:store` and
 * `fallback:picture`, for each that is missing.
 */
export function fitBlocks(blocks: readonly Block[], shelves: Shelves, counters: Counters): Block[] | null {
  if (!hasPictures(blocks, shelves, counters)) return null;
  const fitted = fitList(blocks, shelves, counters);
  return fitted.length === 0 && blocks.length > 0 ? null : fitted;
}

function hasPictures(blocks: readonly Block[], shelves: Shelves, counters: Counters): boolean {
  let missing = 0;
  walkBlocks(blocks, (block) => {
    if (picturesOf(block).some((subject) => !shelves.hasPicture(subject))) missing += 1;
  });
  if (missing > 0) counters.add('fallback:picture', missing);
  return missing === 0;
}

/** The pictures a block names: the fields that editors fill in with one. */
function picturesOf({ type, props }: Block): PictureSubject[] {
  if (!isBlockType(type)) return [];
  const hints: Readonly<Record<string, { input: string }>> = blockKinds[type].hints;
  const fields = Object.keys(hints).filter((field) => hints[field]?.input === 'picture');
  return fields.map((field) => props[field] as PictureSubject | undefined).filter((one) => one !== undefined);
}

function fitList(blocks: readonly Block[], shelves: Shelves, counters: Counters): Block[] {
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
  const fitted = slots.map((slot) => [slot, fitList(block.props[slot] as Block[], shelves, counters)]);
  if (fitted.every(([, blocks]) => blocks?.length === 0)) return null;
  return { ...block, props: { ...block.props, ...Object.fromEntries(fitted) } };
}
