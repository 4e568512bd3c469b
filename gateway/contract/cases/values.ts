import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

const MEGABYTE = 1024 * 1024;

export const valueCases: readonly Case[] = [
  {
    name: 'values: unicode, quotes and line breaks come back as they were, keys too',
    async run({ raw, key }) {
      for (const text of ['Grüße aus Łódź', '日本語 🎉', 'a"b\\c\r\n\0d', '', ' ', '\u2028']) {
        await raw.set(key(text), text);
        expect(await raw.get(key(text))).toBe(text);
      }
    },
  },
  {
    name: 'values: bytes that are not UTF-8 survive in base64',
    async run({ url, token, key, post }) {
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
      const stored = await fetch(`${url}/set/${encodeURIComponent(key('bin'))}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: bytes,
      });
      expect(await stored.json()).toEqual({ result: 'OK' });
      const read = await post('/', ['GET', key('bin')], { 'upstash-encoding': 'base64' });
      const { result } = (await read.json()) as { result: string };
      expect([...Buffer.from(result, 'base64')]).toEqual([...bytes]);
      expect(await (await post('/', ['STRLEN', key('bin')])).json()).toEqual({ result: 256 });
    },
  },
  {
    name: 'values: without base64 the same strings come as text',
    async run({ makeRedis, key }) {
      const plain = makeRedis({ responseEncoding: false, automaticDeserialization: false });
      await plain.set(key('a'), 'Grüße');
      expect(await plain.get(key('a'))).toBe('Grüße');
      expect(await plain.ping()).toBe('PONG');
    },
  },
  {
    name: 'values: the string OK and what looks like base64 are not mistaken',
    async run({ raw, key }) {
      for (const text of ['OK', 'T0s=', 'AAAA', 'null']) {
        await raw.set(key('a'), text);
        expect(await raw.get(key('a'))).toBe(text);
        await raw.del(key('l'));
        await raw.rpush(key('l'), text);
        expect(await raw.lrange(key('l'), 0, -1)).toEqual([text]);
      }
    },
  },
  {
    name: 'values: numbers and booleans are stored as their text',
    async run({ raw, redis, key, post }) {
      expect(await (await post('/', ['SET', key('n'), 42])).json()).toEqual({ result: 'OK' });
      expect(await (await post('/', ['SET', key('t'), true])).json()).toEqual({ result: 'OK' });
      expect(await raw.mget(key('n'), key('t'))).toEqual(['42', 'true']);
      expect(await redis.mget(key('n'), key('t'))).toEqual([42, true]);
    },
  },
  {
    name: 'values: objects of the default client come back as objects',
    async run({ redis, raw, key }) {
      await redis.set(key('o'), { name: 'Ana', list: [1, 2] });
      expect(await redis.get(key('o'))).toEqual({ name: 'Ana', list: [1, 2] });
      expect(await raw.get(key('o'))).toBe('{"name":"Ana","list":[1,2]}');
    },
  },
  {
    name: 'values: two megabytes in one value, and 5 000 commands in one pipeline',
    async run({ raw, key }) {
      const large = 'x'.repeat(2 * MEGABYTE);
      await raw.set(key('large'), large);
      expect(await raw.get(key('large'))).toBe(large);
      const pipeline = raw.pipeline();
      for (let i = 0; i < 5_000; i++) pipeline.incr(key('n'));
      const counts = await pipeline.exec<number[]>();
      expect(counts.at(-1)).toBe(5_000);
    },
  },
];
