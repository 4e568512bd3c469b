import type { Condition, JsonValue } from '#lib/manifest/types';
import { asText } from './as-text';

/** A condition can hold only if the attribute's text, or that of one of its elements, is among `keys`. */
export interface Requirement {
  path: string;
  keys: string[];
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}

/** The texts a value must have for an entry to hold; null when that cannot be told from texts. */
function keysOf(expected: JsonValue): string[] | null {
  if (typeof expected === 'string') return [expected];
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return null;
  if (expected.$eq !== undefined && isScalar(expected.$eq)) return [asText(expected.$eq)];
  const { $in: wanted } = expected;
  return Array.isArray(wanted) && wanted.every(isScalar) && '$in' in expected ? wanted.map(asText) : null;
}

/**
 * What a condition demands by equality, entry by entry. It may leave demands out but never invents one: a
 * visitor who meets none of the keys cannot match.
 */
export function findRequirements(condition: Condition): Requirement[] {
  return Object.entries(condition).flatMap(([path, expected]) => {
    if (path === '$and' && Array.isArray(expected))
      return expected.flatMap((member) => findRequirements(member as Condition));
    const keys = path.startsWith('$') ? null : keysOf(expected);
    return keys ? [{ path, keys }] : [];
  });
}
