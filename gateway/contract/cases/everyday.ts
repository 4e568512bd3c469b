import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

/** A command, and its result or the start of its error. `@a` is a key of the case. */
type Step = [command: string[], expected: unknown];

const error = (text: string) => ({ error: expect.stringContaining(text) });

/** Step by step against a real Redis 7: what everyday commands answer at their edges. */
const TABLES: Record<string, Step[]> = {
  'counters at the limits of 64 bits': [
    [['SET', '@n', '9223372036854775807'], 'OK'],
    [['INCR', '@n'], error('ERR increment or decrement would overflow')],
    [['GET', '@n'], '9223372036854775807'],
    [['SET', '@n', '9223372036854775808'], 'OK'],
    [['INCR', '@n'], error('ERR value is not an integer or out of range')],
    [['SET', '@n', ' 1'], 'OK'],
    [['INCR', '@n'], error('ERR value is not an integer or out of range')],
    [['SET', '@f', '5.0e3'], 'OK'],
    [['INCRBYFLOAT', '@f', '200'], '5200'],
    [['INCRBYFLOAT', '@f', '0.25'], '5200.25'],
    [['INCRBYFLOAT', '@f', 'inf'], error('ERR increment would produce NaN or Infinity')],
  ],
  'SETEX, GETEX, EXPIRE with conditions': [
    [['SETEX', '@a', '100', 'v'], 'OK'],
    [['SETEX', '@a', '0', 'v'], error("ERR invalid expire time in 'setex' command")],
    [['EXPIRE', '@a', '200', 'NX'], 0],
    [['EXPIRE', '@a', '50', 'GT'], 0],
    [['EXPIRE', '@a', '50', 'LT'], 1],
    [['EXPIRE', '@a', '50', 'NX', 'XX'], error('ERR NX and XX, GT or LT options at the same time')],
    [['GETEX', '@a', 'PERSIST'], 'v'],
    [['TTL', '@a'], -1],
    [['EXPIRE', '@missing', '10'], 0],
    [['EXPIREAT', '@a', '4000000000'], 1],
    [['EXPIRETIME', '@a'], 4000000000],
    [['PEXPIREAT', '@a', '1'], 1],
    [['EXISTS', '@a'], 0],
  ],
  'ranges of text and bits': [
    [['SETRANGE', '@a', '3', 'x'], 4],
    [['GETRANGE', '@a', '0', '-1'], '\0\0\0x'],
    [['GETRANGE', '@a', '5', '2'], ''],
    [['SETRANGE', '@missing', '3', ''], 0],
    [['SETRANGE', '@a', '-1', 'x'], error('ERR offset is out of range')],
    [['SETBIT', '@b', '7', '1'], 0],
    [['GETBIT', '@b', '7'], 1],
    [['BITCOUNT', '@b'], 1],
  ],
  'hash numbers and errors': [
    [['HSET', '@h', 'a', 'x'], 1],
    [['HINCRBY', '@h', 'a', '1'], error('ERR hash value is not an integer')],
    [['HINCRBYFLOAT', '@h', 'a', '1'], error('ERR hash value is not a float')],
    [['HSET', '@h', 'a'], error("ERR wrong number of arguments for 'hset' command")],
    [['HMSET', '@h', 'b', '2'], 'OK'],
    [['HSTRLEN', '@h', 'b'], 1],
    [['HGETALL', '@missing'], []],
    [['HGET', '@missing', 'a'], null],
    [['HRANDFIELD', '@missing'], null],
  ],
  'set operations and stores': [
    [['SADD', '@a', '1', '2', '3'], 3],
    [['SADD', '@b', '2', '3', '4'], 3],
    [['SINTERCARD', '2', '@a', '@b'], 2],
    [['SINTERCARD', '2', '@a', '@b', 'LIMIT', '1'], 1],
    [['SDIFFSTORE', '@c', '@a', '@b'], 1],
    [['SMEMBERS', '@c'], ['1']],
    [['SDIFFSTORE', '@c', '@a', '@a'], 0],
    [['EXISTS', '@c'], 0],
    [['SPOP', '@missing'], null],
    [['SPOP', '@missing', '2'], []],
    [['SMOVE', '@a', '@b', 'missing'], 0],
  ],
  'list positions': [
    [['RPUSH', '@l', 'a', 'b', 'c', 'd'], 4],
    [
      ['LRANGE', '@l', '-2', '100'],
      ['c', 'd'],
    ],
    [['LRANGE', '@l', '3', '1'], []],
    [['LINDEX', '@l', '9'], null],
    [['LSET', '@l', '9', 'x'], error('ERR index out of range')],
    [['LREM', '@l', '0', 'zz'], 0],
    [['LINSERT', '@l', 'BEFORE', 'zz', 'x'], -1],
    [['LPOS', '@l', 'c', 'RANK', '-1'], 2],
    [['RPOPLPUSH', '@l', '@m'], 'd'],
    [['LPOP', '@l', '0'], []],
    [
      ['LPOP', '@l', '2'],
      ['a', 'b'],
    ],
    [['LPOP', '@missing', '1'], null],
  ],
  'LMPOP and ZMPOP': [
    [['RPUSH', '@l', 'a', 'b', 'c'], 3],
    [
      ['LMPOP', '2', '@missing', '@l', 'LEFT', 'COUNT', '2'],
      ['@l', ['a', 'b']],
    ],
    [['ZADD', '@z', '1', 'a', '2', 'b'], 2],
    [
      ['ZMPOP', '2', '@missing', '@z', 'MAX'],
      ['@z', [['b', '2']]],
    ],
    [['ZMPOP', '1', '@missing', 'MIN'], null],
  ],
  'sorted sets by score, by name and with limits': [
    [['ZADD', '@z', '1', 'a', '2', 'b', '3', 'c', 'inf', 'd'], 4],
    [['ZRANGEBYSCORE', '@z', '-inf', '(3', 'LIMIT', '1', '5'], ['b']],
    [
      ['ZREVRANGEBYSCORE', '@z', '+inf', '2', 'WITHSCORES'],
      ['d', 'inf', 'c', '3', 'b', '2'],
    ],
    [['ZRANGE', '@z', '0', '1', 'BYSCORE', 'REV'], []],
    [['ZCOUNT', '@z', '(1', '3'], 2],
    [['ZADD', '@z', 'CH', '5', 'a', '2', 'b'], 1],
    [['ZADD', '@z', 'INCR', '1.5', 'a'], '6.5'],
    [
      ['ZADD', '@z', 'NX', 'XX', '1', 'a'],
      error('ERR XX and NX options at the same time are not compatible'),
    ],
    [['ZADD', '@z', 'nan', 'a'], error('ERR value is not a valid float')],
    [['ZINCRBY', '@z', '-inf', 'd'], error('ERR resulting score is not a number (NaN)')],
    [['ZSCORE', '@z', 'missing'], null],
    [
      ['ZMSCORE', '@z', 'b', 'missing'],
      ['2', null],
    ],
    [['ZADD', '@n', '0', 'alpha', '0', 'beta', '0', 'gamma'], 3],
    [['ZRANGEBYLEX', '@n', '[b', '(g'], ['beta']],
    [['ZLEXCOUNT', '@n', '-', '+'], 3],
    [['ZREVRANK', '@n', 'gamma'], 0],
    [['ZUNIONSTORE', '@u', '2', '@z', '@n', 'WEIGHTS', '2', '1', 'AGGREGATE', 'MAX'], 7],
    [['ZSCORE', '@u', 'b'], '4'],
    [['ZADD', '@p', '0.25', 'x', '1e21', 'y'], 2],
    [
      ['ZRANGE', '@p', '0', '-1', 'WITHSCORES'],
      ['x', '0.25', 'y', '1e+21'],
    ],
  ],
  'streams: ranges, limits and bad ids': [
    [['XADD', '@s', 'NOMKSTREAM', '*', 'a', '1'], null],
    [['XADD', '@s', '5-1', 'a', '1'], '5-1'],
    [['XADD', '@s', '5-*', 'a', '2'], '5-2'],
    [['XADD', '@s', '6', 'a', '3'], '6-0'],
    [['XADD', '@s', '6-0', 'a', '3'], error('ERR The ID specified in XADD is equal or smaller')],
    [['XADD', '@s', 'x', 'a', '3'], error('ERR Invalid stream ID specified as stream command argument')],
    [['XADD', '@s', '*', 'a'], error("ERR wrong number of arguments for 'xadd' command")],
    [['XRANGE', '@s', '(5-1', '5'], [['5-2', ['a', '2']]]],
    [['XRANGE', '@s', '-', '+', 'COUNT', '1'], [['5-1', ['a', '1']]]],
    [['XADD', '@s', 'MAXLEN', '=', '2', '7-0', 'a', '4'], '7-0'],
    [['XLEN', '@s'], 2],
    [['XREAD', 'COUNT', '1', 'STREAMS', '@s', '0'], [['@s', [['6-0', ['a', '3']]]]]],
    [['XREAD', 'STREAMS', '@s', '9'], null],
    [['XADD', '@s', 'MINID', '7', '8-0', 'a', '5'], '8-0'],
    [['XLEN', '@s'], 2],
  ],
  'keys: copies, names and types': [
    [['SET', '@a', '1', 'EX', '100'], 'OK'],
    [['COPY', '@a', '@b'], 1],
    [['COPY', '@a', '@b'], 0],
    [['COPY', '@a', '@b', 'REPLACE'], 1],
    [['RENAMENX', '@a', '@b'], 0],
    [['RENAME', '@a', '@c'], 'OK'],
    [['TTL', '@c'], 100],
    [['TOUCH', '@b', '@c', '@missing'], 2],
    [['LPUSH', '@c', 'x'], error('WRONGTYPE Operation against a key')],
    [['SET', '@c', 'x', 'GET'], '1'],
    [['RPUSH', '@l', 'x'], 1],
    [['SET', '@l', 'x', 'GET'], error('WRONGTYPE Operation against a key')],
    [['SET', '@l', 'x'], 'OK'],
    [['TYPE', '@l'], 'string'],
  ],
};

export const everydayCases: readonly Case[] = Object.entries(TABLES).map(([name, steps]) => ({
  name: `everyday: ${name}`,
  async run({ post, key }) {
    const place = (word: string) => (/^@\w+$/.test(word) ? key(word.slice(1)) : word);
    for (const [command, expected] of steps) {
      const response = await post('/', command.map(place));
      const isError = typeof expected === 'object' && expected !== null && 'error' in expected;
      const wanted = isError ? expected : { result: placeAll(expected, place) };
      expect(await response.json(), command.join(' ')).toEqual(wanted);
    }
  },
}));

function placeAll(value: unknown, place: (word: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => placeAll(item, place));
  return typeof value === 'string' ? place(value) : value;
}
