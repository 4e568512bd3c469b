import { CommandError, syntaxError } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  type Result,
  reads,
  writes,
} from './command-spec';
import { parseSlice } from './lists';
import { formatDouble, parseInteger, parseIntegerFrom } from './numbers';
import { pickDistinct, pickRepeated } from './pick-random';
import { parseScanOptions, scanCollection } from './scan';
import { type ParseRange, parseLexRange, parseScoreRange } from './score-range';
import { type Scored, SortedSet } from './sorted-set';
import type { Bytes } from './values';
import { zadd, zincrby } from './zadd';

const zcard: Handler = ([, key = ''], { db }) => db.read(key, 'zset')?.size ?? 0;

function formatScore(score: number | undefined): Bytes | null {
  return score === undefined ? null : formatDouble(score);
}

const zscore: Handler = ([, key = '', member = ''], { db }) =>
  formatScore(db.read(key, 'zset')?.scoreOf(member));

const zmscore: Handler = ([, key = '', ...members], { db }) => {
  const set = db.read(key, 'zset');
  return members.map((member) => formatScore(set?.scoreOf(member)));
};

function rank(isReverse: boolean): Handler {
  return ([, key = '', member = ''], { db }) => {
    const set = db.read(key, 'zset');
    const position = set?.rankOf(member);
    if (!set || position === undefined) return null;
    return isReverse ? set.size - 1 - position : position;
  };
}

function count(parse: ParseRange): Handler {
  return ([, key = '', min = '', max = ''], { db }) => {
    const find = parse(min, max);
    const [from, to] = find(db.read(key, 'zset') ?? new SortedSet());
    return to - from;
  };
}

function dropIfEmpty(context: CommandContext, key: Bytes, set: SortedSet): void {
  if (set.size === 0) context.db.delete(key);
}

const zrem: Handler = ([, key = '', ...members], context) => {
  const set = context.db.read(key, 'zset');
  const removed = set ? members.filter((member) => set.delete(member)).length : 0;
  if (!set || removed === 0) return context.unchanged(0);
  dropIfEmpty(context, key, set);
  return removed;
};

function removeRange(parse: ParseRange): Handler {
  return ([, key = '', min = '', max = ''], context) => {
    const find = parse(min, max);
    const set = context.db.read(key, 'zset') ?? new SortedSet();
    const removed = set.deleteRange(...find(set)).length;
    if (removed === 0) return context.unchanged(0);
    dropIfEmpty(context, key, set);
    return removed;
  };
}

const parseRankRange: ParseRange = (start, stop) => {
  const bounds = parseSlice(start, stop);
  return (set) => bounds(set.size);
};

export function flattenScored(entries: readonly Scored[], withScores: boolean): Bytes[] {
  return entries.flatMap(({ member, score }) => (withScores ? [member, formatDouble(score)] : [member]));
}

function pop(end: 'min' | 'max'): Handler {
  return (args, context) => {
    const [name, key = '', countText] = args;
    if (args.length > 3) throw new CommandError(`ERR wrong number of arguments for '${name}' command`);
    const outOfRange = 'ERR value is out of range, must be positive';
    const wanted = countText === undefined ? 1 : parseIntegerFrom(countText, 0, outOfRange);
    const set = context.db.read(key, 'zset');
    if (!set || wanted === 0) return context.unchanged([]);
    const popped =
      end === 'min'
        ? set.deleteRange(0, wanted)
        : set.deleteRange(Math.max(0, set.size - wanted), set.size).reverse();
    dropIfEmpty(context, key, set);
    return flattenScored(popped, true);
  };
}

const zrandmember: Handler = (args, context): Result => {
  const [, key = '', countText, withScores] = args;
  if (args.length > 4 || (withScores && withScores.toLowerCase() !== 'withscores')) throw syntaxError();
  const entries = context.db.read(key, 'zset')?.entries() ?? [];
  if (countText === undefined) return pickDistinct(entries, 1, context.random)[0]?.member ?? null;
  const wanted = parseInteger(countText);
  if (Math.abs(wanted) > Number.MAX_SAFE_INTEGER / 2) throw new CommandError('ERR value is out of range');
  const picked =
    wanted < 0
      ? pickRepeated(entries, -wanted, context.random)
      : pickDistinct(entries, wanted, context.random);
  return flattenScored(picked, withScores !== undefined);
};

const zscan: Handler = ([, key = '', cursor = '', ...words], { db }) => {
  const set = db.read(key, 'zset') ?? new SortedSet();
  const members = set.entries().map(({ member }) => member);
  return scanCollection(members, parseScanOptions(cursor, words), (member) => [
    member,
    formatDouble(set.scoreOf(member) ?? 0),
  ]);
};

export const sortedSetCommands: CommandTable = {
  zadd: writes(-4, zadd),
  zincrby: writes(4, zincrby),
  zcard: reads(2, zcard),
  zscore: reads(3, zscore),
  zmscore: reads(-3, zmscore),
  zrank: reads(3, rank(false)),
  zrevrank: reads(3, rank(true)),
  zcount: reads(4, count(parseScoreRange)),
  zlexcount: reads(4, count(parseLexRange)),
  zrem: writes(-3, zrem),
  zremrangebyrank: writes(4, removeRange(parseRankRange)),
  zremrangebyscore: writes(4, removeRange(parseScoreRange)),
  zremrangebylex: writes(4, removeRange(parseLexRange)),
  zpopmin: writes(-2, pop('min')),
  zpopmax: writes(-2, pop('max')),
  zrandmember: reads(-2, zrandmember),
  zscan: reads(-3, zscan),
};
