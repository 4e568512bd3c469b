import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const transactionCases: readonly Case[] = [
  {
    name: 'pipeline: replies in order, one failing command does not stop the others',
    async run({ raw, key, post }) {
      await raw.set(key('text'), 'abc');
      const response = await post('/pipeline', [
        ['SET', key('a'), '1'],
        ['INCR', key('text')],
        ['NOSUCHCOMMAND', key('a')],
        ['INCR', key('a')],
      ]);
      expect(response.status).toBe(200);
      const replies = (await response.json()) as { result?: unknown; error?: string }[];
      expect(replies[0]).toEqual({ result: 'OK' });
      expect(replies[1]).toEqual({ error: 'ERR value is not an integer or out of range' });
      expect(replies[2]?.error).toMatch(/^ERR unknown command/);
      expect(replies[3]).toEqual({ result: 2 });
    },
  },
  {
    name: 'pipeline: keys of many slots come back in order',
    async run({ raw, key }) {
      const names = Array.from({ length: 100 }, (_, i) => `${i}-${key('many').replace(/[{}]/g, '')}`);
      const write = raw.pipeline();
      for (const [i, name] of names.entries()) write.set(name, `value ${i}`);
      await write.exec();
      const read = raw.pipeline();
      for (const name of names) read.get(name);
      expect(await read.exec()).toEqual(names.map((_, i) => `value ${i}`));
    },
  },
  {
    name: 'transaction: all replies, and the reads see the writes before them',
    async run({ raw, key }) {
      const transaction = raw.multi();
      transaction.set(key('a'), '1');
      transaction.incr(key('a'));
      transaction.get(key('a'));
      expect(await transaction.exec()).toEqual(['OK', 2, '2']);
    },
  },
  {
    name: 'transaction: a command that fails while it runs leaves the others done, as in Redis',
    async run({ raw, key, post }) {
      const response = await post('/multi-exec', [
        ['SET', key('a'), 'abc'],
        ['INCR', key('a')],
        ['SET', key('b'), '1'],
      ]);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual([
        { result: 'OK' },
        { error: 'ERR value is not an integer or out of range' },
        { result: 'OK' },
      ]);
      expect(await raw.get(key('b'))).toBe('1');
    },
  },
  {
    name: 'transaction: a command that cannot be queued refuses all of them',
    async run({ raw, key, post }) {
      const response = await post('/multi-exec', [['SET', key('a'), '1'], ['GET']]);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { error: string }).error).toMatch(
        /^EXECABORT Transaction discarded because of previous errors/,
      );
      expect(await raw.get(key('a'))).toBeNull();
    },
  },
  {
    name: 'transaction: nothing of another request comes between',
    async run({ raw, key }) {
      const runs = Array.from({ length: 40 }, () => {
        const transaction = raw.multi();
        transaction.get(key('n'));
        transaction.incr(key('n'));
        transaction.get(key('n'));
        return transaction.exec<[string | null, number, string]>();
      });
      for (const [before, counted, after] of await Promise.all(runs)) {
        expect(counted).toBe(Number(before ?? 0) + 1);
        expect(after).toBe(String(counted));
      }
    },
  },
];
