import { CommandError, syntaxError } from './command-error';
import { parseIntegerIn } from './numbers';
import type { Bytes } from './values';

/** The keys after their number at `at`, and what follows them. */
export function parseCountedKeys(args: readonly Bytes[], at: number): { keys: Bytes[]; rest: Bytes[] } {
  const count = parseIntegerIn(args[at], 1, Number.MAX_SAFE_INTEGER, 'ERR numkeys should be greater than 0');
  if (count > args.length - at - 1) {
    throw new CommandError("ERR Number of keys can't be greater than number of args");
  }
  return { keys: args.slice(at + 1, at + 1 + count), rest: args.slice(at + 1 + count) };
}

/** `LIMIT n` at the end of SINTERCARD and ZINTERCARD; 0 is no limit. */
export function parseLimit(words: readonly Bytes[]): number {
  if (words.length === 0) return 0;
  if (words.length !== 2 || words[0]?.toLowerCase() !== 'limit') throw syntaxError();
  return parseIntegerIn(words[1], 0, Number.MAX_SAFE_INTEGER, "ERR LIMIT can't be negative");
}
