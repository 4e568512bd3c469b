import { CommandError, NOT_A_FLOAT, NOT_AN_INTEGER } from './command-error';
import { type CommandTable, type Handler, writes } from './command-spec';
import { addDecimals } from './decimal';
import { INT64_MAX, INT64_MIN, toBigInteger } from './numbers';
import { readString, writeString } from './strings';
import type { Bytes } from './values';

export function parseIncrement(text: Bytes): bigint {
  const increment = toBigInteger(text);
  if (increment === undefined) throw new CommandError(NOT_AN_INTEGER);
  return increment;
}

/** A 64-bit sum; throws when the value is no integer, or the sum overflows. */
export function addIntegers(value: Bytes, increment: bigint, invalidValue: string = NOT_AN_INTEGER): bigint {
  const old = toBigInteger(value);
  if (old === undefined) throw new CommandError(invalidValue);
  const sum = old + increment;
  if (sum > INT64_MAX || sum < INT64_MIN) {
    throw new CommandError('ERR increment or decrement would overflow');
  }
  return sum;
}

function negate(text: Bytes): Bytes {
  if (toBigInteger(text) === INT64_MIN) throw new CommandError('ERR decrement would overflow');
  if (text === '0') return text;
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

function increment(byOf: (args: readonly Bytes[]) => Bytes): Handler {
  return (args, context) => {
    const key = args[1] ?? '';
    const by = parseIncrement(byOf(args));
    const sum = addIntegers(readString(context, key) ?? '0', by);
    writeString(context, key, String(sum));
    return Number(sum);
  };
}

const incrbyfloat: Handler = ([, key = '', by = ''], context) => {
  const sum = addDecimals(readString(context, key) ?? '0', by, NOT_A_FLOAT);
  writeString(context, key, sum);
  context.log(['set', key, sum, 'keepttl']);
  return sum;
};

export const counterCommands: CommandTable = {
  incr: writes(
    2,
    increment(() => '1'),
  ),
  decr: writes(
    2,
    increment(() => '-1'),
  ),
  incrby: writes(
    3,
    increment((args) => args[2] ?? ''),
  ),
  decrby: writes(
    3,
    increment((args) => negate(args[2] ?? '')),
  ),
  incrbyfloat: writes(3, incrbyfloat),
};
