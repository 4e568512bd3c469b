import fc from 'fast-check';

const KEYS = ['a', 'b', 'c'];
const MEMBERS = ['m1', 'm2', 'm3', '10', ''];
const NUMBERS = ['0', '1', '2', '-1', '-3', '7', 'x', '1.5', '9223372036854775807'];

const key = fc.constantFrom(...KEYS);
const member = fc.constantFrom(...MEMBERS);
const number = fc.constantFrom(...NUMBERS);
/** Stored values are small: Redis adds 80-bit floats, which print large sums with an error of their own. */
const amount = fc.constantFrom(...NUMBERS.slice(0, -1));
const score = fc.constantFrom('0', '1', '2.5', '-4', 'inf', '-inf', 'x');
const scoreBound = fc.constantFrom('-inf', '+inf', '(1', '2.5', '0', 'x');
const lexBound = fc.constantFrom('-', '+', '[m1', '(m1', '[m3', 'm');
const id = fc.constantFrom('*x', '1-1', '2-0', '5', '5-*', '0-0', '7-3');

/** A template: words as they are, or a source of random ones. */
type Part = string | fc.Arbitrary<string | string[]>;
const many = (part: fc.Arbitrary<string>, max = 3) => fc.array(part, { minLength: 1, maxLength: max });
const maybe = (...parts: Part[]) =>
  fc.oneof(fc.constant([] as string[]), build(parts)) as fc.Arbitrary<string[]>;

function build(parts: readonly Part[]): fc.Arbitrary<string[]> {
  const sources = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...sources).map((words) => (words as (string | string[])[]).flat());
}

const pick = (...words: string[]) => fc.constantFrom(...words);
const pairs = (a: fc.Arbitrary<string>, b: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(a, b), { minLength: 1, maxLength: 3 }).map((list) => list.flat());

const templates: Part[][] = [
  ['set', key, member],
  ['set', key, amount, maybe(pick('nx', 'xx')), maybe('get'), maybe('keepttl')],
  ['set', key, amount, maybe(pick('ex', 'exat', 'zz'), pick('100', '-1', 'x', '99999999999'))],
  ['get', key],
  ['getset', key, member],
  ['getdel', key],
  ['getex', key, maybe(pick('persist', 'ex', 'nx'))],
  ['setnx', key, member],
  ['mset', pairs(key, amount)],
  ['msetnx', pairs(key, amount)],
  ['mget', many(key)],
  ['append', key, member],
  ['strlen', key],
  ['getrange', key, number, number],
  ['setrange', key, pick('0', '3', '-1', 'x'), member],
  [pick('incr', 'decr'), key],
  [pick('incrby', 'decrby'), key, amount],
  ['incrbyfloat', key, pick('0.1', '2', '-1.25', 'x', '3e0', 'inf')],
  ['setbit', key, pick('0', '7', '15', '-1'), pick('0', '1', '2')],
  ['getbit', key, pick('0', '7', '100', 'x')],
  ['bitcount', key, maybe(number, number, maybe(pick('bit', 'byte', 'x')))],
  [pick('hset', 'hmset'), key, pairs(member, amount)],
  ['hset', key, member],
  ['hsetnx', key, member, amount],
  [pick('hget', 'hexists', 'hstrlen'), key, member],
  ['hmget', key, many(member)],
  [pick('hgetall', 'hkeys', 'hvals', 'hlen'), key],
  ['hdel', key, many(member)],
  ['hincrby', key, member, amount],
  ['hincrbyfloat', key, member, pick('0.1', '2', '-1.25', 'x')],
  [pick('sadd', 'srem', 'smismember'), key, many(member)],
  [pick('smembers', 'scard'), key],
  ['sismember', key, member],
  ['smove', key, key, member],
  ['spop', key, pick('9', '0', 'x', '-1')],
  [pick('sinter', 'sunion', 'sdiff'), many(key)],
  [pick('sinterstore', 'sunionstore', 'sdiffstore'), key, many(key)],
  ['sintercard', '2', key, key, maybe('limit', number)],
  ['sintercard', number, key],
  ['zadd', key, maybe(pick('nx', 'xx')), maybe(pick('gt', 'lt')), maybe('ch'), pairs(score, member)],
  ['zadd', key, maybe(pick('xx', 'nx')), 'incr', pairs(score, member)],
  ['zincrby', key, score, member],
  [pick('zscore', 'zrank', 'zrevrank'), key, member],
  ['zmscore', key, many(member)],
  ['zcard', key],
  ['zcount', key, scoreBound, scoreBound],
  ['zrange', key, number, number, maybe('rev'), maybe('withscores')],
  ['zrange', key, scoreBound, scoreBound, 'byscore', maybe('rev'), maybe('limit', number, number)],
  ['zrangebyscore', key, scoreBound, scoreBound, maybe('withscores'), maybe('limit', number, number)],
  ['zrevrangebyscore', key, scoreBound, scoreBound, maybe('limit', number)],
  ['zrevrange', key, number, number, maybe('withscores')],
  ['zrangestore', key, key, number, number, maybe('rev')],
  ['zadd', key, '0', member, '0', member],
  [pick('zrangebylex', 'zrevrangebylex', 'zlexcount', 'zremrangebylex'), key, lexBound, lexBound],
  ['zrange', key, lexBound, lexBound, 'bylex', maybe('limit', '1', '1')],
  ['zrem', key, many(member)],
  ['zremrangebyrank', key, number, number],
  ['zremrangebyscore', key, scoreBound, scoreBound],
  [pick('zpopmin', 'zpopmax'), key, maybe(number)],
  [pick('zunionstore', 'zinterstore'), key, '2', key, key, maybe('weights', '2', '-1')],
  ['zunionstore', key, number, key, maybe('aggregate', pick('sum', 'min', 'max', 'x'))],
  ['zdiffstore', key, '2', key, key],
  [pick('zunion', 'zinter', 'zdiff'), '2', key, key, 'withscores'],
  ['zintercard', '2', key, key, maybe('limit', number)],
  [pick('lpush', 'rpush', 'lpushx', 'rpushx'), key, many(member)],
  [pick('lpop', 'rpop'), key, maybe(number)],
  ['lrange', key, number, number],
  ['ltrim', key, number, number],
  ['llen', key],
  ['lindex', key, number],
  ['lset', key, number, member],
  ['lrem', key, number, member],
  ['linsert', key, pick('before', 'after', 'x'), member, member],
  ['lmove', key, key, pick('left', 'right'), pick('left', 'right')],
  ['rpoplpush', key, key],
  ['lpos', key, member, maybe('rank', number), maybe('count', number)],
  ['xadd', key, maybe('nomkstream'), maybe('maxlen', number), id, pairs(member, member)],
  ['xlen', key],
  [
    pick('xrange', 'xrevrange'),
    key,
    pick('-', '(1-1', '2', 'x'),
    pick('+', '5', '(7-3'),
    maybe('count', number),
  ],
  ['xread', maybe('count', '1'), 'streams', key, pick('0', '1-1', '$')],
  ['xdel', key, pick('1-1', '5-0', 'x')],
  ['xtrim', key, pick('maxlen', 'x'), pick('0', '1', 'x')],
  ['xgroup', 'create', key, 'g', pick('0', '$', '1-1'), maybe('mkstream')],
  ['xgroup', pick('destroy', 'nope'), key, 'g'],
  ['xreadgroup', 'group', 'g', pick('c1', 'c2'), maybe('count', '1'), 'streams', key, pick('>', '>', '0')],
  ['xack', key, 'g', pick('1-1', '2-0')],
  ['xpending', key, 'g'],
  ['xclaim', key, 'g', 'c2', '0', pick('1-1', '5-0', 'x'), 'justid'],
  ['xautoclaim', key, 'g', 'c1', '0', pick('0', '2'), maybe('count', pick('1', '0'))],
  [pick('del', 'unlink', 'exists', 'touch'), many(key)],
  [pick('type', 'persist', 'ttl', 'expiretime'), key],
  [
    pick('expire', 'pexpireat'),
    key,
    pick('100', '99999999999999', '-1', 'x', '0'),
    maybe(pick('nx', 'gt', 'lt', 'xx', 'q')),
  ],
  ['expireat', key, '4102444800', maybe(pick('nx', 'gt', 'lt', 'xx'))],
  [pick('rename', 'renamenx'), key, key],
  ['copy', key, key, maybe('replace')],
  ['keys', pick('*', '[ab]', '?', 'a*', '[^a]')],
  ['dbsize'],
  ['echo', member],
  ['ping', maybe(member)],
  ['nope', member],
  ['get'],
  ['flushall'],
  ['eval', "return redis.call('incr', KEYS[1])", '1', key],
  ['eval', "return redis.pcall('lpush', KEYS[1], ARGV[1])", '1', key, member],
  ['eval', 'return {1, 2.9, false, ARGV[1], {ok = "fine"}, "x", nil, 3}', '0', member],
  ['eval', "redis.call('set', KEYS[1], 'x') error('stop')", '1', key],
  ['eval', "return cjson.encode(redis.call('lrange', KEYS[1], 0, -1))", '1', key],
  ['eval', 'return redis.error_reply("MY bad")', '0'],
  ['eval', 'return 1', number],
];

/** A random command, most of them valid, over three keys. */
export const randomCommand = fc.oneof(...templates.map(build));
