import { ByteLru } from './page-cache/byte-lru.mjs';

/** One look at a cached page: where Next renders it, and the bytes its file would have. */
export interface CachedLook {
  path: string;
  bytes: number;
}

export interface Replayed {
  looks: number;
  hits: number;
  /** Entries that went to make room. */
  evictions: number;
  entries: number;
  /** At the end, and the most there ever was. */
  bytes: number;
  peakBytes: number;
}

/**
 * What the page cache's disk would make of these looks, in order: the rule is the same (least recently used
 * out first, under a budget of bytes; what is larger than all of it is not kept), the files are left out.
 */
export function replayPages(looks: Iterable<CachedLook>, budgetBytes: number): Replayed {
  const lru: ByteLru<{ length: number }> = new ByteLru(budgetBytes);
  const result: Replayed = { looks: 0, hits: 0, evictions: 0, entries: 0, bytes: 0, peakBytes: 0 };
  for (const { path, bytes } of looks) {
    result.looks += 1;
    if (lru.get(path)) {
      result.hits += 1;
      continue;
    }
    const before = lru.size;
    lru.set(path, { length: bytes });
    const isKept = bytes <= budgetBytes;
    result.evictions += before + (isKept ? 1 : 0) - lru.size;
    result.peakBytes = Math.max(result.peakBytes, lru.bytes);
  }
  return { ...result, entries: lru.size, bytes: lru.bytes };
}
