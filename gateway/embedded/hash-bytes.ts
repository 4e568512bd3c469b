import type { Bytes } from './values';

/** FNV-1a with a final mix, 32 bits unsigned: spreads keys over scan positions, the same in every process. */
export function hashBytes(bytes: Bytes): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
