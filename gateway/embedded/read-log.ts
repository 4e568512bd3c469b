import type { Effect } from './executor';
import { type LogFile, readUpTo } from './log-disk';
import {
  decodeFileHeader,
  decodeFrameHeader,
  decodePayload,
  FILE_HEADER_BYTES,
  FRAME_HEADER_BYTES,
  isPayloadIntact,
  MARK_BYTES,
} from './log-frame';

const READ_AHEAD_BYTES = 4 * 1024 * 1024;

export interface LogContent {
  readonly mark: Buffer;
  /** Where the last whole frame ends. */
  readonly intactBytes: number;
  /** What lies behind it: a torn frame. */
  readonly tornBytes: number;
}

/**
 * Hands every frame's effects to `apply`, up to `limitBytes` of the file. A last frame that is not whole
 * was never acknowledged and is left out; damage with whole frames behind it throws, since cutting there
 * would lose acknowledged data.
 */
export async function readLog(
  file: LogFile,
  name: string,
  apply: (effects: Effect[], endBytes: number) => void,
  limitBytes?: number,
): Promise<LogContent> {
  const reader = new Reader(file, limitBytes ?? (await file.stat()).size);
  const mark = decodeFileHeader(await reader.take(0, FILE_HEADER_BYTES));
  if (!mark) throw new Error(`${name} is not a Facet log file: its first bytes are wrong`);
  let at = FILE_HEADER_BYTES;
  for (;;) {
    const payload = await readFrame(reader, mark, at);
    if (!payload) break;
    at += FRAME_HEADER_BYTES + payload.length;
    apply(decodePayload(payload), at);
  }
  await refuseDamage(reader, mark, at, name);
  return { mark, intactBytes: at, tornBytes: reader.size - at };
}

async function readFrame(reader: Reader, mark: Buffer, at: number): Promise<Buffer | undefined> {
  const header = decodeFrameHeader(mark, await reader.take(at, FRAME_HEADER_BYTES));
  if (!header) return undefined;
  const payload = await reader.take(at + FRAME_HEADER_BYTES, header.payloadBytes);
  return isPayloadIntact(header, payload) ? payload : undefined;
}

/** Looks for a whole frame behind the first bad byte. */
async function refuseDamage(reader: Reader, mark: Buffer, badAt: number, name: string): Promise<void> {
  for (let at = badAt + 1; at < reader.size; ) {
    const chunk = await reader.take(at, Math.min(READ_AHEAD_BYTES, reader.size - at));
    const found = chunk.indexOf(mark);
    if (found < 0) {
      at += Math.max(1, chunk.length - MARK_BYTES + 1);
      continue;
    }
    if (await readFrame(reader, mark, at + found)) throw damaged(name, badAt, at + found, reader.size);
    at += found + 1;
  }
}

function damaged(name: string, badAt: number, goodAt: number, size: number): Error {
  return new Error(
    `${name} is damaged at byte ${badAt}: what stands there is no whole record, but whole records follow ` +
      `from byte ${goodAt} to byte ${size}. Starting would lose them, so nothing was changed. Restore the ` +
      `file from a backup; or, to go on with what stands before the damage, keep a copy and run: ` +
      `truncate -s ${badAt} '${name}'`,
  );
}

/** Reads a file in large steps. */
class Reader {
  #chunk: Buffer = Buffer.alloc(0);
  #chunkAt = 0;

  constructor(
    readonly file: LogFile,
    readonly size: number,
  ) {}

  /** `length` bytes from `at` on; fewer where the file ends. */
  async take(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    const from = at - this.#chunkAt;
    if (from < 0 || from + wanted > this.#chunk.length) {
      const bytes = Math.min(Math.max(wanted, READ_AHEAD_BYTES), Math.max(0, this.size - at));
      this.#chunk = await readUpTo(this.file, bytes, at);
      this.#chunkAt = at;
      return this.#chunk.subarray(0, wanted);
    }
    return this.#chunk.subarray(from, from + wanted);
  }
}
