import { CommandError, NOT_A_FLOAT, NOT_AN_INTEGER } from './command-error';
import type { Bytes } from './values';

export const INT64_MAX = 2n ** 63n - 1n;
export const INT64_MIN = -(2n ** 63n);

const INTEGER = /^(?:0|-?[1-9][0-9]{0,18})$/;
const FLOAT = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?$/i;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/** A 64-bit integer in canonical spelling, else undefined. */
export function toBigInteger(text: Bytes): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = BigInt(text);
  return value > INT64_MAX || value < INT64_MIN ? undefined : value;
}

/** An integer argument; throws Redis's error. Beyond 2^53 the nearest double, which no count or index needs. */
export function parseInteger(text: Bytes | undefined, message: string = NOT_AN_INTEGER): number {
  if (text !== undefined && text.length < 16 && INTEGER.test(text)) return Number(text);
  const value = text === undefined ? undefined : toBigInteger(text);
  if (value === undefined) throw new CommandError(message);
  return Number(value);
}

/** An integer not below `min`; throws `message` for anything else. */
export function parseIntegerFrom(text: Bytes | undefined, min: number, message: string): number {
  const value = parseInteger(text, message);
  if (value < min) throw new CommandError(message);
  return value;
}

/** A double, `inf` allowed, NaN not; undefined if it is none. */
export function toFloat(text: Bytes): number | undefined {
  if (FLOAT.test(text)) return Number(text);
  const infinite = INFINITE.exec(text);
  if (!infinite) return undefined;
  return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

export function parseFloatArgument(text: Bytes | undefined, message: string = NOT_A_FLOAT): number {
  const value = text === undefined ? undefined : toFloat(text);
  if (value === undefined) throw new CommandError(message);
  return value;
}

/** The shortest text that reads back as the same double, with exponents where C's `%.17g` has them. */
export function formatDouble(value: number): Bytes {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  if (value === Number.NEGATIVE_INFINITY) return '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 17) return `${digits}e${exponentSign(exponent)}`;
  return String(value);
}

function exponentSign(exponent: number): string {
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return (exponent < 0 ? '-' : '+') + size;
}
