import { describe, expect, it } from 'vitest';
import { commandTable } from './command-table';
import type { Plain } from './plain-reply';
import { ask, askAtomic, openTestEngine } from './test-engine';

const WRONG_TYPE = { error: 'WRONGTYPE Operation against a key holding the wrong kind of value' };
const NOT_INTEGER = { error: 'ERR value is not an integer or out of range' };
const SYNTAX = { error: 'ERR syntax error' };

type Session = readonly (readonly [line: string, reply: Plain])[];

const sessions: Readonly<Record<string, Session>> = {
  'SET options': [
    ['set a 1', 'OK'],
    ['set a 2 nx', null],
    ['set a 2 xx get', '1'],
    ['set missing 1 xx', null],
    ['set a 3 ex 100', 'OK'],
    ['ttl a', 100],
    ['set a 4 keepttl', 'OK'],
    ['ttl a', 100],
    ['set a 5', 'OK'],
    ['ttl a', -1],
    ['set a 1 ex 0', { error: "ERR invalid expire time in 'set' command" }],
    ['set a 1 ex x', NOT_INTEGER],
    ['set a 1 ex 10 px 10', SYNTAX],
    ['set a 1 nx xx', SYNTAX],
    ['setex a 0 x', { error: "ERR invalid expire time in 'setex' command" }],
    ['psetex a 5000 x', 'OK'],
    ['getex a persist', 'x'],
    ['ttl a', -1],
  ],
  'string parts': [
    ["set s 'hello world'", 'OK'],
    ['getrange s -5 -1', 'world'],
    ['setrange s 6 Redis', 11],
    ['get s', 'hello Redis'],
    ['setrange gap 3 x', 4],
    ['get gap', '\0\0\0x'],
    ['append s !', 12],
    ['setbit bits 7 1', 0],
    ['get bits', '\x01'],
    ['bitcount bits', 1],
    ['setrange s -1 x', { error: 'ERR offset is out of range' }],
    ['setrange s 600000000 x', { error: 'ERR string exceeds maximum allowed size (proto-max-bulk-len)' }],
  ],
  counters: [
    ['incr n', 1],
    ['incrby n 41', 42],
    ['decrby n 2', 40],
    ['set big 9223372036854775806', 'OK'],
    ['incr big', Number(9223372036854775807n)],
    ['get big', '9223372036854775807'],
    ['incr big', { error: 'ERR increment or decrement would overflow' }],
    ['incrbyfloat f 0.1', '0.1'],
    ['incrbyfloat f 0.2', '0.3'],
    ['incrbyfloat f 5.0e3', '5000.3'],
    ['incrbyfloat f inf', { error: 'ERR increment would produce NaN or Infinity' }],
    ['set word x', 'OK'],
    ['incr word', NOT_INTEGER],
    ['decrby word -9223372036854775808', { error: 'ERR decrement would overflow' }],
  ],
  hashes: [
    ['hset h a 1 b 2', 2],
    ['hset h a 9 c 3', 1],
    ['hmget h a x', ['9', null]],
    ['hgetall h', ['a', '9', 'b', '2', 'c', '3']],
    ['hset h odd', { error: "ERR wrong number of arguments for 'hset' command" }],
    ['hincrby h a 1', 10],
    ['hincrby h a x', NOT_INTEGER],
    ['hset h w x', 1],
    ['hincrby h w 1', { error: 'ERR hash value is not an integer' }],
    ['hincrbyfloat h a 0.5', '10.5'],
    ['hscan h 0 match [ab] count 100', ['0', ['a', '10.5', 'b', '2']]],
    ['hdel h a b c w', 4],
    ['exists h', 0],
  ],
  sets: [
    ['sadd s a b c', 3],
    ['sadd t b c d', 3],
    ['sinter s t', ['b', 'c']],
    ['sdiffstore u s t', 1],
    ['smembers u', ['a']],
    ['sintercard 2 s t limit 1', 1],
    ['smove s t a', 1],
    ['smismember t a x', [1, 0]],
    ['sinterstore s s missing', 0],
    ['exists s', 0],
    ['sscan t 0', ['0', ['b', 'c', 'd', 'a']]],
  ],
  'sorted sets': [
    ['zadd z 1 a 2 b 3 c', 3],
    ['zadd z gt ch 0 a 5 b', 1],
    ['zadd z nx 9 a 4 d', 1],
    ['zadd z nx gt 1 a', { error: 'ERR GT, LT, and/or NX options at the same time are not compatible' }],
    ['zadd z incr 2.5 a', '3.5'],
    ['zrange z 0 -1 withscores', ['c', '3', 'a', '3.5', 'd', '4', 'b', '5']],
    ['zrange z (3 +inf byscore limit 1 1', ['d']],
    ['zrange z 1 0 rev', []],
    ['zrangebyscore z (5 1', []],
    ['zrevrank z b', 0],
    ['zpopmax z 2', ['b', '5', 'd', '4']],
    ['zadd lex 0 a 0 b 0 c', 3],
    ['zrangebylex lex [a (c', ['a', 'b']],
    [
      'zrange lex 0 1 limit 0 1',
      { error: 'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX' },
    ],
    ['zunionstore sum 2 z lex weights 2 1 aggregate max', 3],
    ['zrange sum 0 -1 withscores', ['b', '0', 'c', '6', 'a', '7']],
    ['zadd z nan x', { error: 'ERR value is not a valid float' }],
    ['zrangestore top sum 0 0 rev', 1],
    ['zscore top a', '7'],
  ],
  lists: [
    ['rpush l a b c b', 4],
    ['lpush l z y', 6],
    ['lrange l 0 -1', ['y', 'z', 'a', 'b', 'c', 'b']],
    ['lpos l b rank -1', 5],
    ['lpos l b count 0', [3, 5]],
    ['linsert l before a new', 7],
    ['lrem l -1 b', 1],
    ['ltrim l 1 -2', 'OK'],
    ['lrange l 0 -1', ['z', 'new', 'a', 'b']],
    ['lmove l other right left', 'b'],
    ['lpop l 2', ['z', 'new']],
    ['lset l 5 x', { error: 'ERR index out of range' }],
    ['rpoplpush l l', 'a'],
    ['lpop l', 'a'],
    ['exists l', 0],
  ],
  streams: [
    ['xadd x 1-1 k v', '1-1'],
    [
      'xadd x 1-1 k v',
      { error: 'ERR The ID specified in XADD is equal or smaller than the target stream top item' },
    ],
    ['xadd x 1-* k w', '1-2'],
    ['xadd x maxlen 2 5-0 k u', '5-0'],
    [
      'xrange x - +',
      [
        ['1-2', ['k', 'w']],
        ['5-0', ['k', 'u']],
      ],
    ],
    ['xread count 1 streams x 1-2', [['x', [['5-0', ['k', 'u']]]]]],
    ['xgroup create x g 0', 'OK'],
    ['xgroup create x g 0', { error: 'BUSYGROUP Consumer Group name already exists' }],
    ['xreadgroup group g me count 1 streams x >', [['x', [['1-2', ['k', 'w']]]]]],
    ['xpending x g', [1, '1-2', '1-2', [['me', '1']]]],
    ['xautoclaim x g you 0 0', ['0-0', [['1-2', ['k', 'w']]], []]],
    ['xack x g 1-2', 1],
    ['xdel x 1-2', 1],
    ['xlen x', 1],
    ['xread block 10 streams x $', { error: 'ERR BLOCK is not supported over REST' }],
  ],
  keys: [
    ['mset a 1 b 2', 'OK'],
    ['rename a c', 'OK'],
    ['rename a c', { error: 'ERR no such key' }],
    ['renamenx b c', 0],
    ['copy b d', 1],
    ['expire d 100', 1],
    ['expire d 50 gt', 0],
    ['expire d 200 nx', 0],
    ['expire b -1', 1],
    ['exists b c d d', 3],
    ['keys [cd]', ['c', 'd']],
    ['expireat d 99999999999', 1],
    ['expiretime d', 99999999999],
    ['rename d e', 'OK'],
    ['ttl d', -2],
    ['expiretime e', 99999999999],
    ['type e', 'string'],
    ['dbsize', 2],
    ['unlink c e none', 2],
    ['randomkey', null],
  ],
  errors: [
    ['set str x', 'OK'],
    ['nope a b', { error: "ERR unknown command 'nope', with args beginning with: 'a' 'b' " }],
    ['__proto__', { error: "ERR unknown command '__proto__', with args beginning with: " }],
    ['get', { error: "ERR wrong number of arguments for 'get' command" }],
    ['lpush str x', WRONG_TYPE],
    ['hget str f', WRONG_TYPE],
    ['sadd str m', WRONG_TYPE],
    ['zadd str 1 m', WRONG_TYPE],
    ['xadd str * f v', WRONG_TYPE],
    ['rpush list x', 1],
    ['incr list', WRONG_TYPE],
    ['get list', WRONG_TYPE],
    ['set list x', 'OK'],
  ],
};

describe.each(Object.entries(sessions))('%s', (_name, session) => {
  it('answers as Redis does', async () => {
    const engine = await openTestEngine();
    for (const [line, reply] of session) expect([line, await ask(engine, line)]).toEqual([line, reply]);
  });
});

it('keeps any bytes, as key and as value', async () => {
  const engine = await openTestEngine();
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  await engine.run([[Buffer.from('SET'), bytes, bytes]], false);
  expect(await engine.run([[Buffer.from('GET'), bytes]], false)).toEqual([bytes]);
  expect(await engine.run([[Buffer.from('KEYS'), Buffer.from('*')]], false)).toEqual([[bytes]]);
});

it('shows people the error texts in their own letters', async () => {
  const engine = await openTestEngine();
  const [reply] = await engine.run([[Buffer.from('grüße')]], false);
  expect(reply).toMatchObject({ message: expect.stringContaining("'grüße'") });
});

describe('a transaction', () => {
  it('runs to its end: what fails while running undoes nothing', async () => {
    const engine = await openTestEngine();
    expect(await askAtomic(engine, 'set a x', 'incr a', 'append a y')).toEqual(['OK', NOT_INTEGER, 2]);
  });

  it.each([['nope'], ['get'], ['set a']])('refuses all when it holds `%s`', async (bad) => {
    const engine = await openTestEngine();
    const abort = { error: 'EXECABORT Transaction discarded because of previous errors.' };
    expect(await askAtomic(engine, 'set a 1', bad)).toEqual([abort, abort]);
    expect(await ask(engine, 'exists a')).toBe(0);
  });
});

describe('expiry', () => {
  it('hides a key from its millisecond on, and deletes it in the background', async () => {
    let now = 1_700_000_000_000;
    const engine = await openTestEngine({ now: () => now });
    await ask(engine, 'set a 1 px 1000');
    now += 999;
    expect([await ask(engine, 'get a'), await ask(engine, 'pttl a')]).toEqual(['1', 1]);
    now += 1;
    expect(await ask(engine, 'mget a')).toEqual([null]);
    await expect.poll(() => ask(engine, 'dbsize')).toBe(0);
  });

  it('gives an expired key to nobody: not to KEYS, SCAN, RANDOMKEY or a write', async () => {
    let now = 1_700_000_000_000;
    const engine = await openTestEngine({ now: () => now });
    await ask(engine, 'rpush a old');
    await ask(engine, 'pexpire a 10');
    now += 10;
    expect(await ask(engine, 'keys *')).toEqual([]);
    expect(await ask(engine, 'scan 0')).toEqual(['0', []]);
    expect(await ask(engine, 'randomkey')).toBeNull();
    expect(await ask(engine, 'rpush a new')).toBe(1);
    expect(await ask(engine, 'ttl a')).toBe(-1);
  });
});

describe('SCAN', () => {
  it.each(['scan', 'hscan', 'sscan', 'zscan'])(
    '%s returns all that stays, whatever comes and goes',
    async (command) => {
      const engine = await openTestEngine();
      const add = { scan: 'set %', hscan: 'hset c %', sscan: 'sadd c', zscan: 'zadd c 1' }[command] ?? '';
      const remove = { scan: 'del', hscan: 'hdel c', sscan: 'srem c', zscan: 'zrem c' }[command] ?? '';
      const put = (name: string) =>
        ask(engine, add.includes('%') ? `${add.replace('%', name)} v` : `${add} ${name}`);
      const SIZE = 3000;
      await Promise.all(Array.from({ length: SIZE }, (_, i) => put(`stays:${i}`)));
      await Promise.all(Array.from({ length: SIZE }, (_, i) => put(`goes:${i}`)));
      const seen = new Set<string>();
      let cursor = '0';
      let calls = 0;
      do {
        const target = command === 'scan' ? cursor : `c ${cursor}`;
        const [next, found] = (await ask(engine, `${command} ${target} match stays:* count 50`)) as [
          string,
          string[],
        ];
        for (const name of found) seen.add(name);
        cursor = next;
        for (let i = 0; i < 50; i++) await ask(engine, `${remove} goes:${calls * 50 + i}`);
        await put(`comes:${calls++}`);
      } while (cursor !== '0');
      expect(calls).toBeGreaterThan(2);
      expect([...seen].filter((name) => name.startsWith('stays:')).length).toBe(SIZE);
    },
  );

  it('filters by type and refuses a cursor that is none', async () => {
    const engine = await openTestEngine();
    await ask(engine, 'rpush l x');
    await ask(engine, 'set s x');
    expect(await ask(engine, 'scan 0 type list count 1000')).toEqual(['0', ['l']]);
    expect(await ask(engine, 'scan x')).toEqual({ error: 'ERR invalid cursor' });
  });
});

it('has every command with its name in small letters and a sensible arity', () => {
  for (const [name, spec] of Object.entries(commandTable)) {
    expect(name).toBe(name.toLowerCase());
    expect(spec.arity).not.toBe(0);
  }
  expect(Object.keys(commandTable).length).toBeGreaterThan(150);
});
