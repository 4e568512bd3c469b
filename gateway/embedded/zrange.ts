import { CommandError, SYNTAX_ERROR, syntaxError } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  reads,
  TWO_KEYS,
  writes,
} from './command-spec';
import { parseSlice } from './lists';
import { parseInteger } from './numbers';
import { type Positions, parseLexRange, parseScoreRange } from './score-range';
import { type Scored, SortedSet } from './sorted-set';
import { flattenScored } from './sorted-sets';
import type { Bytes } from './values';

interface RangeQuery {
  by: 'rank' | 'score' | 'lex';
  isReverse: boolean;
  withScores: boolean;
  limit?: { offset: number; count: number };
}

function applyWord(query: RangeQuery, words: readonly Bytes[], at: number): number {
  const word = words[at]?.toLowerCase();
  if (word === 'withscores') query.withScores = true;
  else if (word === 'limit' && at + 2 < words.length) {
    query.limit = { offset: parseInteger(words[at + 1]), count: parseInteger(words[at + 2]) };
    return at + 3;
  } else throw syntaxError();
  return at + 1;
}

/** ZRANGE's own words choose the kind of range and the direction. */
function parseQuery(words: readonly Bytes[], base: RangeQuery, isFixed: boolean): RangeQuery {
  const query = { ...base };
  for (let at = 0; at < words.length; ) {
    const word = words[at]?.toLowerCase();
    if (!isFixed && (word === 'byscore' || word === 'bylex')) query.by = word === 'byscore' ? 'score' : 'lex';
    else if (!isFixed && word === 'rev') query.isReverse = true;
    else {
      at = applyWord(query, words, at);
      continue;
    }
    at++;
  }
  if (query.limit && query.by === 'rank') {
    throw new CommandError(
      `${SYNTAX_ERROR}, LIMIT is only supported in combination with either BYSCORE or BYLEX`,
    );
  }
  if (query.withScores && query.by === 'lex') {
    throw new CommandError(`${SYNTAX_ERROR}, WITHSCORES not supported in combination with BYLEX`);
  }
  return query;
}

function parseRankRange(start: Bytes, stop: Bytes, isReverse: boolean): (set: SortedSet) => Positions {
  const bounds = parseSlice(start, stop);
  return (set) => {
    const [from, to] = bounds(set.size);
    return isReverse ? [set.size - to, set.size - from] : [from, to];
  };
}

function parseBounds(start: Bytes, stop: Bytes, query: RangeQuery): (set: SortedSet) => Positions {
  if (query.by === 'rank') return parseRankRange(start, stop, query.isReverse);
  const [min, max] = query.isReverse ? [stop, start] : [start, stop];
  return query.by === 'score' ? parseScoreRange(min, max) : parseLexRange(min, max);
}

function select(set: SortedSet, [from, to]: Positions, query: RangeQuery): Scored[] {
  const found = set.entries().slice(from, to);
  if (query.isReverse) found.reverse();
  if (!query.limit) return found;
  const { offset, count } = query.limit;
  if (offset < 0) return [];
  return count < 0 ? found.slice(offset) : found.slice(offset, offset + count);
}

function range(base: Partial<RangeQuery>, isFixed = true): Handler {
  return ([, key = '', start = '', stop = '', ...words], { db }) => {
    const query = parseQuery(words, { by: 'rank', isReverse: false, withScores: false, ...base }, isFixed);
    const bounds = parseBounds(start, stop, query);
    const set = db.read(key, 'zset') ?? new SortedSet();
    return flattenScored(select(set, bounds(set), query), query.withScores);
  };
}

/** Puts a sorted set in the key's place; an empty one leaves none. */
export function storeSorted(context: CommandContext, target: Bytes, entries: Iterable<Scored>): number {
  const set = new SortedSet();
  for (const { member, score } of entries) set.set(member, score);
  context.db.delete(target);
  if (set.size > 0) context.db.set(target, { type: 'zset', data: set });
  return set.size;
}

const zrangestore: Handler = ([, target = '', source = '', start = '', stop = '', ...words], context) => {
  const query = parseQuery(words, { by: 'rank', isReverse: false, withScores: false }, false);
  if (query.withScores) throw syntaxError();
  const bounds = parseBounds(start, stop, query);
  const set = context.db.read(source, 'zset') ?? new SortedSet();
  return storeSorted(context, target, select(set, bounds(set), query));
};

export const sortedRangeCommands: CommandTable = {
  zrange: reads(-4, range({}, false)),
  zrevrange: reads(-4, range({ isReverse: true })),
  zrangebyscore: reads(-4, range({ by: 'score' })),
  zrevrangebyscore: reads(-4, range({ by: 'score', isReverse: true })),
  zrangebylex: reads(-4, range({ by: 'lex' })),
  zrevrangebylex: reads(-4, range({ by: 'lex', isReverse: true })),
  zrangestore: writes(-5, zrangestore, TWO_KEYS),
};
