import type { z } from 'zod';
import type { Block } from './block';
import { categoryHeader } from './category-header';
import { closingBanner } from './closing-banner';
import { editorialTeaser } from './editorial-teaser';
import { hero } from './hero';
import { navigation } from './navigation';
import { offerBanner } from './offer-banner';
import { pair } from './pair';
import { productRow } from './product-row';
import { storeCard } from './store-card';
import { storeList } from './store-list';
import { text } from './text';

/** Every kind of block there is; read by publish, render and studio. */
export const blockKinds = {
  navigation,
  hero,
  'product-row': productRow,
  'editorial-teaser': editorialTeaser,
  'offer-banner': offerBanner,
  'category-header': categoryHeader,
  'store-card': storeCard,
  'store-list': storeList,
  'closing-banner': closingBanner,
  text,
  pair,
};

export type BlockType = keyof typeof blockKinds;
export type BlockProps<T extends BlockType> = z.infer<(typeof blockKinds)[T]['schema']>;
/** A block of a known kind with the props of that kind. */
export type KnownBlock = { [T in BlockType]: { type: T; props: BlockProps<T> } }[BlockType];

export function isBlockType(type: string): type is BlockType {
  return Object.hasOwn(blockKinds, type);
}

/** Calls `visit` for every block of a parsed tree, parents first. */
export function walkBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (!isBlockType(block.type)) continue;
    for (const slot of blockKinds[block.type].slots) walkBlocks(block.props[slot] as Block[], visit);
  }
}

/** `visitor` when any block of the tree is: a page that shows it is rendered per request. */
export function scopeOf(blocks: readonly Block[]): 'shared' | 'visitor' {
  let scope: 'shared' | 'visitor' = 'shared';
  walkBlocks(blocks, (block) => {
    if (isBlockType(block.type) && blockKinds[block.type].scope === 'visitor') scope = 'visitor';
  });
  return scope;
}
