import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

export const errorCases: readonly Case[] = [
  {
    name: 'errors: the wrong type',
    async run({ raw, key }) {
      await raw.set(key('a'), '1');
      await expect(raw.lpush(key('a'), 'x')).rejects.toThrow(
        'WRONGTYPE Operation against a key holding the wrong kind of value',
      );
    },
  },
  {
    name: 'errors: the texts Redis gives',
    async run({ key, post }) {
      await post('/', ['SET', key('text'), 'abc']);
      const rows: [string[], RegExp][] = [
        [['NOSUCH'], /^ERR unknown command/],
        [['GET'], /^ERR wrong number of arguments for 'get' command$/],
        [['SET', key('a'), '1', 'EX', 'x'], /^ERR value is not an integer or out of range$/],
        [['SET', key('a'), '1', 'NOPE'], /^ERR syntax error$/],
        [['SET', key('a'), '1', 'EX', '0'], /^ERR invalid expire time in 'set' command$/],
        [['INCR', key('text')], /^ERR value is not an integer or out of range$/],
        [['INCRBYFLOAT', key('text'), '1'], /^ERR value is not a valid float$/],
        [['ZADD', key('z'), 'x', 'm'], /^ERR value is not a valid float$/],
        [['LSET', key('missing'), '0', 'x'], /^ERR no such key$/],
        [['XADD', key('s'), '0-0', 'a', '1'], /^ERR The ID specified in XADD must be greater than 0-0$/],
        [['EVAL', 'return 1', '5', key('a')], /^ERR Number of keys can't be greater than number of args$/],
        [['EVAL', 'return 1', '1000000000', key('a')], /^ERR Number of keys can't be greater than/],
      ];
      for (const [command, text] of rows) {
        const response = await post('/', command);
        expect(response.status, command.join(' ')).toBe(400);
        expect(((await response.json()) as { error: string }).error).toMatch(text);
      }
    },
  },
  {
    name: 'errors: commands that cannot work over HTTP are refused, with the reason',
    async run({ key, post }) {
      const rows: [string[], RegExp][] = [
        [['BLPOP', key('l'), '0'], /'BLPOP' \(it would block/],
        [['blpop', key('l'), '0'], /'BLPOP' \(it would block/],
        [['XREAD', 'COUNT', '1', 'BLOCK', '0', 'STREAMS', key('s'), '$'], /'XREAD' \(it would block/],
        [['SUBSCRIBE', 'news'], /'SUBSCRIBE' \(it turns the connection/],
        [['MONITOR'], /'MONITOR' \(/],
        [['SELECT', '1'], /'SELECT' \(it belongs to a connection/],
        [['MULTI'], /'MULTI' \(/],
        [['WATCH', key('a')], /'WATCH' \(/],
        [['CLIENT', 'KILL', 'TYPE', 'normal'], /'CLIENT' \(/],
        [['CONFIG', 'GET', '*'], /'CONFIG' \(it manages the server/],
        [['DEBUG', 'SLEEP', '10'], /'DEBUG' \(/],
        [['SHUTDOWN', 'NOSAVE'], /'SHUTDOWN' \(/],
      ];
      for (const [command, text] of rows) {
        const response = await post('/', command);
        expect(response.status, command.join(' ')).toBe(400);
        expect(((await response.json()) as { error: string }).error).toMatch(text);
      }
      const inTransaction = await post('/multi-exec', [['SET', key('a'), '1'], ['SHUTDOWN']]);
      expect(inTransaction.status).toBe(400);
      expect(((await inTransaction.json()) as { error: string }).error).toMatch(/^EXECABORT .*'SHUTDOWN'/);
      const inPipeline = await post('/pipeline', [['SET', key('a'), '1'], ['MONITOR'], ['GET', key('a')]]);
      expect(await inPipeline.json()).toEqual([
        { result: 'OK' },
        { error: expect.stringContaining('MONITOR') },
        { result: '1' },
      ]);
    },
  },
];
