import type { JsonValue } from '#lib/manifest/types';

export const MAX_DEPTH = 32;

type JsonObject = { [key: string]: JsonValue };

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As GrowthBook's document has it, an object without keys counts as one. */
export function isOperatorObject(value: JsonObject): boolean {
  return Object.keys(value).every((key) => key.startsWith('$'));
}

/** Path of the first part that lies too deep. Lists under a key do not count as a level of their own. */
export function findTooDeep(value: JsonValue, at: string, depth = 0): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > MAX_DEPTH) return at;
  const isList = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    const deeper = depth + (isList || !Array.isArray(member) ? 1 : 0);
    const found = findTooDeep(member, isList ? `${at}[${key}]` : `${at}.${key}`, deeper);
    if (found) return found;
  }
  return null;
}

/** `$exists` and `$type` are how a condition asks whether something is known at all. */
export function asksPresence(expected: JsonValue | undefined): boolean {
  if (!isObject(expected) || !isOperatorObject(expected)) return false;
  return '$exists' in expected || '$type' in expected || asksPresence(expected.$not);
}
