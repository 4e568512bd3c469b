import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const sortedSetCases: readonly Case[] = [
  {
    name: 'sorted sets: scores, ranks and ranges',
    async run({ raw, key }) {
      expect(await raw.zadd(key('z'), { score: 2, member: 'b' }, { score: 1, member: 'a' })).toBe(2);
      expect(await raw.zadd(key('z'), { score: 3.5, member: 'c' })).toBe(1);
      expect(Number(await raw.zscore(key('z'), 'c'))).toBe(3.5);
      expect(await raw.zrank(key('z'), 'b')).toBe(1);
      expect(await raw.zcard(key('z'))).toBe(3);
      expect(await raw.zcount(key('z'), 2, '+inf')).toBe(2);
      expect(await raw.zrange(key('z'), 0, -1)).toEqual(['a', 'b', 'c']);
      expect(await raw.zrange(key('z'), 0, 1, { rev: true })).toEqual(['c', 'b']);
      expect(await raw.zrange(key('z'), '(1', '+inf', { byScore: true })).toEqual(['b', 'c']);
    },
  },
  {
    name: 'sorted sets: scores beside members come as flat pairs',
    async run({ raw, key }) {
      await raw.zadd(key('z'), { score: 1, member: 'a' }, { score: 2.5, member: 'b' });
      const pairs: unknown[] = await raw.zrange(key('z'), 0, -1, { withScores: true });
      expect(pairs.map(String)).toEqual(['a', '1', 'b', '2.5']);
    },
  },
  {
    name: 'sorted sets: ZADD NX, XX, GT and LT',
    async run({ raw, key }) {
      await raw.zadd(key('z'), { score: 5, member: 'a' });
      await raw.zadd(key('z'), { nx: true }, { score: 9, member: 'a' });
      expect(Number(await raw.zscore(key('z'), 'a'))).toBe(5);
      await raw.zadd(key('z'), { gt: true }, { score: 4, member: 'a' });
      expect(Number(await raw.zscore(key('z'), 'a'))).toBe(5);
      await raw.zadd(key('z'), { lt: true }, { score: 4, member: 'a' });
      expect(Number(await raw.zscore(key('z'), 'a'))).toBe(4);
      expect(await raw.zadd(key('z'), { xx: true }, { score: 1, member: 'new' })).toBe(0);
    },
  },
  {
    name: 'sorted sets: ZINCRBY, ZREM, ZPOPMIN, ZPOPMAX',
    async run({ raw, key }) {
      await raw.zadd(
        key('z'),
        { score: 1, member: 'a' },
        { score: 2, member: 'b' },
        { score: 3, member: 'c' },
      );
      expect(Number(await raw.zincrby(key('z'), 10, 'a'))).toBe(11);
      expect(((await raw.zpopmax(key('z'))) as unknown[]).map(String)).toEqual(['a', '11']);
      expect(((await raw.zpopmin(key('z'))) as unknown[]).map(String)).toEqual(['b', '2']);
      expect(await raw.zrem(key('z'), 'c', 'missing')).toBe(1);
    },
  },
  {
    name: 'sorted sets: removal by rank and by score',
    async run({ raw, key }) {
      for (let i = 0; i < 6; i++) await raw.zadd(key('z'), { score: i, member: `m${i}` });
      expect(await raw.zremrangebyrank(key('z'), 0, 1)).toBe(2);
      expect(await raw.zremrangebyscore(key('z'), 4, '+inf')).toBe(2);
      expect(await raw.zrange(key('z'), 0, -1)).toEqual(['m2', 'm3']);
    },
  },
];
