import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/blocks/block';
import { pictureKey } from '#lib/blocks/pictures';
import { Counters } from '#lib/core/counters';
import { fitBlocks, type Shelves } from './fit-blocks';

const shelves: Shelves = {
  hasProduct: (id) => id.startsWith('p'),
  hasStore: (id) => id.startsWith('s'),
  hasPicture: (subject) => !pictureKey(subject).includes('lamp'),
};

const text = { type: 'text', props: { id: 't', body: 'Still here.' } };
const row = (...products: string[]) => ({ type: 'product-row', props: { id: 'r', title: 'Row', products } });
const list = (...stores: string[]) => ({ type: 'store-list', props: { id: 'l', title: 'List', stores } });
const card = (store: string, products?: string[]) => ({
  type: 'store-card',
  props: { id: 'c', title: 'Card', store, ...(products && { products }) },
});
const offer = (name: string) => ({
  type: 'offer-banner',
  props: { id: 'o', picture: { name, tone: 'sage' } },
});
const hero = (scene: string) => ({ type: 'hero', props: { id: 'h', scene } });
const pair = (left: Block[], right: Block[]) => ({ type: 'pair', props: { id: 'b', left, right } });

describe('fitBlocks', () => {
  it.each<[string, Block[], Block[] | null, number, number]>([
    ['nothing amiss', [text, row('p1'), list('s1', 's2')], [text, row('p1'), list('s1', 's2')], 0, 0],
    ['a product gone from a row', [row('p1', 'x', 'p2')], [row('p1', 'p2')], 1, 0],
    ['all products of a row gone', [text, row('x', 'y')], [text], 2, 0],
    ['a store gone from a list', [list('s1', 'x', 's2')], [list('s1', 's2')], 0, 1],
    ['all stores of a list gone', [list('x', 'y')], null, 0, 2],
    ['the store of a card gone', [card('x', ['p1']), text], [text], 0, 1],
    ['a product gone from a card', [card('s1', ['p1', 'x'])], [card('s1', ['p1'])], 1, 0],
    ['all products of a card gone: its store is still there', [card('s1', ['x'])], [card('s1', [])], 1, 0],
    ['a card without products', [card('s1')], [card('s1')], 0, 0],
    ['one side of a pair gone', [pair([row('x')], [text])], [pair([], [text])], 1, 0],
    ['both sides of a pair gone', [pair([row('x')], [card('x')])], null, 1, 1],
    ['nothing from the start', [], [], 0, 0],
  ])('%s', (_name, blocks, fitted, missingProducts, missingStores) => {
    const counters = new Counters();
    expect(fitBlocks(blocks, shelves, counters)).toEqual(fitted);
    expect(counters.get('fallback:product')).toBe(missingProducts);
    expect(counters.get('fallback:store')).toBe(missingStores);
    expect(counters.get('fallback:picture')).toBe(0);
  });

  it.each<[string, Block[], boolean, number]>([
    ['a picture and a scene there are', [offer('cup'), hero('rain-window')], true, 0],
    ['a picture that is gone', [text, offer('lamp')], false, 1],
    ['a scene that is gone', [hero('lamp-evening')], false, 1],
    ['two gone, one in a pair', [offer('lamp'), pair([offer('lamp')], [text])], false, 2],
  ])('%s', (_name, blocks, isShown, missing) => {
    const counters = new Counters();
    expect(fitBlocks(blocks, shelves, counters)).toEqual(isShown ? blocks : null);
    expect(counters.get('fallback:picture')).toBe(missing);
  });
});
