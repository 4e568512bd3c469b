import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Case } from '#gateway/contract/case';

const COMPARE_AND_SET = `
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[2])
  return 1
end
return 0`;

export const scriptCases: readonly Case[] = [
  {
    name: 'scripts: EVAL with keys and arguments',
    async run({ raw, key }) {
      await raw.set(key('a'), 'old');
      expect(await raw.eval(COMPARE_AND_SET, [key('a')], ['old', 'new'])).toBe(1);
      expect(await raw.eval(COMPARE_AND_SET, [key('a')], ['old', 'newer'])).toBe(0);
      expect(await raw.get(key('a'))).toBe('new');
    },
  },
  {
    name: 'scripts: the types that come back',
    async run({ raw, key, post }) {
      expect(await raw.eval('return {1, "two", {3, "four"}, false}', [key('a')], [])).toEqual([
        1,
        'two',
        [3, 'four'],
        null,
      ]);
      expect(await raw.eval('return 3.99', [key('a')], [])).toBe(3);
      expect(await raw.eval('return true', [key('a')], [])).toBe(1);
      expect(await raw.eval('return redis.status_reply("FINE")', [key('a')], [])).toBe('FINE');
      const failed = await post('/', ['EVAL', 'return redis.error_reply("MINE no")', '1', key('a')]);
      expect(failed.status).toBe(400);
      expect(((await failed.json()) as { error: string }).error).toMatch(/^MINE no/);
    },
  },
  {
    name: 'scripts: EVALSHA fails with NOSCRIPT until the script is known, the client falls back to EVAL',
    async run({ raw, key }) {
      const text = `return redis.call('INCR', KEYS[1]) -- ${key('sha')}`;
      const sha = sha1(text);
      await expect(raw.evalsha(sha, [key('n')], [])).rejects.toThrow('NOSCRIPT');
      const script = raw.createScript<number>(text);
      expect(await script.exec([key('n')], [])).toBe(1);
      expect(await raw.evalsha(sha, [key('n')], [])).toBe(2);
    },
  },
  {
    name: 'scripts: SCRIPT LOAD is known for every key, SCRIPT EXISTS says so',
    async run({ raw, key }) {
      const sha = await raw.scriptLoad(`return {KEYS[1], '${key('load')}'}`);
      expect(await raw.scriptExists(sha, '0'.repeat(40))).toEqual([1, 0]);
      for (let i = 0; i < 12; i++) {
        expect(await raw.evalsha(sha, [`spread-${i}`], [])).toEqual([`spread-${i}`, key('load')]);
      }
    },
  },
  {
    name: 'scripts: the flag of Upstash is understood, digests speak of the script as written',
    async run({ raw, key }) {
      await raw.set(key('a'), 'read');
      const script = `#!lua flags=allow-key-locking\nreturn redis.call('GET', KEYS[1])`;
      expect(await raw.eval(script, [key('a')], [])).toBe('read');
      expect(await raw.evalsha(sha1(script), [key('a')], [])).toBe('read');
      const sha = await raw.scriptLoad(`${script} --`);
      expect(sha).toBe(sha1(`${script} --`));
      expect(await raw.scriptExists(sha)).toEqual([1]);
      expect(await raw.evalsha(sha, [key('a')], [])).toBe('read');
    },
  },
  {
    name: 'scripts: a flag of Redis 7 holds',
    async run({ raw, key }) {
      const write = `#!lua flags=no-writes\nreturn redis.call('SET', KEYS[1], '1')`;
      await expect(raw.eval(write, [key('a')], [])).rejects.toThrow('Write commands are not allowed');
      expect(await raw.eval('#!lua flags=no-writes\nreturn 1', [key('a')], [])).toBe(1);
    },
  },
  {
    name: 'scripts: redis.pcall catches, redis.call ends the script',
    async run({ raw, key }) {
      await raw.set(key('text'), 'abc');
      const caught = `local r = redis.pcall('INCR', KEYS[1]); if r.err then return 'caught' end; return r`;
      expect(await raw.eval(caught, [key('text')], [])).toBe('caught');
      await expect(raw.eval(`return redis.call('INCR', KEYS[1])`, [key('text')], [])).rejects.toThrow(
        'ERR value is not an integer or out of range',
      );
    },
  },
  {
    name: 'scripts: cjson, string and table functions',
    async run({ raw, key }) {
      const script = `
        local t = cjson.decode(ARGV[1])
        table.insert(t.list, 'c')
        return {cjson.encode({n = t.n + 1}), table.concat(t.list, ','), string.upper(t.name)}`;
      expect(await raw.eval(script, [key('a')], ['{"n":1,"list":["a","b"],"name":"ana"}'])).toEqual([
        '{"n":2}',
        'a,b,c',
        'ANA',
      ]);
    },
  },
  {
    name: 'scripts: a script is one step, nothing comes between',
    async run({ raw, key }) {
      const bump = `local n = tonumber(redis.call('GET', KEYS[1]) or '0'); redis.call('SET', KEYS[1], n + 1); return n + 1`;
      const seen = await Promise.all(Array.from({ length: 30 }, () => raw.eval(bump, [key('n')], [])));
      expect(new Set(seen).size).toBe(30);
    },
  },
];

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
