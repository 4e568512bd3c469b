import { CommandError } from './command-error';
import { compareIds, FIRST_ID, LAST_ID, nextId, type StreamId } from './stream';
import type { Bytes } from './values';

const INVALID_ID = 'ERR Invalid stream ID specified as stream command argument';

/** `ms` or `ms-seq`; `missingSeq` stands for a sequence left out. */
export function parseId(text: Bytes | undefined, missingSeq = 0): StreamId {
  const match = /^([0-9]{1,20})(?:-([0-9]{1,20}))?$/.exec(text ?? '');
  if (!match) throw new CommandError(INVALID_ID);
  const seq = match[2] === undefined ? missingSeq : clamp(match[2]);
  return { ms: clamp(match[1] ?? ''), seq };
}

function clamp(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

export interface IdRange {
  start: StreamId;
  end: StreamId;
}

/** The bounds of XRANGE: `-`, `+`, `(` before an exclusive one, a sequence left out covers its millisecond. */
export function parseIdRange(startText: Bytes, endText: Bytes): IdRange {
  const start = parseBound(startText, 0);
  const end = parseBound(endText, Number.MAX_SAFE_INTEGER);
  return {
    start: startText.startsWith('(') ? nextOf(start) : start,
    end: endText.startsWith('(') ? previousOf(end) : end,
  };
}

function parseBound(text: Bytes, missingSeq: number): StreamId {
  if (text === '-') return FIRST_ID;
  if (text === '+') return LAST_ID;
  return parseId(text.startsWith('(') ? text.slice(1) : text, missingSeq);
}

function nextOf(id: StreamId): StreamId {
  if (compareIds(id, LAST_ID) === 0) throw new CommandError('ERR invalid start ID for the interval');
  return nextId(id);
}

function previousOf(id: StreamId): StreamId {
  if (compareIds(id, FIRST_ID) === 0) throw new CommandError('ERR invalid end ID for the interval');
  return id.seq > 0 ? { ms: id.ms, seq: id.seq - 1 } : { ms: id.ms - 1, seq: Number.MAX_SAFE_INTEGER };
}

const TOO_SMALL = 'ERR The ID specified in XADD is equal or smaller than the target stream top item';

/** Reads the id of a new entry, `*`, `ms-*` or in full; gives what makes it one greater than all before. */
export function parseNewId(text: Bytes): (lastId: StreamId, nowMs: number) => StreamId {
  if (text === '*') return (lastId, nowMs) => (nowMs > lastId.ms ? { ms: nowMs, seq: 0 } : nextId(lastId));
  const isPartial = text.endsWith('-*');
  const given = parseId(isPartial ? text.slice(0, -2) : text);
  if (!isPartial && compareIds(given, FIRST_ID) === 0) {
    throw new CommandError('ERR The ID specified in XADD must be greater than 0-0');
  }
  return (lastId) => {
    const id = isPartial && given.ms === lastId.ms ? nextId(lastId) : given;
    if (compareIds(id, lastId) > 0) return id;
    throw new CommandError(TOO_SMALL);
  };
}
