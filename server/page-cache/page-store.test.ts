import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageStore } from './page-store.mjs';

let directory: string;
const now = 1_000_000;

const open = (diskBudgetBytes: number, memoryBudgetBytes = 0) =>
  new PageStore({ directory, diskBudgetBytes, memoryBudgetBytes, now: () => now });
const bytesOnDisk = () =>
  readdirSync(directory).reduce((sum, name) => sum + statSync(path.join(directory, name)).size, 0);
const page = (html: string) => ({
  kind: 'APP_PAGE',
  html,
  rscData: Buffer.from(`rsc of ${html}`),
  segmentData: new Map([['/_tree', Buffer.from('tree')]]),
  headers: { 'x-next-cache-tags': 'a' },
  status: 200,
  postponed: undefined,
});
const onlyFile = () => path.join(directory, readdirSync(directory)[0] ?? 'none');

beforeEach(() => {
  directory = path.join(mkdtempSync(path.join(tmpdir(), 'facet-pages-')), 'build1');
});
afterEach(() => rmSync(path.dirname(directory), { recursive: true, force: true }));

describe('PageStore', () => {
  it.each([
    ['disk', 1_000_000, 0],
    ['memory', 1_000_000, 1_000_000],
  ])('gives back from %s what Next gave it, Maps and Buffers included', async (_where, disk, memory) => {
    const store = open(disk, memory);
    await store.set('/v/f/p', page('hello'), { revalidate: 2, expire: 10 });
    const entry = await store.get('/v/f/p');
    expect(entry).toEqual({
      key: '/v/f/p',
      lastModified: 1_000_000,
      value: page('hello'),
      cacheControl: { revalidate: 2, expire: 10 },
    });
    expect(entry?.value).toHaveProperty('rscData', expect.any(Buffer));
  });

  it.each([
    ['disk', 0],
    ['memory', 1_000_000],
  ])('hands out copies from %s: what a writer or reader changes stays his', async (_where, memory) => {
    const store = open(1_000_000, memory);
    const given = page('hello');
    await store.set('a', given, undefined);
    given.rscData.fill(0);
    const first = (await store.get('a'))?.value as ReturnType<typeof page>;
    first.rscData.fill(0);
    first.segmentData.get('/_tree')?.fill(0);
    first.segmentData.clear();
    first.headers['x-next-cache-tags'] = 'b';
    first.html = 'changed by a reader';
    expect((await store.get('a'))?.value).toEqual(page('hello'));
  });

  it('what is set while the file is read is what everybody gets from then on', async () => {
    await open(1_000_000).set('a', page('before'), undefined);
    const store = open(1_000_000, 1_000_000);
    const reading = store.get('a');
    await store.set('a', page('after'), undefined);
    await reading;
    expect((await store.get('a'))?.value).toEqual(page('after'));
  });

  it('what is read while its successor is on the way to disk is not remembered', async () => {
    const store = open(1_000_000, 10_000);
    await store.set('a', page('before'), undefined);
    const setting = store.set('a', page('x'.repeat(100_000)), undefined);
    expect((await store.get('a'))?.value).toEqual(page('before'));
    await setting;
    expect((await store.get('a'))?.value).toEqual(page('x'.repeat(100_000)));
  });

  it('what is removed while the file is read is gone, whenever the read began', async () => {
    await open(1_000_000).set('a', page('before'), undefined);
    const store = open(1_000_000, 1_000_000);
    await Promise.all([store.get('a'), store.delete('a'), store.get('a')]);
    expect(await store.get('a')).toBeNull();
  });

  it('keeps pages compressed on disk and counts them as they are in memory', async () => {
    const store = open(1_000_000, 1_000_000);
    await store.set('a', page('coffee '.repeat(20_000)), undefined);
    const { bytes, memoryBytes } = store.snapshot();
    expect(bytes).toBe(bytesOnDisk());
    expect(bytes).toBeLessThan(10_000);
    expect(memoryBytes).toBeGreaterThan(140_000);
  });

  it('a page that is removed while it is compressed is gone', async () => {
    const store = open(1_000_000);
    const writing = store.set('a', page('x'.repeat(100_000)), undefined);
    await store.delete('a');
    await writing;
    expect(await store.get('a')).toBeNull();
  });

  it('holds the budget through a thousand codes, and the latest are there', async () => {
    const store = open(100_000);
    for (let n = 0; n < 1_000; n++) {
      await store.set(`/v/f/${n}`, page('x'.repeat(2_000)), undefined);
      expect(store.snapshot().bytes).toBeLessThanOrEqual(100_000);
    }
    const { stores, evictions, entries, bytes } = store.snapshot();
    expect(bytesOnDisk()).toBe(bytes);
    expect({ stores, left: entries + evictions }).toEqual({ stores: 1_000, left: 1_000 });
    expect(await store.get('/v/f/999')).not.toBeNull();
    expect(await store.get('/v/f/0')).toBeNull();
  });

  it('lets go of the least recently used', async () => {
    const probe = open(1_000_000);
    await probe.set('a', page('xxx'), undefined);
    const size = probe.snapshot().bytes;
    await probe.delete('a');
    const store = open(size * 2);
    await store.set('a', page('aaa'), undefined);
    await store.set('b', page('bbb'), undefined);
    await store.get('a');
    await store.set('c', page('ccc'), undefined);
    expect([await store.get('a'), await store.get('b'), await store.get('c')].map(Boolean)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('never passes either budget, whatever is written, read and removed at once', async () => {
    const action = fc.record({
      kind: fc.constantFrom('set', 'get', 'delete'),
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      size: fc.nat(3_000),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 30 }),
        fc.integer({ min: 200, max: 8_000 }),
        async (actions, budget) => {
          rmSync(directory, { recursive: true, force: true });
          const store = open(budget, budget / 2);
          await Promise.all(
            actions.map(({ kind, key, size }) => {
              if (kind === 'get') return store.get(key);
              return kind === 'set'
                ? store.set(key, { html: 'x'.repeat(size) }, undefined)
                : store.delete(key);
            }),
          );
          await store.get('none'); // the folder is there, even when nothing was to be done
          const { bytes, entries, memoryBytes } = store.snapshot();
          expect(bytes).toBeLessThanOrEqual(budget);
          expect(memoryBytes).toBeLessThanOrEqual(budget / 2);
          expect(bytesOnDisk()).toBe(bytes);
          expect(readdirSync(directory)).toHaveLength(entries);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not store what is bigger than the budget, and forgets what stood there', async () => {
    const store = open(2_000);
    await store.set('a', page('small'), undefined);
    await store.set('a', page(randomBytes(5_000).toString('hex')), undefined);
    expect(await store.get('a')).toBeNull();
    expect(store.snapshot()).toMatchObject({ tooLarge: 1, entries: 0, bytes: 0 });
  });

  it('finds its pages after a restart, and takes the older ones out first', async () => {
    const before = open(1_000_000);
    for (const key of ['a', 'b', 'c']) await before.set(key, page(key), undefined);
    const size = before.snapshot().bytes / 3;
    for (const name of readdirSync(directory)) {
      const isB = name === createHash('sha256').update('b').digest('hex');
      utimesSync(path.join(directory, name), isB ? 1 : 2, isB ? 1 : 2);
    }
    const after = open(Math.ceil(size * 2.2));
    expect((await after.get('a'))?.value).toEqual(page('a'));
    expect(await after.get('b')).toBeNull();
    expect(after.snapshot()).toMatchObject({ entries: 2, evictions: 1 });
  });

  it('removes what a crash left half-written', async () => {
    await open(1_000_000).set('a', page('a'), undefined);
    writeFileSync(path.join(directory, 'half.tmp'), 'x');
    await open(1_000_000).get('a');
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it.each([
    ['truncated', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5)],
    ['empty', () => Buffer.alloc(0)],
    ['one bit off', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0xff])])],
    ['something else', () => Buffer.from('<!doctype html>'.repeat(10))],
  ])('treats a file that is %s as a miss, removes and counts it', async (_name, damage) => {
    await open(1_000_000).set('a', page('hello'), undefined);
    writeFileSync(onlyFile(), damage(readFileSync(onlyFile())));
    const store = open(1_000_000);
    expect(await store.get('a')).toBeNull();
    expect(readdirSync(directory)).toEqual([]);
    expect(store.snapshot()).toMatchObject({ corrupt: 1, misses: 1, entries: 0, bytes: 0 });
    await store.set('a', page('again'), undefined);
    expect((await store.get('a'))?.value).toEqual(page('again'));
  });

  it('misses when somebody else removed the file', async () => {
    const store = open(1_000_000);
    await store.set('a', page('hello'), undefined);
    rmSync(onlyFile());
    expect(await store.get('a')).toBeNull();
    expect(store.snapshot()).toMatchObject({ diskErrors: 0, entries: 0, bytes: 0 });
  });

  it('goes on without a disk that refuses, and counts it', async () => {
    writeFileSync(directory, 'a file where the folder should be');
    const store = open(1_000_000, 1_000_000);
    await store.set('a', page('hello'), undefined);
    expect((await store.get('a'))?.value).toEqual(page('hello'));
    expect(await store.get('b')).toBeNull();
    const { diskErrors, bytes, stores } = store.snapshot();
    expect(diskErrors).toBeGreaterThan(0);
    expect({ bytes, stores }).toEqual({ bytes: 0, stores: 0 });
  });
});
