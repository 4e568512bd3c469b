import { CommandError, syntaxError } from './command-error';
import { parseInteger, parseIntegerFrom } from './numbers';
import { compareIds, lowerBound, type Stream, type StreamId } from './stream';
import { parseId } from './stream-ids';
import type { Bytes } from './values';

/** What XADD and XTRIM cut off at the old end. */
export interface Trim {
  maxLength?: number;
  minId?: StreamId;
  /** At most so many entries go; only `~` may have it. */
  limit?: number;
}

/** Reads `MAXLEN|MINID [=|~] threshold [LIMIT n]` at `at`; `~` is trimmed exactly too, which it allows. */
export function parseTrim(words: readonly Bytes[], at: number): { trim: Trim; next: number } {
  const kind = words[at]?.toLowerCase();
  const sign = words[at + 1];
  const isSigned = sign === '=' || sign === '~';
  const thresholdAt = isSigned ? at + 2 : at + 1;
  const threshold = words[thresholdAt];
  if (threshold === undefined) throw syntaxError();
  const trim: Trim =
    kind === 'minid' ? { minId: parseId(threshold) } : { maxLength: parseMaxLength(threshold) };
  if (words[thresholdAt + 1]?.toLowerCase() !== 'limit') return { trim, next: thresholdAt + 1 };
  if (sign !== '~') {
    throw new CommandError('ERR syntax error, LIMIT cannot be used without the special ~ option');
  }
  const message = 'ERR The LIMIT argument must be >= 0.';
  const limit = parseIntegerFrom(words[thresholdAt + 2], 0, message);
  return { trim: limit > 0 ? { ...trim, limit } : trim, next: thresholdAt + 3 };
}

function parseMaxLength(text: Bytes): number {
  const length = parseInteger(text);
  if (length < 0) throw new CommandError('ERR The MAXLEN argument must be >= 0.');
  return length;
}

/** Number of entries removed. */
export function trimStream(stream: Stream, { maxLength, minId, limit }: Trim): number {
  const excess =
    minId === undefined
      ? stream.entries.length - (maxLength ?? stream.entries.length)
      : lowerBound(stream.entries, minId);
  const removed = stream.entries.splice(0, Math.max(0, Math.min(excess, limit ?? excess)));
  const last = removed.at(-1);
  if (last && compareIds(last.id, stream.maxDeleted) > 0) stream.maxDeleted = last.id;
  return removed.length;
}
