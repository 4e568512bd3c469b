import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Engine } from '#gateway/engine';
import { type Plain, toPlain } from './plain-reply';
import { ask, makeTestDirectory, openTestEngine } from './test-engine';

async function send(engine: Engine, ...words: string[]): Promise<Plain> {
  const [reply] = await engine.run([words.map((word) => Buffer.from(word, 'latin1'))], false);
  return toPlain(reply);
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

describe('values between Lua and Redis', () => {
  it.each<[script: string, reply: Plain]>([
    ['return 3.99', 3],
    ['return -3.99', -3],
    ['return "3.99"', '3.99'],
    ['return true', 1],
    ['return false', null],
    ['return nil', null],
    ['return {1, 2, nil, 4}', [1, 2]],
    ['return {1, {2, {3}}}', [1, [2, [3]]]],
    ['return {ok = "FINE"}', 'FINE'],
    ['return {err = "BAD thing"}', { error: 'BAD thing' }],
    ['return redis.status_reply("FINE")', 'FINE'],
    ['return redis.error_reply("-BAD thing")', { error: 'BAD thing' }],
    ['return redis.call("get", "missing") == false', 1],
    ['return redis.call("set", "k", 1)["ok"]', 'OK'],
    ['redis.call("set", "k", 1.5) return redis.call("get", "k")', '1.5'],
    ['redis.call("set", "k", 2^40) return redis.call("incr", "k")', 1_099_511_627_777],
    [
      'return redis.pcall("incr", "k", "x")["err"]',
      'ERR Wrong number of args calling Redis command from script',
    ],
    ['return redis.sha1hex("")', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['return #KEYS .. ":" .. #ARGV', '0:0'],
  ])('%s', async (script, reply) => {
    const engine = await openTestEngine();
    await ask(engine, 'set k 7');
    expect(await send(engine, 'EVAL', script, '0')).toEqual(reply);
  });

  it('keeps every byte', async () => {
    const engine = await openTestEngine();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1');
    expect(await send(engine, 'EVAL', 'return {KEYS[1], #ARGV[1], ARGV[1]}', '1', bytes, bytes)).toEqual([
      bytes,
      256,
      bytes,
    ]);
  });
});

describe('numbers are those of Lua 5.1', () => {
  it.each([
    ['10 / 2', '5'],
    ['2000000000 + 2000000000', '4000000000'],
    ['65536 * 65536', '4294967296'],
    ['1700000000123 + 1', '1700000000124'],
    ['0.1', '0.1'],
    ['1 / 3', '0.33333333333333'],
    ['2 ^ 53', '9.007199254741e+15'],
    ['1e15', '1e+15'],
    ['-7 % 3', '2'],
    ['tonumber("1700000000123")', '1700000000123'],
    ['tonumber("x")', 'nil'],
    ['math.floor(1700000000123.7)', '1700000000123'],
    ['string.format("%d", 1700000000123.9)', '1700000000123'],
    ['string.format("%.2f|%5d|%s", 1.005, 42, 7)', '1.00|   42|7'],
    ['#"abc" + 1', '4'],
    ['select("#", unpack({1, 2, 3}))', '3'],
    ['({[1.0] = "x"})[1]', 'x'],
    ['math.max(2147483647, 2147483648)', '2147483648'],
  ])('%s is %s', async (expression, text) => {
    const engine = await openTestEngine();
    expect(await send(engine, 'EVAL', `return tostring(${expression})`, '0')).toBe(text);
  });

  it('counts in loops beyond 32 bits', async () => {
    const engine = await openTestEngine();
    const script = 'local n = 0 for i = 4294967295, 4294967297 do n = n + i end return tostring(n)';
    expect(await send(engine, 'EVAL', script, '0')).toBe('12884901888');
  });
});

describe('cjson', () => {
  it.each([
    ['{}', '{}'],
    ['[]', '{}'],
    ['[1,2.5,"x",true,null]', '[1,2.5,"x",true,null]'],
    ['{"a":{"b":[1]}}', '{"a":{"b":[1]}}'],
    ['"a\\/b\\u0000\\n"', '"a\\/b\\u0000\\n"'],
    ['1700000000123', '1700000000123'],
    ['"gr\xc3\xbc\xc3\x9fe"', '"gr\xc3\xbc\xc3\x9fe"'],
    ['"\\u00fc\\ud83d\\ude00"', '"\xc3\xbc\xf0\x9f\x98\x80"'],
    ['"\\\\u00fc"', '"\\\\u00fc"'],
  ])('%s there and back is %s', async (json, expected) => {
    const engine = await openTestEngine();
    expect(await send(engine, 'EVAL', 'return cjson.encode(cjson.decode(ARGV[1]))', '0', json)).toBe(
      expected,
    );
  });

  it.each([
    ['cjson.decode("{bad")', 'Expected value but found invalid token'],
    ['cjson.encode({[1] = 1, [1000] = 1})', 'Cannot serialise table: excessively sparse array'],
    ['cjson.encode(print)', "Script attempted to access nonexistent global variable 'print'"],
    ['cjson.encode(1/0)', 'Cannot serialise number: must not be NaN or Inf'],
    ['cjson.encode({[true] = 1})', 'Cannot serialise table: table key must be a number or string'],
  ])('%s fails', async (expression, message) => {
    const engine = await openTestEngine();
    const reply = await send(engine, 'EVAL', `return ${expression}`, '0');
    expect(reply).toEqual({ error: expect.stringContaining(message) });
  });
});

describe('the sandbox', () => {
  it.each([
    ['return io', "nonexistent global variable 'io'"],
    ['return os', "nonexistent global variable 'os'"],
    ['return require("fs")', "nonexistent global variable 'require'"],
    ['return loadfile("/etc/passwd")', "nonexistent global variable 'loadfile'"],
    ['return js', "nonexistent global variable 'js'"],
    ['return debug', "nonexistent global variable 'debug'"],
    ['made = 1', "attempted to create global variable 'made'"],
    ['_G.made = 1', "attempted to create global variable 'made'"],
    ['string.format = nil', 'Attempt to modify a readonly table'],
    ['redis.call = nil', 'Attempt to modify a readonly table'],
    ['getmetatable("").__index = nil', 'attempt to index a boolean value'],
    ['setmetatable(_G, {})', 'cannot change a protected metatable'],
    ['return redis.call("eval", "return 1", 0)', 'This Redis command is not allowed from script'],
    ['return redis.call("nope")', 'Unknown Redis command called from script'],
    ['return redis.call()', 'at least one argument'],
    ['return redis.call("get", {})', 'arguments must be strings or integers'],
    ['return (', 'Error compiling script'],
    ['local function f() return 1 + f() end return f()', 'stack overflow'],
  ])('%s', async (script, message) => {
    const engine = await openTestEngine();
    expect(await send(engine, 'EVAL', script, '0')).toEqual({ error: expect.stringContaining(message) });
    expect(await send(engine, 'EVAL', 'return string.format("%s", 1)', '0')).toBe('1');
  });

  it.each([
    ['while true do end'],
    ['while true do pcall(function() while true do end end) end'],
    ['local function f() while true do end end pcall(pcall, f) return "caught"'],
  ])('stops %s', async (script) => {
    const engine = await openTestEngine({ instructionBudget: 100_000 });
    const stopped = 'Script stopped: more than 100000 instructions';
    expect(await send(engine, 'EVAL', script, '0')).toEqual({ error: expect.stringContaining(stopped) });
    expect(await send(engine, 'EVAL', 'return 1', '0')).toBe(1);
  });
});

describe('EVAL and EVALSHA', () => {
  it('names the script, the line and the reason', async () => {
    const engine = await openTestEngine();
    await ask(engine, 'rpush l x');
    const script = 'local a = 1\nreturn redis.call("incr", KEYS[1])';
    expect(await send(engine, 'EVAL', script, '1', 'l')).toEqual({
      error: `WRONGTYPE Operation against a key holding the wrong kind of value script: ${sha1(script)}, on @user_script:2.`,
    });
  });

  it('finds by its SHA-1 what was loaded or evaluated, and nothing else', async () => {
    const engine = await openTestEngine();
    const missing = { error: 'NOSCRIPT No matching script. Please use EVAL.' };
    expect(await send(engine, 'EVALSHA', sha1('return 1'), '0')).toEqual(missing);
    expect(await send(engine, 'SCRIPT', 'LOAD', 'return 1')).toBe(sha1('return 1'));
    await send(engine, 'EVAL', 'return 2', '0');
    expect(await send(engine, 'EVALSHA', sha1('return 1').toUpperCase(), '0')).toBe(1);
    expect(await send(engine, 'EVALSHA', sha1('return 2'), '0')).toBe(2);
    expect(await send(engine, 'SCRIPT', 'EXISTS', sha1('return 1'), 'x')).toEqual([1, 0]);
    expect(await send(engine, 'SCRIPT', 'FLUSH')).toBe('OK');
    expect(await send(engine, 'EVALSHA', sha1('return 1'), '0')).toEqual(missing);
  });

  it('forgets evaluated scripts after many others, loaded ones never', async () => {
    const engine = await openTestEngine();
    await send(engine, 'SCRIPT', 'LOAD', 'return "kept"');
    for (let i = 0; i <= 500; i++) await send(engine, 'EVAL', `return ${i}`, '0');
    expect(
      await send(engine, 'SCRIPT', 'EXISTS', sha1('return "kept"'), sha1('return 0'), sha1('return 500')),
    ).toEqual([1, 0, 1]);
    expect(await send(engine, 'EVALSHA', sha1('return "kept"'), '0')).toBe('kept');
  });

  it.each([
    ['x', 'ERR value is not an integer or out of range'],
    ['-1', "ERR Number of keys can't be negative"],
    ['2', "ERR Number of keys can't be greater than number of args"],
  ])('refuses %s keys', async (count, error) => {
    expect(await send(await openTestEngine(), 'EVAL', 'return 1', count, 'a')).toEqual({ error });
  });

  it('lets EVAL_RO read only', async () => {
    const engine = await openTestEngine();
    expect(await send(engine, 'EVAL_RO', 'return redis.call("get", KEYS[1])', '1', 'k')).toBeNull();
    expect(await send(engine, 'EVAL_RO', 'return redis.call("set", KEYS[1], 1)', '1', 'k')).toEqual({
      error: expect.stringContaining('ERR Write commands are not allowed from read-only scripts.'),
    });
  });

  it('keeps what a script did before it failed, also over a restart', async () => {
    const dir = makeTestDirectory();
    const engine = await openTestEngine({ dir });
    const reply = await send(
      engine,
      'EVAL',
      'redis.call("set", "a", 1) redis.call("incr", "l")  error("stop")',
      '0',
    );
    expect(reply).toEqual({ error: expect.stringContaining('stop') });
    await engine.close();
    expect(await ask(await openTestEngine({ dir }), 'mget a l')).toEqual(['1', '1']);
  });

  it('is logged as its effects: another time and chance give the same state', async () => {
    const dir = makeTestDirectory();
    const engine = await openTestEngine({ dir, random: () => 0.99 });
    await send(engine, 'EVAL', 'redis.call("sadd", "s", 1, 2, 3) redis.call("spop", "s")', '0');
    const left = await ask(engine, 'smembers s');
    await engine.close();
    expect(await ask(await openTestEngine({ dir, random: () => 0 }), 'smembers s')).toEqual(left);
  });
});
