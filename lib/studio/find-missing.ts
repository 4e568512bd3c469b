import type { Block, Content } from '#lib/blocks/block';
import { type PictureSubject, pictureKey } from '#lib/blocks/pictures';
import { blockKinds, isBlockType } from '#lib/blocks/registry';
import { products } from '#lib/shop/products';
import { stores } from '#lib/shop/stores';
import { listSubjects } from './list-subjects';

/** What content may name. */
export interface Names {
  products: ReadonlySet<string>;
  stores: ReadonlySet<string>;
  /** By `pictureKey`. */
  pictures: ReadonlySet<string>;
}

/** What the bundled shop has, and the pictures its build renders. */
export const SHOP_NAMES: Names = {
  products: new Set(products.map(({ id }) => id)),
  stores: new Set(stores.map(({ id }) => id)),
  pictures: new Set(listSubjects().map(pictureKey)),
};

const NOUNS = { products: 'product', stores: 'store', pictures: 'picture' } as const;

/** Fields are told by how editors fill them in. */
const LISTS: Readonly<Record<string, keyof Names | undefined>> = {
  products: 'products',
  stores: 'stores',
  picture: 'pictures',
};

function findInField(value: unknown, at: string, list: keyof Names, names: Names): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => findInField(item, `${at}[${i}]`, list, names));
  const name = list === 'pictures' ? pictureKey(value as PictureSubject) : String(value);
  return names[list].has(name) ? [] : [`${at}: no ${NOUNS[list]} '${name}'`];
}

function findInBlock({ type, props }: Block, at: string, names: Names): string[] {
  if (!isBlockType(type)) return [];
  const kind = blockKinds[type];
  const slots = new Set<string>(kind.slots);
  const hints: Readonly<Record<string, { input: string } | undefined>> = kind.hints;
  return Object.entries(props).flatMap(([field, value]) => {
    const here = `${at}.props.${field}`;
    if (slots.has(field)) return findInBlocks(value as Block[], here, names);
    const list = LISTS[hints[field]?.input ?? ''];
    return list ? findInField(value, here, list, names) : [];
  });
}

function findInBlocks(blocks: readonly Block[], at: string, names: Names): string[] {
  return blocks.flatMap((block, i) => findInBlock(block, `${at}[${i}]`, names));
}

/**
 * Products, stores and pictures that a content names and nobody has, each as `path: what is missing`. A page
 * that is asked to show them all the same leaves them out.
 */
export function findMissing({ blocks }: Content, names: Names): string[] {
  return findInBlocks(blocks, '$.blocks', names);
}
