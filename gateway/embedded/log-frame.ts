import { crc32 } from 'node:zlib';
import type { Effect } from './executor';

/*
 * The log file: `FACET-AOF 1 ` + 16 hexadecimal digits (the file's own mark) + a line break, then frames.
 * A frame is what one flush wrote: mark (8 bytes), length of the payload (u32), CRC-32 of the payload (u32),
 * CRC-32 of these 16 bytes (u32), payload. The payload is the effects as RESP arrays, so a person can read
 * it. A frame counts whole or not at all. The mark is random, so no stored value can look like a frame.
 */
export const MARK_BYTES = 8;
export const FRAME_HEADER_BYTES = 20;
const MAGIC = 'FACET-AOF 1 ';
export const FILE_HEADER_BYTES = MAGIC.length + MARK_BYTES * 2 + 1;

export function encodeFileHeader(mark: Buffer): Buffer {
  return Buffer.from(`${MAGIC}${mark.toString('hex')}\n`, 'latin1');
}

/** The mark, or undefined if this is no log file. */
export function decodeFileHeader(header: Buffer): Buffer | undefined {
  const match = /^FACET-AOF 1 ([0-9a-f]{16})\n$/.exec(header.toString('latin1'));
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'hex');
}

export function encodeFrame(mark: Buffer, effects: readonly Effect[]): Buffer {
  const payload = Buffer.from(effects.map(encodeEffect).join(''), 'latin1');
  const header = Buffer.alloc(FRAME_HEADER_BYTES);
  mark.copy(header);
  header.writeUInt32LE(payload.length, 8);
  header.writeUInt32LE(crc32(payload), 12);
  header.writeUInt32LE(crc32(header.subarray(0, 16)), 16);
  return Buffer.concat([header, payload]);
}

function encodeEffect(effect: Effect): string {
  let text = `*${effect.length}\r\n`;
  for (const argument of effect) text += `$${argument.length}\r\n${argument}\r\n`;
  return text;
}

export interface FrameHeader {
  readonly payloadBytes: number;
  readonly payloadCrc: number;
}

/** Undefined if these 20 bytes are no frame header of the file with this mark. */
export function decodeFrameHeader(mark: Buffer, header: Buffer): FrameHeader | undefined {
  if (header.length < FRAME_HEADER_BYTES || !header.subarray(0, MARK_BYTES).equals(mark)) return undefined;
  if (header.readUInt32LE(16) !== crc32(header.subarray(0, 16))) return undefined;
  return { payloadBytes: header.readUInt32LE(8), payloadCrc: header.readUInt32LE(12) };
}

export function isPayloadIntact(header: FrameHeader, payload: Buffer): boolean {
  return payload.length === header.payloadBytes && crc32(payload) === header.payloadCrc;
}

export function decodePayload(payload: Buffer): Effect[] {
  const text = payload.toString('latin1');
  const effects: Effect[] = [];
  let at = 0;
  const readCount = (): number => {
    const end = text.indexOf('\r\n', at);
    const count = Number(text.slice(at + 1, end));
    at = end + 2;
    return count;
  };
  while (at < text.length) {
    const effect: string[] = [];
    for (let left = readCount(); left > 0; left--) {
      const length = readCount();
      effect.push(text.slice(at, at + length));
      at += length + 2;
    }
    effects.push(effect);
  }
  return effects;
}
