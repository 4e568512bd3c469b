import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const keyspaceCases: readonly Case[] = [
  {
    name: 'keys: DEL, UNLINK, EXISTS and TYPE',
    async run({ raw, key }) {
      await raw.set(key('a'), '1');
      await raw.sadd(key('b'), '1');
      expect(await raw.type(key('a'))).toBe('string');
      expect(await raw.type(key('b'))).toBe('set');
      expect(await raw.type(key('missing'))).toBe('none');
      expect(await raw.exists(key('a'), key('b'), key('missing'))).toBe(2);
      expect(await raw.del(key('a'), key('missing'))).toBe(1);
      expect(await raw.unlink(key('b'))).toBe(1);
    },
  },
  {
    name: 'keys: RENAME takes the value along',
    async run({ raw, key }) {
      await raw.set(key('a'), '1');
      expect(await raw.rename(key('a'), key('b'))).toBe('OK');
      expect(await raw.get(key('b'))).toBe('1');
      await expect(raw.rename(key('a'), key('b'))).rejects.toThrow('ERR no such key');
    },
  },
  {
    name: 'keys: SCAN with MATCH finds every key once it is through',
    async run({ raw, key }) {
      const wanted = Array.from({ length: 300 }, (_, i) => `${key('scan')}:${i}`);
      const pipeline = raw.pipeline();
      for (const name of wanted) pipeline.set(name, '1');
      for (let i = 0; i < 50; i++) pipeline.set(`spread-${key('scan')}-${i}`.replace(/[{}]/g, ''), '1');
      await pipeline.exec();
      const found = new Set<string>();
      let cursor = '0';
      do {
        const [next, keys] = await raw.scan(cursor, { match: `${key('scan')}:*`, count: 20 });
        for (const name of keys) found.add(name);
        cursor = next;
      } while (cursor !== '0');
      expect([...found].sort()).toEqual(wanted.sort());
    },
  },
  {
    name: 'keys: KEYS and DBSIZE count what lies on every node',
    async run({ raw, key }) {
      const spread = Array.from({ length: 40 }, (_, i) => `${key('k').replace(/[{}]/g, '')}:${i}`);
      const before = await raw.dbsize();
      const pipeline = raw.pipeline();
      for (const name of spread) pipeline.set(name, '1');
      await pipeline.exec();
      expect(await raw.dbsize()).toBe(before + 40);
      const found = await raw.keys(`${key('k').replace(/[{}]/g, '')}:*`);
      expect(found.sort()).toEqual([...spread].sort());
    },
  },
  {
    name: 'keys: HSCAN, SSCAN and ZSCAN walk a whole value',
    async run({ raw, key }) {
      await raw.hset(key('h'), { a: '1' });
      await raw.sadd(key('s'), 'x');
      await raw.zadd(key('z'), { score: 1, member: 'm' });
      expect(await raw.hscan(key('h'), 0)).toEqual(['0', ['a', '1']]);
      expect(await raw.sscan(key('s'), 0)).toEqual(['0', ['x']]);
      expect(((await raw.zscan(key('z'), 0))[1] as unknown[]).map(String)).toEqual(['m', '1']);
    },
  },
  {
    name: 'server: PING, ECHO and TIME',
    async run({ raw }) {
      expect(await raw.ping()).toBe('PONG');
      expect(await raw.echo('hello')).toBe('hello');
      expect(Number((await raw.time())[0])).toBeGreaterThan(1_600_000_000);
    },
  },
];
