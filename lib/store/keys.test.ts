import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as keys from './keys';

/** Every key the code can make, for one literal id. A new export of keys.ts has to come in here. */
const MADE: Record<Exclude<keyof typeof keys, 'KEY_TABLE'>, string> = {
  LIVE_KEY: keys.LIVE_KEY,
  REVISION_KEY: keys.REVISION_KEY,
  KILL_KEY: keys.KILL_KEY,
  manifestKey: keys.manifestKey(7),
  codebookKey: keys.codebookKey('aBc_-123'),
  contentKey: keys.contentKey('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'),
  pricesKey: keys.pricesKey(3),
  weightsKey: keys.weightsKey('hero-policy'),
  customerKey: keys.customerKey('anna'),
  viewKey: keys.viewKey('anna'),
  receiptsKey: keys.receiptsKey('anna'),
  oneTimeLinkKey: keys.oneTimeLinkKey('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'),
};

/** A row's key as a pattern: `<shard>` is the tag, every other `<…>` an id. */
function patternOf(row: keys.KeyRow): RegExp {
  const source = row.key.replace('<shard>', '\\{s[0-6][0-9]\\}').replace(/<\w+>/g, '[A-Za-z0-9_-]+');
  return new RegExp(`^${source}$`);
}

describe('keys', () => {
  // Stored data is found by these: none of them may ever change.
  it('are these, to the letter', () => {
    expect(MADE).toEqual({
      LIVE_KEY: 'live',
      REVISION_KEY: 'revision',
      KILL_KEY: 'kill',
      manifestKey: 'manifest:7',
      codebookKey: 'codebook:aBc_-123',
      contentKey: 'content:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
      pricesKey: 'prices:3',
      weightsKey: 'weights:hero-policy',
      customerKey: '{s59}:customer:anna',
      viewKey: '{s59}:view:anna',
      receiptsKey: '{s59}:receipts:anna',
      oneTimeLinkKey: 'otl:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0',
    });
  });

  it.each([
    ['', '{s05}'],
    ['a', '{s44}'],
    ['jonas', '{s08}'],
    ['mara', '{s30}'],
    ['visitor-1', '{s15}'],
  ])('the shard of %j is %s', (id, tag) => {
    expect(keys.viewKey(id)).toBe(`${tag}:view:${id}`);
  });

  it('all of one visitor lies in one of 64 shards, and all 64 are used', () => {
    const seen = new Set<string>();
    const tagOf = (key: string) => /^\{s(\d\d)\}:/.exec(key)?.[1];
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), (id) => {
        const tags = [keys.customerKey(id), keys.viewKey(id), keys.receiptsKey(id)].map(tagOf);
        expect(new Set(tags).size).toBe(1);
        expect(Number(tags[0])).toBeLessThan(64);
      }),
    );
    for (let i = 0; i < 2_000; i++) seen.add(tagOf(keys.viewKey(`id-${i}`)) ?? 'none');
    expect(seen.size).toBe(64);
  });
});

describe('KEY_TABLE', () => {
  it.each(Object.entries(MADE))('%s has one row', (_name, key) => {
    expect(keys.KEY_TABLE.filter((row) => patternOf(row).test(key))).toHaveLength(1);
  });

  it('what is personal of a visitor lies in their shard, and nothing else does', () => {
    for (const { key, tag } of keys.KEY_TABLE)
      expect([key, tag !== '']).toEqual([key, key.startsWith('<shard>:')]);
    const personal = keys.KEY_TABLE.filter((row) => row.personal).map((row) => row.key);
    expect(personal).toEqual([
      '<shard>:customer:<id>',
      '<shard>:profile:<id>',
      '<shard>:view:<id>',
      '<shard>:receipts:<id>',
      'otl:<hash>',
    ]);
  });

  it('names every key once', () => {
    const names = keys.KEY_TABLE.map(({ key }) => key);
    expect(new Set(names).size).toBe(names.length);
  });
});
