import { CommandError, syntaxError } from './command-error';
import { type CommandTable, type Handler, NO_KEYS, type Result, reads } from './command-spec';
import { hashBytes } from './hash-bytes';
import { SCAN_SLOTS } from './keyspace';
import { compileGlob } from './match-glob';
import { parseInteger } from './numbers';
import type { Bytes } from './values';

const DEFAULT_COUNT = 10;
/** Each step over a collection looks at all of it, so steps are long: at most a hundred for any size. */
const MIN_STEP = 1000;
const MAX_STEPS = 100;
const HASH_SPACE = 2 ** 32;

export interface ScanOptions {
  cursor: number;
  count: number;
  matches: (text: Bytes) => boolean;
  type?: string;
}

export function parseScanOptions(cursor: Bytes, words: readonly Bytes[], withType = false): ScanOptions {
  if (!/^[0-9]{1,20}$/.test(cursor)) throw new CommandError('ERR invalid cursor');
  const options: ScanOptions = { cursor: Number(cursor), count: DEFAULT_COUNT, matches: () => true };
  for (let i = 0; i < words.length; i += 2) {
    const word = (words[i] ?? '').toLowerCase();
    const value = words[i + 1];
    if (value === undefined) throw syntaxError();
    if (word === 'match') options.matches = compileGlob(value);
    else if (word === 'count') options.count = parseCount(value);
    else if (word === 'type' && withType) options.type = value.toLowerCase();
    else throw syntaxError();
  }
  return options;
}

function parseCount(text: Bytes): number {
  const count = parseInteger(text);
  if (count < 1) throw syntaxError();
  return count;
}

/** SCAN: the cursor is the next slot, so it stays right across changes and even restarts. */
const scan: Handler = ([, cursor = '', ...words], { db }) => {
  const options = parseScanOptions(cursor, words, true);
  const seen: Bytes[] = [];
  let slot = options.cursor;
  for (; slot < SCAN_SLOTS && seen.length < options.count; slot++) {
    for (const key of db.keysOfSlot(slot)) seen.push(key);
  }
  const wanted = seen.filter(
    (key) => options.matches(key) && (!options.type || db.get(key)?.type === options.type),
  );
  return [slot >= SCAN_SLOTS ? '0' : String(slot), wanted];
};

/**
 * HSCAN, SSCAN and ZSCAN. The cursor is a position among the members' hashes, so a member that is there all
 * the time is returned whatever comes and goes.
 */
export function scanCollection(
  members: readonly Bytes[],
  { cursor, count, matches }: ScanOptions,
  entry: (member: Bytes) => Bytes[],
): Result {
  const step = Math.max(count, MIN_STEP, members.length / MAX_STEPS);
  const end = members.length <= step ? HASH_SPACE : cursor + Math.ceil((HASH_SPACE * step) / members.length);
  const found = members.filter((member) => {
    const at = hashBytes(member);
    return at >= cursor && at < end && matches(member);
  });
  return [end >= HASH_SPACE ? '0' : String(end), found.flatMap(entry)];
}

export const scanCommands: CommandTable = { scan: reads(-2, scan, NO_KEYS) };
