import { CommandError, NOT_A_FLOAT } from './command-error';
import { toFloat } from './numbers';
import type { Bytes } from './values';

/** Redis prints sums with at most so many digits after the point. */
const FRACTION_DIGITS = 17;
const LARGEST_EXPONENT = 400;

/**
 * Adds two decimal numbers exactly. Redis uses 80-bit floats for INCRBYFLOAT, so that 0.1 + 0.2 is 0.3;
 * doubles would give 0.30000000000000004.
 */
export function addDecimals(left: Bytes, right: Bytes, invalidLeft: string): Bytes {
  const a = parseDecimal(left, invalidLeft);
  const b = parseDecimal(right, NOT_A_FLOAT);
  const scale = Math.max(a.scale, b.scale);
  return formatDecimal(rescale(a, scale) + rescale(b, scale), scale);
}

interface Decimal {
  digits: bigint;
  /** Number of digits after the point. */
  scale: number;
}

function parseDecimal(text: Bytes, invalid: string): Decimal {
  const value = toFloat(text);
  if (value === undefined) throw new CommandError(invalid);
  if (!Number.isFinite(value)) throw new CommandError('ERR increment would produce NaN or Infinity');
  const [mantissa = '', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('+', '').split('.');
  const exponent = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Number(exponentText)));
  const scale = fraction.length - exponent;
  const digits = BigInt(`${whole === '-' || whole === '' ? `${whole}0` : whole}${fraction}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function rescale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function formatDecimal(digits: bigint, scale: number): Bytes {
  const rounded =
    scale > FRACTION_DIGITS ? divideRounding(digits, 10n ** BigInt(scale - FRACTION_DIGITS)) : digits;
  const places = Math.min(scale, FRACTION_DIGITS);
  const sign = rounded < 0n ? '-' : '';
  const text = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}

function divideRounding(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -by / 2n : by / 2n;
  return (value + half) / by;
}
