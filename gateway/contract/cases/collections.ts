import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const collectionCases: readonly Case[] = [
  {
    name: 'hashes: fields are set, read, counted and removed',
    async run({ raw, key }) {
      expect(await raw.hset(key('h'), { a: '1', b: '2' })).toBe(2);
      expect(await raw.hset(key('h'), { b: '3', c: '4' })).toBe(1);
      expect(await raw.hget(key('h'), 'b')).toBe('3');
      expect(await raw.hgetall(key('h'))).toEqual(['a', '1', 'b', '3', 'c', '4']);
      expect(await raw.hmget(key('h'), 'a', 'missing')).toEqual(['1', null]);
      expect(await raw.hlen(key('h'))).toBe(3);
      expect(await raw.hexists(key('h'), 'c')).toBe(1);
      expect(await raw.hdel(key('h'), 'a', 'missing')).toBe(1);
      expect(await raw.hkeys(key('h'))).toEqual(['b', 'c']);
      expect(await raw.hvals(key('h'))).toEqual(['3', '4']);
    },
  },
  {
    name: 'hashes: HSETNX, HINCRBY, HINCRBYFLOAT, and the hash vanishes with its last field',
    async run({ raw, key }) {
      expect(await raw.hsetnx(key('h'), 'a', '1')).toBe(1);
      expect(await raw.hsetnx(key('h'), 'a', '2')).toBe(0);
      expect(await raw.hincrby(key('h'), 'a', 4)).toBe(5);
      expect(Number(await raw.hincrbyfloat(key('h'), 'a', 0.25))).toBe(5.25);
      await raw.hdel(key('h'), 'a');
      expect(await raw.exists(key('h'))).toBe(0);
    },
  },
  {
    name: 'hashes: the default client gives objects with JSON values',
    async run({ redis, key }) {
      await redis.hset(key('h'), { name: 'Ana', tags: ['x', 'y'], n: 3 });
      expect(await redis.hgetall(key('h'))).toEqual({ name: 'Ana', tags: ['x', 'y'], n: 3 });
      expect(await redis.hgetall(key('missing'))).toBeNull();
    },
  },
  {
    name: 'sets: members, moves and operations of two sets',
    async run({ raw, key }) {
      expect(await raw.sadd(key('a'), 'x', 'y', 'x')).toBe(2);
      expect(await raw.sadd(key('b'), 'y', 'z')).toBe(2);
      expect(await raw.scard(key('a'))).toBe(2);
      expect((await raw.smembers(key('a'))).sort()).toEqual(['x', 'y']);
      expect(await raw.sismember(key('a'), 'x')).toBe(1);
      expect(await raw.smismember(key('a'), ['x', 'z'])).toEqual([1, 0]);
      expect(await raw.sinter(key('a'), key('b'))).toEqual(['y']);
      expect((await raw.sunion(key('a'), key('b'))).sort()).toEqual(['x', 'y', 'z']);
      expect(await raw.sdiff(key('a'), key('b'))).toEqual(['x']);
      expect(await raw.sinterstore(key('c'), key('a'), key('b'))).toBe(1);
      expect(await raw.smove(key('a'), key('b'), 'x')).toBe(1);
      expect(await raw.srem(key('b'), 'x', 'missing')).toBe(1);
    },
  },
  {
    name: 'sets: SPOP and SRANDMEMBER give members',
    async run({ raw, key }) {
      await raw.sadd(key('a'), 'x', 'y');
      expect(['x', 'y']).toContain(await raw.srandmember(key('a')));
      expect(['x', 'y']).toContain(await raw.spop(key('a')));
      expect(await raw.scard(key('a'))).toBe(1);
    },
  },
  {
    name: 'lists: pushed, read, trimmed and popped at both ends',
    async run({ raw, key }) {
      expect(await raw.rpush(key('l'), 'b', 'c')).toBe(2);
      expect(await raw.lpush(key('l'), 'a')).toBe(3);
      expect(await raw.lrange(key('l'), 0, -1)).toEqual(['a', 'b', 'c']);
      expect(await raw.lindex(key('l'), -1)).toBe('c');
      expect(await raw.llen(key('l'))).toBe(3);
      expect(await raw.lset(key('l'), 1, 'B')).toBe('OK');
      expect(await raw.linsert(key('l'), 'after', 'B', 'b2')).toBe(4);
      expect(await raw.lrem(key('l'), 1, 'b2')).toBe(1);
      expect(await raw.lpop(key('l'))).toBe('a');
      expect(await raw.rpop(key('l'))).toBe('c');
      expect(await raw.ltrim(key('l'), 1, 0)).toBe('OK');
      expect(await raw.exists(key('l'))).toBe(0);
    },
  },
  {
    name: 'lists: LMOVE, RPUSHX, LPOP with a count, LPOS',
    async run({ raw, key }) {
      await raw.rpush(key('l'), 'a', 'b', 'c', 'b');
      expect(await raw.lpos(key('l'), 'b')).toBe(1);
      expect(await raw.lmove(key('l'), key('m'), 'left', 'right')).toBe('a');
      expect(await raw.rpushx(key('missing'), 'x')).toBe(0);
      expect(await raw.lpop(key('l'), 2)).toEqual(['b', 'c']);
      expect(await raw.lrange(key('m'), 0, -1)).toEqual(['a']);
    },
  },
];
