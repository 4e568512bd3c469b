import { CommandError, syntaxError } from './command-error';
import { parseInteger, parseIntegerFrom } from './numbers';
import type { Bytes } from './values';

export interface CountedKeys {
  keys: readonly Bytes[];
  rest: readonly Bytes[];
}

function split(args: readonly Bytes[], from: number, count: number): CountedKeys {
  return { keys: args.slice(from, from + count), rest: args.slice(from + count) };
}

/** SINTERCARD's keys after their number, and what follows them. */
export function parseSetKeys(args: readonly Bytes[]): CountedKeys {
  const count = parseIntegerFrom(args[1], 1, 'ERR numkeys should be greater than 0');
  if (count <= args.length - 2) return split(args, 2, count);
  throw new CommandError("ERR Number of keys can't be greater than number of args");
}

/** The keys of ZUNION and its like after their number at `at`, and what follows them. */
export function parseSortedKeys(args: readonly Bytes[], at: number): CountedKeys {
  const count = parseInteger(args[at]);
  if (count < 1) throw new CommandError(`ERR at least 1 input key is needed for '${args[0]}' command`);
  if (count > args.length - at - 1) throw syntaxError();
  return split(args, at + 1, count);
}

/** `LIMIT n` at the end of SINTERCARD and ZINTERCARD; 0 is no limit. */
export function parseLimit(words: readonly Bytes[]): number {
  if (words.length === 0) return 0;
  if (words.length !== 2 || words[0]?.toLowerCase() !== 'limit') throw syntaxError();
  return parseIntegerFrom(words[1], 0, "ERR LIMIT can't be negative");
}
