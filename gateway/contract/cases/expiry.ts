import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const expiryCases: readonly Case[] = [
  {
    name: 'expiry: EX, TTL, PTTL and PERSIST',
    async run({ raw, key }) {
      await raw.set(key('a'), '1', { ex: 100 });
      const seconds = await raw.ttl(key('a'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(100);
      expect(await raw.pttl(key('a'))).toBeGreaterThan(1_000);
      expect(await raw.persist(key('a'))).toBe(1);
      expect(await raw.ttl(key('a'))).toBe(-1);
      expect(await raw.ttl(key('missing'))).toBe(-2);
    },
  },
  {
    name: 'expiry: a key is gone after its time',
    async run({ raw, key }) {
      await raw.set(key('a'), '1', { px: 30 });
      await raw.hset(key('h'), { a: '1' });
      expect(await raw.pexpire(key('h'), 30)).toBe(1);
      await sleep(80);
      expect(await raw.get(key('a'))).toBeNull();
      expect(await raw.exists(key('a'), key('h'))).toBe(0);
    },
  },
  {
    name: 'expiry: SET forgets it, KEEPTTL keeps it, a time in the past deletes',
    async run({ raw, key }) {
      await raw.set(key('a'), '1', { ex: 100 });
      await raw.set(key('a'), '2', { keepTtl: true });
      expect(await raw.ttl(key('a'))).toBeGreaterThan(0);
      await raw.set(key('a'), '3');
      expect(await raw.ttl(key('a'))).toBe(-1);
      expect(await raw.expireat(key('a'), 1)).toBe(1);
      expect(await raw.exists(key('a'))).toBe(0);
    },
  },
];
