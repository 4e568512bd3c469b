import { CommandError, syntaxError, wrongArity } from './command-error';
import { type CommandTable, type Handler, type Result, reads, writes } from './command-spec';
import { addIntegers, parseIncrement } from './counters';
import { addDecimals } from './decimal';
import { parseFloatArgument, parseInteger } from './numbers';
import { pickDistinct, pickRepeated } from './pick-random';
import { OK } from './replies';
import { parseScanOptions, scanCollection } from './scan';
import type { Bytes } from './values';

const newHash = (): Map<Bytes, Bytes> => new Map();

const hset: Handler = ([name = '', key = '', ...pairs], context) => {
  if (pairs.length % 2 !== 0) throw wrongArity(name);
  const hash = context.db.open(key, 'hash', newHash);
  const before = hash.size;
  for (let i = 0; i < pairs.length; i += 2) hash.set(pairs[i] ?? '', pairs[i + 1] ?? '');
  return hash.size - before;
};

const hmset: Handler = (args, context) => {
  hset(args, context);
  return OK;
};

const hsetnx: Handler = ([, key = '', field = '', value = ''], context) => {
  if (context.db.read(key, 'hash')?.has(field)) return context.unchanged(0);
  context.db.open(key, 'hash', newHash).set(field, value);
  return 1;
};

const hget: Handler = ([, key = '', field = ''], { db }) => db.read(key, 'hash')?.get(field) ?? null;

const hmget: Handler = ([, key = '', ...fields], { db }) => {
  const hash = db.read(key, 'hash');
  return fields.map((field) => hash?.get(field) ?? null);
};

const hgetall: Handler = ([, key = ''], { db }) => [...(db.read(key, 'hash') ?? [])].flat();
const hkeys: Handler = ([, key = ''], { db }) => [...(db.read(key, 'hash')?.keys() ?? [])];
const hvals: Handler = ([, key = ''], { db }) => [...(db.read(key, 'hash')?.values() ?? [])];
const hlen: Handler = ([, key = ''], { db }) => db.read(key, 'hash')?.size ?? 0;
const hexists: Handler = ([, key = '', field = ''], { db }) => (db.read(key, 'hash')?.has(field) ? 1 : 0);
const hstrlen: Handler = ([, key = '', field = ''], { db }) => db.read(key, 'hash')?.get(field)?.length ?? 0;

const hdel: Handler = ([, key = '', ...fields], context) => {
  const hash = context.db.read(key, 'hash');
  const removed = hash ? fields.filter((field) => hash.delete(field)).length : 0;
  if (removed === 0) return context.unchanged(0);
  if (hash?.size === 0) context.db.delete(key);
  return removed;
};

const hincrby: Handler = ([, key = '', field = '', by = ''], { db }) => {
  const increment = parseIncrement(by);
  const old = db.read(key, 'hash')?.get(field) ?? '0';
  const sum = addIntegers(old, increment, 'ERR hash value is not an integer');
  db.open(key, 'hash', newHash).set(field, String(sum));
  return Number(sum);
};

const hincrbyfloat: Handler = ([, key = '', field = '', by = ''], context) => {
  parseFloatArgument(by);
  const old = context.db.read(key, 'hash')?.get(field) ?? '0';
  const sum = addDecimals(old, by, 'ERR hash value is not a float');
  context.db.open(key, 'hash', newHash).set(field, sum);
  context.log(['hset', key, field, sum]);
  return sum;
};

const hrandfield: Handler = (args, context): Result => {
  const [, key = '', countText, withValues] = args;
  if (args.length > 4 || (withValues && withValues.toLowerCase() !== 'withvalues')) throw syntaxError();
  const count = countText === undefined ? undefined : parseInteger(countText);
  const entries = [...(context.db.read(key, 'hash') ?? [])];
  if (count === undefined) return pickDistinct(entries, 1, context.random)[0]?.[0] ?? null;
  if (Math.abs(count) > Number.MAX_SAFE_INTEGER / 2) throw new CommandError('ERR value is out of range');
  const picked =
    count < 0 ? pickRepeated(entries, -count, context.random) : pickDistinct(entries, count, context.random);
  return withValues ? picked.flat() : picked.map(([field]) => field);
};

const hscan: Handler = ([, key = '', cursor = '', ...words], { db }) => {
  const options = parseScanOptions(cursor, words);
  const hash = db.read(key, 'hash') ?? newHash();
  return scanCollection([...hash.keys()], options, (field) => [field, hash.get(field) ?? '']);
};

export const hashCommands: CommandTable = {
  hset: writes(-4, hset),
  hmset: writes(-4, hmset),
  hsetnx: writes(4, hsetnx),
  hget: reads(3, hget),
  hmget: reads(-3, hmget),
  hgetall: reads(2, hgetall),
  hkeys: reads(2, hkeys),
  hvals: reads(2, hvals),
  hlen: reads(2, hlen),
  hexists: reads(3, hexists),
  hstrlen: reads(3, hstrlen),
  hdel: writes(-3, hdel),
  hincrby: writes(4, hincrby),
  hincrbyfloat: writes(4, hincrbyfloat),
  hrandfield: reads(-2, hrandfield),
  hscan: reads(-3, hscan),
};
