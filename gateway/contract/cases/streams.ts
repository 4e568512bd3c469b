import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const streamCases: readonly Case[] = [
  {
    name: 'streams: XADD with an id, XLEN, XRANGE and XREVRANGE',
    async run({ raw, key }) {
      expect(await raw.xadd(key('s'), '1-1', { a: '1' })).toBe('1-1');
      expect(await raw.xadd(key('s'), '2-1', { a: '2', b: '3' })).toBe('2-1');
      expect(await raw.xlen(key('s'))).toBe(2);
      expect(await raw.xrange(key('s'), '-', '+')).toEqual([
        ['1-1', ['a', '1']],
        ['2-1', ['a', '2', 'b', '3']],
      ]);
      expect(await raw.xrevrange(key('s'), '+', '-', 1)).toEqual([['2-1', ['a', '2', 'b', '3']]]);
    },
  },
  {
    name: 'streams: ids of their own grow, an older id is refused',
    async run({ raw, key }) {
      const first = await raw.xadd(key('s'), '*', { a: '1' });
      const second = await raw.xadd(key('s'), '*', { a: '2' });
      expect(first).toMatch(/^\d+-\d+$/);
      expect(second > first).toBe(true);
      await expect(raw.xadd(key('s'), '1-1', { a: '3' })).rejects.toThrow(
        'ERR The ID specified in XADD is equal or smaller than the target stream top item',
      );
    },
  },
  {
    name: 'streams: XREAD after an id, XDEL, and MAXLEN keeps the newest',
    async run({ raw, key }) {
      for (let i = 1; i <= 4; i++) await raw.xadd(key('s'), `${i}-0`, { n: String(i) });
      expect(await raw.xread(key('s'), '3-0')).toEqual([[key('s'), [['4-0', ['n', '4']]]]]);
      expect(await raw.xdel(key('s'), '4-0')).toBe(1);
      expect(await raw.xtrim(key('s'), { strategy: 'MAXLEN', threshold: 1, exactness: '=' })).toBe(2);
      expect(await raw.xrange(key('s'), '-', '+')).toEqual([['3-0', ['n', '3']]]);
    },
  },
  {
    name: 'streams: a consumer group reads, acknowledges, and knows what is pending',
    async run({ raw, key }) {
      for (let i = 1; i <= 3; i++) await raw.xadd(key('s'), `${i}-0`, { n: String(i) });
      expect(await raw.xgroup(key('s'), { type: 'CREATE', group: 'g', id: '0' })).toBe('OK');
      expect(await raw.xreadgroup('g', 'ana', key('s'), '>', { count: 2 })).toEqual([
        [
          key('s'),
          [
            ['1-0', ['n', '1']],
            ['2-0', ['n', '2']],
          ],
        ],
      ]);
      expect(await raw.xack(key('s'), 'g', '1-0')).toBe(1);
      const idleMs = expect.any(Number);
      expect(await raw.xpending(key('s'), 'g', '-', '+', 10)).toEqual([['2-0', 'ana', idleMs, 1]]);
      expect(await raw.xreadgroup('g', 'ben', key('s'), '>')).toEqual([[key('s'), [['3-0', ['n', '3']]]]]);
      expect(await raw.xreadgroup('g', 'ana', key('s'), '0')).toEqual([[key('s'), [['2-0', ['n', '2']]]]]);
    },
  },
];
