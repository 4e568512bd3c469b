import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const stringCases: readonly Case[] = [
  {
    name: 'strings: SET and GET, and null for what is missing',
    async run({ raw, key }) {
      expect(await raw.set(key('a'), 'one')).toBe('OK');
      expect(await raw.get(key('a'))).toBe('one');
      expect(await raw.get(key('missing'))).toBeNull();
    },
  },
  {
    name: 'strings: SET NX, XX and GET',
    async run({ raw, key }) {
      expect(await raw.set(key('a'), '1', { xx: true })).toBeNull();
      expect(await raw.set(key('a'), '1', { nx: true })).toBe('OK');
      expect(await raw.set(key('a'), '2', { nx: true })).toBeNull();
      expect(await raw.set(key('a'), '3', { get: true })).toBe('1');
      expect(await raw.get(key('a'))).toBe('3');
    },
  },
  {
    name: 'strings: MSET, MGET, MSETNX',
    async run({ raw, key }) {
      expect(await raw.mset({ [key('a')]: '1', [key('b')]: '2' })).toBe('OK');
      expect(await raw.mget(key('a'), key('missing'), key('b'))).toEqual(['1', null, '2']);
      expect(await raw.msetnx({ [key('b')]: '3', [key('c')]: '3' })).toBe(0);
      expect(await raw.exists(key('c'))).toBe(0);
    },
  },
  {
    name: 'strings: counters in whole and broken numbers',
    async run({ raw, key }) {
      expect(await raw.incr(key('n'))).toBe(1);
      expect(await raw.incrby(key('n'), 41)).toBe(42);
      expect(await raw.decr(key('n'))).toBe(41);
      expect(await raw.decrby(key('n'), 40)).toBe(1);
      expect(Number(await raw.incrbyfloat(key('n'), 0.5))).toBe(1.5);
    },
  },
  {
    name: 'strings: APPEND, STRLEN, GETRANGE, SETRANGE',
    async run({ raw, key }) {
      expect(await raw.append(key('a'), 'Hello ')).toBe(6);
      expect(await raw.append(key('a'), 'World')).toBe(11);
      expect(await raw.strlen(key('a'))).toBe(11);
      expect(await raw.getrange(key('a'), -5, -1)).toBe('World');
      expect(await raw.setrange(key('a'), 6, 'Redis')).toBe(11);
      expect(await raw.get(key('a'))).toBe('Hello Redis');
    },
  },
  {
    name: 'strings: GETDEL and GETSET',
    async run({ raw, key }) {
      await raw.set(key('a'), '1');
      expect(await raw.getset(key('a'), '2')).toBe('1');
      expect(await raw.getdel(key('a'))).toBe('2');
      expect(await raw.get(key('a'))).toBeNull();
    },
  },
];
