import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/blocks/block';
import { parseContent } from '#lib/blocks/parse-content';
import { blockKinds } from '#lib/blocks/registry';
import { shopContent } from '#lib/shop/variants';
import { findMissing, type Names, SHOP_NAMES } from './find-missing';

const names: Names = {
  products: new Set(['moka', 'towel']),
  stores: new Set(['vienna']),
  pictures: new Set(['bag-terracotta-sun']),
};

const missingIn = (...blocks: Block[]) => findMissing({ schema: 1, blocks }, names);
const row = (...products: string[]): Block => ({ type: 'product-row', props: { id: 'row', products } });
const card = (store: string, products?: string[]): Block => ({
  type: 'store-card',
  props: { id: 'card', store, ...(products && { products }) },
});

describe('findMissing', () => {
  it('finds nothing in what there is', () => {
    const picture = { name: 'bag', tone: 'terracotta', motif: 'sun' };
    expect(
      missingIn(row('moka', 'towel'), card('vienna', ['moka']), {
        type: 'offer-banner',
        props: { id: 'offer', picture, title: 'lamp' },
      }),
    ).toEqual([]);
  });

  it.each<[string, Block, string]>([
    ['a product', row('moka', 'lamp'), "$.blocks[0].props.products[1]: no product 'lamp'"],
    ['a store', card('graz'), "$.blocks[0].props.store: no store 'graz'"],
    ['a product of a store', card('vienna', ['cup']), "$.blocks[0].props.products[0]: no product 'cup'"],
    [
      'a picture',
      { type: 'offer-banner', props: { id: 'offer', picture: { name: 'bag', tone: 'sage' } } },
      "$.blocks[0].props.picture: no picture 'bag-sage'",
    ],
    [
      'a scene',
      { type: 'hero', props: { id: 'hero', scene: 'rain-window' } },
      "$.blocks[0].props.scene: no picture 'rain-window'",
    ],
    [
      'a block within a block',
      { type: 'pair', props: { id: 'pair', left: [row('lamp')], right: [] } },
      "$.blocks[0].props.left[0].props.products[0]: no product 'lamp'",
    ],
  ])('names %s that is missing, with its path', (_name, block, problem) => {
    expect(missingIn(block)).toEqual([problem]);
  });

  it('has a picture name for every field that shows one', () => {
    const fields = Object.values(blockKinds).flatMap((kind) =>
      Object.keys(kind.schema.shape).filter((field) => field === 'picture' || field === 'scene'),
    );
    const hinted = Object.values(blockKinds).flatMap((kind) =>
      Object.values(kind.hints).filter(({ input }) => input === 'picture'),
    );
    expect(fields.length).toBe(4);
    expect(hinted.length).toBe(fields.length);
  });

  it('the shop’s own contents name only what the shop has', () => {
    const contents = Object.values(shopContent).flatMap((byLocale) => Object.values(byLocale));
    const parsed = contents.map((content) => parseContent(content));
    expect(parsed.flatMap((one) => (one.ok ? findMissing(one.content, SHOP_NAMES) : one.problems))).toEqual(
      [],
    );
  });
});
