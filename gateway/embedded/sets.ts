import { CommandError, syntaxError } from './command-error';
import {
  ALL_KEYS,
  type CommandContext,
  type CommandTable,
  type Handler,
  type KeySpec,
  type Result,
  reads,
  TWO_KEYS,
  writes,
} from './command-spec';
import { parseLimit, parseSetKeys } from './counted-keys';
import { parseInteger, parseIntegerFrom } from './numbers';
import { pickDistinct, pickRepeated } from './pick-random';
import { parseScanOptions, scanCollection } from './scan';
import type { Bytes } from './values';

type Combine = (sets: readonly ReadonlySet<Bytes>[]) => Set<Bytes>;

const newSet = (): Set<Bytes> => new Set();

const sadd: Handler = ([, key = '', ...members], context) => {
  const set = context.db.open(key, 'set', newSet);
  const before = set.size;
  for (const member of members) set.add(member);
  return set.size > before ? set.size - before : context.unchanged(0);
};

/** Removes members and the key when none is left. */
function removeMembers(context: CommandContext, key: Bytes, members: readonly Bytes[]): number {
  const set = context.db.read(key, 'set');
  if (!set) return 0;
  const removed = members.filter((member) => set.delete(member)).length;
  if (set.size === 0) context.db.delete(key);
  return removed;
}

const srem: Handler = ([, key = '', ...members], context) =>
  removeMembers(context, key, members) || context.unchanged(0);

const smembers: Handler = ([, key = ''], { db }) => [...(db.read(key, 'set') ?? [])];
const scard: Handler = ([, key = ''], { db }) => db.read(key, 'set')?.size ?? 0;
const sismember: Handler = ([, key = '', member = ''], { db }) => (db.read(key, 'set')?.has(member) ? 1 : 0);

const smismember: Handler = ([, key = '', ...members], { db }) => {
  const set = db.read(key, 'set');
  return members.map((member) => (set?.has(member) ? 1 : 0));
};

const smove: Handler = ([, source = '', target = '', member = ''], context) => {
  const from = context.db.read(source, 'set');
  if (!from) return context.unchanged(0);
  context.db.read(target, 'set');
  if (!from.has(member)) return context.unchanged(0);
  if (source === target) return context.unchanged(1);
  removeMembers(context, source, [member]);
  context.db.open(target, 'set', newSet).add(member);
  return 1;
};

const OUT_OF_RANGE = 'ERR value is out of range, must be positive';

const spop: Handler = (args, context): Result => {
  const [, key = '', countText] = args;
  if (args.length > 3) throw syntaxError();
  const count = countText === undefined ? 1 : parseIntegerFrom(countText, 0, OUT_OF_RANGE);
  const picked = pickDistinct([...(context.db.read(key, 'set') ?? [])], count, context.random);
  if (picked.length === 0) return context.unchanged(countText === undefined ? null : []);
  removeMembers(context, key, picked);
  context.log(['srem', key, ...picked]);
  return countText === undefined ? (picked[0] ?? null) : picked;
};

const srandmember: Handler = (args, context): Result => {
  const [, key = '', countText] = args;
  if (args.length > 3) throw syntaxError();
  const members = [...(context.db.read(key, 'set') ?? [])];
  if (countText === undefined) return pickDistinct(members, 1, context.random)[0] ?? null;
  const count = parseInteger(countText);
  if (Math.abs(count) > Number.MAX_SAFE_INTEGER / 2) throw new CommandError('ERR value is out of range');
  return count < 0
    ? pickRepeated(members, -count, context.random)
    : pickDistinct(members, count, context.random);
};

const union: Combine = (sets) => new Set(sets.flatMap((set) => [...set]));

const intersect: Combine = (sets) => {
  const [smallest = newSet(), ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((member) => others.every((set) => set.has(member))));
};

const subtract: Combine = ([first = newSet(), ...others]) =>
  new Set([...first].filter((member) => !others.some((set) => set.has(member))));

function readSets(context: CommandContext, keys: readonly Bytes[]): ReadonlySet<Bytes>[] {
  return keys.map((key) => context.db.read(key, 'set') ?? newSet());
}

function combine(how: Combine): Handler {
  return ([, ...keys], context) => [...how(readSets(context, keys))];
}

function combineAndStore(how: Combine): Handler {
  return ([, target = '', ...keys], context) => {
    const result = how(readSets(context, keys));
    context.db.delete(target);
    if (result.size > 0) context.db.set(target, { type: 'set', data: result });
    return result.size;
  };
}

const sintercard: Handler = (args, context) => {
  const { keys, rest } = parseSetKeys(args);
  const limit = parseLimit(rest);
  const size = intersect(readSets(context, keys)).size;
  return limit > 0 ? Math.min(limit, size) : size;
};

const sscan: Handler = ([, key = '', cursor = '', ...words], { db }) =>
  scanCollection([...(db.read(key, 'set') ?? [])], parseScanOptions(cursor, words), (member) => [member]);

const COUNTED: KeySpec = { kind: 'counted', at: 1 };

export const setCommands: CommandTable = {
  sadd: writes(-3, sadd),
  srem: writes(-3, srem),
  smembers: reads(2, smembers),
  scard: reads(2, scard),
  sismember: reads(3, sismember),
  smismember: reads(-3, smismember),
  smove: writes(4, smove, TWO_KEYS),
  spop: writes(-2, spop),
  srandmember: reads(-2, srandmember),
  sunion: reads(-2, combine(union), ALL_KEYS),
  sinter: reads(-2, combine(intersect), ALL_KEYS),
  sdiff: reads(-2, combine(subtract), ALL_KEYS),
  sunionstore: writes(-3, combineAndStore(union), ALL_KEYS),
  sinterstore: writes(-3, combineAndStore(intersect), ALL_KEYS),
  sdiffstore: writes(-3, combineAndStore(subtract), ALL_KEYS),
  sintercard: reads(-3, sintercard, COUNTED),
  sscan: reads(-3, sscan),
};
