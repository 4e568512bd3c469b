import { CommandError } from './command-error';
import { parseInteger } from './numbers';
import type { Bytes } from './values';

/** Redis's times are 64-bit integers. */
export const LATEST_MS = 2 ** 63 - 1024;

export type ExpiryUnit = 'ex' | 'px' | 'exat' | 'pxat';

export function isExpiryUnit(word: string): word is ExpiryUnit {
  return word === 'ex' || word === 'px' || word === 'exat' || word === 'pxat';
}

/** Unix time in ms of an expiry argument of SET, SETEX or GETEX, which must be positive. */
export function parseExpiry(
  unit: ExpiryUnit,
  text: Bytes | undefined,
  nowMs: number,
  command: string,
): number {
  const amount = parseInteger(text);
  const at = toUnixMs(unit, amount, nowMs);
  if (amount <= 0 || at > LATEST_MS) throw invalidExpiry(command);
  return at;
}

export function toUnixMs(unit: ExpiryUnit, amount: number, nowMs: number): number {
  if (unit === 'ex') return nowMs + amount * 1000;
  if (unit === 'px') return nowMs + amount;
  return unit === 'exat' ? amount * 1000 : amount;
}

export function invalidExpiry(command: string): CommandError {
  return new CommandError(`ERR invalid expire time in '${command}' command`);
}
