import { CommandError, syntaxError } from './command-error';
import { type CommandTable, type Handler, reads, writes } from './command-spec';
import { parseInteger } from './numbers';
import { assertLength, readString, writeString } from './strings';
import type { Bytes } from './values';

const BITS_PER_BYTE = 8;

function parseOffset(text: Bytes | undefined): number {
  const message = 'ERR bit offset is not an integer or out of range';
  const offset = parseInteger(text, message);
  if (offset < 0 || offset >= 2 ** 32) throw new CommandError(message);
  return offset;
}

/** Bit 0 is the highest of the first byte. */
function bitAt(text: Bytes, offset: number): 0 | 1 {
  const byte = text.charCodeAt(Math.floor(offset / BITS_PER_BYTE)) || 0;
  return byte & (0x80 >> (offset % BITS_PER_BYTE)) ? 1 : 0;
}

const getbit: Handler = ([, key = '', offsetText], context) => {
  const offset = parseOffset(offsetText);
  return bitAt(readString(context, key) ?? '', offset);
};

const setbit: Handler = ([, key = '', offsetText, bit], context) => {
  const offset = parseOffset(offsetText);
  if (bit !== '0' && bit !== '1') throw new CommandError('ERR bit is not an integer or out of range');
  const at = Math.floor(offset / BITS_PER_BYTE);
  const text = readString(context, key) ?? '';
  assertLength(at + 1);
  const padded = text.padEnd(at + 1, '\0');
  const mask = 0x80 >> (offset % BITS_PER_BYTE);
  const old = padded.charCodeAt(at);
  const byte = String.fromCharCode(bit === '1' ? old | mask : old & ~mask);
  writeString(context, key, padded.slice(0, at) + byte + padded.slice(at + 1));
  return old & mask ? 1 : 0;
};

function countOnes(text: Bytes, from: number, to: number): number {
  let ones = 0;
  for (let offset = from; offset <= to; offset++) ones += bitAt(text, offset);
  return ones;
}

function toIndex(index: number, length: number): number {
  return index < 0 ? Math.max(0, length + index) : index;
}

const bitcount: Handler = (args, context) => {
  const [, key = '', startText, endText, unit = 'byte'] = args;
  if (args.length > 5 || args.length === 3) throw syntaxError();
  const text = readString(context, key);
  if (text === undefined) return 0;
  if (startText === undefined) return countOnes(text, 0, text.length * BITS_PER_BYTE - 1);
  const start = parseInteger(startText);
  const end = parseInteger(endText);
  if (start < 0 && end < 0 && start > end) return 0;
  const isBit = unit.toLowerCase() === 'bit';
  if (!isBit && unit.toLowerCase() !== 'byte') throw syntaxError();
  const length = isBit ? text.length * BITS_PER_BYTE : text.length;
  const from = toIndex(start, length);
  const to = Math.min(toIndex(end, length), length - 1);
  return isBit ? countOnes(text, from, to) : countOnes(text, from * BITS_PER_BYTE, to * BITS_PER_BYTE + 7);
};

export const bitCommands: CommandTable = {
  getbit: reads(3, getbit),
  setbit: writes(4, setbit),
  bitcount: reads(-2, bitcount),
};
