import { KNOWN_READERS } from './known-paths';

/** Reads one member path of an attributes object; null when it is missing. */
export type Reader = (attributes: unknown) => unknown;

function readMember(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return null;
  return (object as Record<string, unknown>)[key] ?? null;
}

function readOwnMember(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? readMember(object, key)
    : null;
}

/** Names such as `constructor` and `map` would find JavaScript's own members: only those need the check. */
function isInherited(key: string): boolean {
  return key in Array.prototype;
}

/** Compiles a path given by its parts. Only own members count, as in JSON. */
export function pathReader(parts: readonly string[]): Reader {
  const known = KNOWN_READERS.get(parts.join('.'));
  if (known) return (root) => known(Object(root)) ?? null;
  if (parts.some(isInherited)) return (root) => parts.reduce(readOwnMember, root);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return (root) => readMember(root, first);
  if (parts.length === 2) return (root) => readMember(readMember(root, first), second);
  if (parts.length === 3) return (root) => readMember(readMember(readMember(root, first), second), third);
  return (root) => parts.reduce(readMember, root);
}
