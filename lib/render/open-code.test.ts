import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '#lib/blocks/block';
import { canonicalJson } from '#lib/core/canonical-json';
import { Counters } from '#lib/core/counters';
import { FacetError } from '#lib/core/errors';
import { sha256 } from '#lib/core/hash';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import { fingerprintOf } from '#lib/manifest/codebook';
import type { Codebook } from '#lib/manifest/types';
import { priceList } from '#lib/shop/products';
import { codebookKey, contentKey, pricesKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { Documents } from './documents';
import { openCode } from './open-code';
import type { PictureBook } from './picture-book';

const SLOT = 'home.offers';
const DEADLINE_MS = 50;
const content = (body: string): Content => ({
  schema: 1,
  blocks: [{ type: 'text', props: { id: 't', body } }],
});
const published = content('Published text');
const livePrices = { ...priceList, revision: 7, prices: { 'first-hour': { EUR: 1 } } };

let hash: string;
let fingerprint: string;
let stored: Record<string, string>;

beforeAll(async () => {
  hash = await sha256(canonicalJson(published));
  const book: Codebook = {
    schema: 1,
    params: ['prices'],
    slots: [{ id: SLOT, fallback: 0, variants: [{ id: 'v', content: { en: hash } }] }],
  };
  fingerprint = await fingerprintOf(book);
  stored = {
    [codebookKey(fingerprint)]: canonicalJson(book),
    [contentKey(hash)]: canonicalJson(published),
    [pricesKey(7)]: JSON.stringify(livePrices),
  };
});

interface Setup {
  changes?: Record<string, string | null>;
  getMany?: Store['getMany'];
  pictureBook?: PictureBook | null;
}

function setUp({ changes = {}, getMany, pictureBook = null }: Setup = {}) {
  const counters = new Counters();
  const asked: (readonly string[])[] = [];
  const store: Store = {
    async getMany(keys) {
      asked.push(keys);
      if (getMany) return getMany(keys);
      return keys.map((key) => (key in changes ? (changes[key] ?? null) : (stored[key] ?? null)));
    },
    send: () => Promise.reject(new FacetError('store-unavailable')),
  };
  const documents = new Documents({ store, counters, deadlineMs: DEADLINE_MS });
  const open = (numbers: number[], locale = 'en', of = fingerprint) =>
    openCode(
      { documents, counters, pictureBook: () => pictureBook },
      { fingerprint: of, numbers },
      [SLOT],
      locale,
    );
  return { counters, asked, open, documents };
}

/** A store that answers what it was asked so far when it is told to, long after the deadline. */
function slowly() {
  let waiting: (() => void)[] = [];
  const getMany: Store['getMany'] = (keys) =>
    new Promise((resolve) => {
      waiting.push(() => resolve(keys.map((key) => stored[key] ?? null)));
    });
  const answer = async () => {
    for (const reply of waiting) reply();
    waiting = [];
    await sleep(20);
  };
  return { ...setUp({ getMany }), answer };
}

const titleOf = (blocks: unknown) => JSON.stringify(blocks);

describe('openCode', () => {
  it('reads codebook, then contents and prices: two round trips, and none the second time', async () => {
    const { asked, open } = setUp();
    const opened = await open([7, 0]);
    expect(opened).toEqual({ slots: { [SLOT]: published.blocks }, prices: livePrices, healthy: true });
    expect(asked).toEqual([[codebookKey(fingerprint)], [contentKey(hash), pricesKey(7)]]);
    await open([7, 0]);
    expect(asked.length).toBe(2);
  });

  it('asks for each key once however many render at a time', async () => {
    const { asked, open } = setUp();
    await Promise.all(Array.from({ length: 20 }, () => open([7, 0])));
    expect(asked.length).toBe(2);
  });

  it('reads nothing for the built-in code, which is healthy', async () => {
    const { asked, open } = setUp();
    const opened = await open([0], 'de', BUILTIN_FINGERPRINT);
    expect(opened.healthy).toBe(true);
    expect(titleOf(opened.slots[SLOT])).toContain('Wofür man wiederkommt');
    expect(asked).toEqual([]);
  });

  const bundledText = /What people come back for/;
  it.each<[string, () => Setup, number[], string]>([
    [
      'a missing codebook',
      () => ({ changes: { [codebookKey(fingerprint)]: null } }),
      [7, 0],
      'fallback:codebook',
    ],
    [
      'broken JSON',
      () => ({ changes: { [codebookKey(fingerprint)]: '{"schema":' } }),
      [7, 0],
      'fallback:codebook',
    ],
    [
      'another codebook than asked for',
      () => ({
        changes: { [codebookKey(fingerprint)]: '{"params":[],"schema":1,"slots":[]}' },
      }),
      [7, 0],
      'fallback:codebook',
    ],
    [
      'a codebook of the wrong types',
      () => ({ changes: { [codebookKey(fingerprint)]: '[1,2]' } }),
      [7, 0],
      'fallback:codebook',
    ],
    ['missing content', () => ({ changes: { [contentKey(hash)]: null } }), [7, 0], 'fallback:content'],
    [
      'content that is not JSON',
      () => ({ changes: { [contentKey(hash)]: '<html>' } }),
      [7, 0],
      'fallback:content',
    ],
    [
      'valid content of another hash',
      () => ({
        changes: { [contentKey(hash)]: canonicalJson(content('Somebody else’s')) },
      }),
      [7, 0],
      'fallback:content',
    ],
    [
      'content of the wrong types',
      () => ({ changes: { [contentKey(hash)]: '{"schema":1,"blocks":7}' } }),
      [7, 0],
      'fallback:content',
    ],
    [
      'a store that throws',
      () => ({ getMany: () => Promise.reject(new Error('refused')) }),
      [7, 0],
      'fallback:codebook',
    ],
    ['a store that hangs', () => ({ getMany: () => new Promise(() => {}) }), [7, 0], 'fallback:codebook'],
    ['a store that answers too little', () => ({ getMany: async () => [] }), [7, 0], 'fallback:codebook'],
    ['too few numbers', () => ({}), [7], 'fallback:numbers'],
    ['too many numbers', () => ({}), [7, 0, 0], 'fallback:numbers'],
  ])('shows the bundled default for %s, counted and not healthy', async (_name, setup, numbers, counter) => {
    const { counters, open } = setUp(setup());
    const opened = await open(numbers);
    expect(opened.healthy).toBe(false);
    expect(titleOf(opened.slots[SLOT])).toMatch(bundledText);
    expect(counters.get(counter)).toBe(1);
  });

  it('shows the slot’s own default for an index outside the slot, counted', async () => {
    const { counters, open } = setUp();
    const opened = await open([7, 99]);
    expect(opened).toMatchObject({ healthy: false, slots: { [SLOT]: published.blocks } });
    expect(counters.get('fallback:content')).toBe(1);
    expect(counters.get('fallback:slot-default')).toBe(1);
  });

  it('shows bundled prices when the list is missing or of another revision', async () => {
    for (const change of [
      null,
      JSON.stringify({ ...livePrices, revision: 8 }),
      '{"schema":1,"prices":{"a":{"EUR":-1}}}',
    ]) {
      const { open, counters } = setUp({ changes: { [pricesKey(7)]: change } });
      const opened = await open([7, 0]);
      expect(opened).toMatchObject({
        healthy: false,
        prices: priceList,
        slots: { [SLOT]: published.blocks },
      });
      expect(counters.get('fallback:prices')).toBe(1);
    }
  });

  it('shows the default in a locale the content was not published in', async () => {
    const opened = await setUp().open([7, 0], 'pl');
    expect(opened.healthy).toBe(false);
    expect(titleOf(opened.slots[SLOT])).toContain('Po co się do nas wraca');
  });

  it('asks again after a failure', async () => {
    const changes: Record<string, string | null> = { [contentKey(hash)]: null };
    const { open } = setUp({ changes });
    expect((await open([7, 0])).healthy).toBe(false);
    delete changes[contentKey(hash)];
    expect((await open([7, 0])).healthy).toBe(true);
  });

  it('gives the second round trip only what the first has left', async () => {
    const { open, counters } = setUp({
      getMany: async (keys) => {
        await sleep(DEADLINE_MS * 0.8);
        return keys.map((key) => stored[key] ?? null);
      },
    });
    expect(await open([7, 0])).toMatchObject({ healthy: false, prices: priceList });
    expect(counters.get('document:store-late')).toBeGreaterThan(0);
    await sleep(DEADLINE_MS);
    expect((await open([7, 0])).healthy).toBe(true);
  });

  it('keeps what it has when only the price list is late', async () => {
    const { open } = setUp({
      getMany: async (keys) =>
        keys.includes(pricesKey(8)) ? new Promise(() => {}) : keys.map((key) => stored[key] ?? null),
    });
    await open([7, 0]);
    expect(await open([8, 0])).toEqual({
      slots: { [SLOT]: published.blocks },
      prices: priceList,
      healthy: false,
    });
  });

  it('has in memory what came after the deadline, both round trips of it, and asks for nothing twice', async () => {
    const { open, asked, answer } = slowly();
    expect((await open([7, 0])).healthy).toBe(false);
    expect((await open([7, 0])).healthy).toBe(false);
    await answer();
    expect((await open([7, 0])).healthy).toBe(false);
    await answer();
    expect(await open([7, 0])).toMatchObject({ healthy: true, prices: livePrices });
    expect(asked).toEqual([[codebookKey(fingerprint)], [contentKey(hash), pricesKey(7)]]);
  });

  describe('where a content no longer fits', () => {
    const misfit = { schema: 1, blocks: [{ type: 'text', props: { id: 't', text: 'a field of old' } }] };
    const sold = {
      schema: 1,
      blocks: [{ type: 'product-row', props: { id: 'r', title: 'Row', products: ['sold-for-good'] } }],
    };
    const words = { eyebrow: 'Line', title: 'Title', text: 'Text.' };
    const card = { id: 'c', ...words };
    const cta = { label: 'Go', href: '/c/coffee' };
    const pictured = {
      schema: 1,
      blocks: [
        { type: 'offer-banner', props: { id: 'o', ...words, cta, picture: { name: 'cup', tone: 'sage' } } },
      ],
    };
    const cases: [string, object, boolean, string][] = [
      ['its schema', misfit, false, 'fallback:content'],
      ['the catalogue: nothing of it is left', sold, true, 'fallback:product'],
    ];

    async function bookWith(body: object, own: object = published) {
      const other = await sha256(canonicalJson(body));
      const usual = await sha256(canonicalJson(own));
      const book: Codebook = {
        schema: 1,
        params: [],
        slots: [
          {
            id: SLOT,
            fallback: 1,
            variants: [
              { id: 'other', content: { en: other } },
              { id: 'default', content: { en: usual } },
            ],
          },
        ],
      };
      const print = await fingerprintOf(book);
      return {
        print,
        changes: {
          [codebookKey(print)]: canonicalJson(book),
          [contentKey(other)]: canonicalJson(body),
          [contentKey(usual)]: canonicalJson(own),
        },
      };
    }

    it.each(cases)('%s, the slot shows its own published default', async (_name, body, healthy, counter) => {
      const { print, changes } = await bookWith(body);
      const { open, counters, asked } = setUp({ changes });
      expect(await open([0], 'en', print)).toEqual({
        slots: { [SLOT]: published.blocks },
        prices: priceList,
        healthy,
      });
      expect([counters.get(counter), counters.get('fallback:slot-default')]).toEqual([1, 1]);
      expect(asked.length).toBe(3);
    });

    it.each(cases)('%s, and the default cannot be had, the bundled one', async (_name, body) => {
      const { print, changes } = await bookWith(body);
      const { open, counters } = setUp({ changes: { ...changes, [contentKey(hash)]: null } });
      const opened = await open([0], 'en', print);
      expect(titleOf(opened.slots[SLOT])).toMatch(bundledText);
      expect(counters.get('fallback:slot-bundled')).toBe(1);
    });

    it('and nothing of the published default is left either, the bundled one', async () => {
      const soldOut = {
        ...sold,
        blocks: [{ type: 'store-card', props: { ...card, store: 'closed-for-good' } }],
      };
      const { print, changes } = await bookWith(sold, soldOut);
      const { open, counters } = setUp({ changes });
      const opened = await open([0], 'en', print);
      expect(titleOf(opened.slots[SLOT])).toMatch(bundledText);
      expect(opened.healthy).toBe(true);
      expect([counters.get('fallback:slot-default'), counters.get('fallback:slot-bundled')]).toEqual([0, 1]);
    });

    it('the pictures: the published default, while there is a book to judge by', async () => {
      const { print, changes } = await bookWith(pictured);
      const pictureBook: PictureBook = { schema: 1, pictures: {} };
      const { open, counters } = setUp({ changes, pictureBook });
      expect(await open([0], 'en', print)).toMatchObject({
        healthy: true,
        slots: { [SLOT]: published.blocks },
      });
      expect(counters.get('fallback:picture')).toBe(1);
      const blind = setUp({ changes });
      expect((await blind.open([0], 'en', print)).slots[SLOT]).toEqual(pictured.blocks);
      expect(blind.counters.get('fallback:picture')).toBe(0);
    });

    it.each([
      ['its schema', misfit],
      ['the catalogue', sold],
    ])('%s, the default is read under the deadline of the page', async (_name, body) => {
      const { print, changes } = await bookWith(body);
      const all: Record<string, string> = { ...stored, ...changes };
      const { open, counters } = setUp({
        getMany: async (keys) => {
          if (keys.includes(contentKey(hash))) return new Promise(() => {});
          return keys.map((key) => all[key] ?? null);
        },
      });
      const opened = await open([0], 'en', print);
      expect(titleOf(opened.slots[SLOT])).toMatch(bundledText);
      expect(opened.healthy).toBe(false);
      expect(counters.get('document:store-late')).toBe(1);
    });
  });
});
