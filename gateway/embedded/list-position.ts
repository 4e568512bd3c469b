import { CommandError, syntaxError } from './command-error';
import type { Handler } from './command-spec';
import { parseInteger, parseIntegerFrom } from './numbers';
import type { Bytes } from './values';

interface Search {
  rank: number;
  /** Undefined: one position instead of an array; 0: all. */
  count?: number;
  maxLength: number;
}

const RANK_IS_ZERO =
  "ERR RANK can't be zero: use 1 to start from the first match, 2 from the second ... " +
  'or use negative to start from the end of the list';

function parseSearch(words: readonly Bytes[]): Search {
  const search: Search = { rank: 1, maxLength: 0 };
  for (let i = 0; i < words.length; i += 2) {
    const word = words[i]?.toLowerCase();
    const value = words[i + 1];
    if (value === undefined) throw syntaxError();
    if (word === 'rank') search.rank = parseRank(value);
    else if (word === 'count') search.count = parseCount(value, 'COUNT');
    else if (word === 'maxlen') search.maxLength = parseCount(value, 'MAXLEN');
    else throw syntaxError();
  }
  return search;
}

function parseRank(text: Bytes): number {
  const rank = parseInteger(text);
  if (rank === 0) throw new CommandError(RANK_IS_ZERO);
  return rank;
}

function parseCount(text: Bytes, name: string): number {
  return parseIntegerFrom(text, 0, `ERR ${name} can't be negative`);
}

export const lpos: Handler = ([, key = '', element, ...words], { db }) => {
  const { rank, count, maxLength } = parseSearch(words);
  const list = db.read(key, 'list') ?? [];
  const indexes = rank > 0 ? [...list.keys()] : [...list.keys()].reverse();
  const looked = maxLength > 0 ? indexes.slice(0, maxLength) : indexes;
  const found = looked.filter((index) => list[index] === element).slice(Math.abs(rank) - 1);
  if (count === undefined) return found[0] ?? null;
  return count === 0 ? found : found.slice(0, count);
};
