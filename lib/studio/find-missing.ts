import type { Block, Content } from '#lib/blocks/block';
import { type PictureSubject, pictureKey } from '#lib/blocks/pictures';
import { blockKinds, isBlockType } from '#lib/blocks/registry';
import { products } from '#lib/shop/products';
import { stores } from '#lib/shop/stores';

/** What content may name. */
export interface Names {
  products: ReadonlySet<string>;
  stores: ReadonlySet<string>;
  /** Keys of the picture book; when absent, pictures are not looked for. */
  pictures?: ReadonlySet<string>;
}

/** What the bundled shop has. */
export const SHOP_NAMES: Names = {
  products: new Set(products.map(({ id }) => id)),
  stores: new Set(stores.map(({ id }) => id)),
};

const ONE_OF = { products: 'product', stores: 'store' } as const;

function isPicture(value: unknown): value is Exclude<PictureSubject, string> {
  return typeof value === 'object' && value !== null && 'name' in value && 'tone' in value;
}

function findInField(value: unknown, at: string, input: string | undefined, names: Names): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => findInField(item, `${at}[${i}]`, input, names));
  if (isPicture(value)) {
    const key = pictureKey(value);
    return names.pictures && !names.pictures.has(key) ? [`${at}: no picture '${key}'`] : [];
  }
  if ((input !== 'products' && input !== 'stores') || typeof value !== 'string') return [];
  return names[input].has(value) ? [] : [`${at}: no ${ONE_OF[input]} '${value}'`];
}

function findInBlock({ type, props }: Block, at: string, names: Names): string[] {
  if (!isBlockType(type)) return [];
  const kind = blockKinds[type];
  const slots = new Set<string>(kind.slots);
  const hints: Readonly<Record<string, { input: string } | undefined>> = kind.hints;
  return Object.entries(props).flatMap(([field, value]) => {
    const here = `${at}.props.${field}`;
    return slots.has(field)
      ? findInBlocks(value as Block[], here, names)
      : findInField(value, here, hints[field]?.input, names);
  });
}

function findInBlocks(blocks: readonly Block[], at: string, names: Names): string[] {
  return blocks.flatMap((block, i) => findInBlock(block, `${at}[${i}]`, names));
}

/**
 * Products, stores and pictures that a content names and nobody has, each as `path: what is missing`. Fields
 * are told by how editors fill them in. A page that is asked to show them all the same leaves them out.
 */
export function findMissing({ blocks }: Content, names: Names): string[] {
  return findInBlocks(blocks, '$.blocks', names);
}
