import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEntry } from './page-cache/entry-file.mjs';
import { PageStore } from './page-cache/page-store.mjs';
import { replayPages } from './replay-pages';

const now = () => 1_000_000;
const sizeOnDisk = async (key: string, value: string) =>
  (await encodeEntry({ key, lastModified: now(), value, cacheControl: undefined }).file).length;
/** Text that does not compress to nothing. */
const noise = (key: string, chars: number) =>
  Array.from({ length: Math.ceil(chars / 64) }, (_, i) =>
    createHash('sha256').update(`${key}${i}`).digest('hex'),
  )
    .join('')
    .slice(0, chars);
const look = (path: string, bytes = 10) => ({ path, bytes });

describe('replayPages', () => {
  it('counts hits and evictions, least recently used first', () => {
    const looks = ['a', 'b', 'a', 'c', 'a', 'b'].map((name) => look(name));
    expect(replayPages(looks, 20)).toEqual({
      looks: 6,
      hits: 2,
      evictions: 2,
      entries: 2,
      bytes: 20,
      peakBytes: 20,
    });
  });

  it('keeps nothing that is larger than the budget', () => {
    expect(replayPages([look('a', 30), look('a', 30)], 20)).toMatchObject({
      hits: 0,
      evictions: 0,
      entries: 0,
    });
  });

  it('does what the page store does on a disk', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const sizes = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400));
    const budget = fc.integer({ min: 200, max: 2_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { maxLength: 40 }),
        sizes,
        budget,
        async (names, of, diskBudgetBytes) => {
          const bodyOf = (key: string) => noise(key, of['abcdef'.indexOf(key)] ?? 0);
          const looks = await Promise.all(
            names.map(async (key) => look(key, await sizeOnDisk(key, bodyOf(key)))),
          );
          const directory = mkdtempSync(path.join(tmpdir(), 'facet-replay-'));
          const store = new PageStore({ directory, diskBudgetBytes, memoryBudgetBytes: 0, now });
          for (const key of names) if (!(await store.get(key))) await store.set(key, bodyOf(key), undefined);
          const { hits, evictions, entries, bytes } = store.snapshot();
          rmSync(directory, { recursive: true });
          expect(replayPages(looks, diskBudgetBytes)).toMatchObject({ hits, evictions, entries, bytes });
        },
      ),
      { numRuns: 40 },
    );
  });
});
