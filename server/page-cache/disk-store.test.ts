import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCounters } from './counters.mjs';
import { DiskStore } from './disk-store.mjs';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'facet-disk-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('DiskStore', () => {
  it('goes on after bytes that could not be made, and forgets what they were to replace', async () => {
    const counters = createCounters();
    const store = new DiskStore({ directory, budgetBytes: 1_000, counters, now: () => 0 });
    await store.write('a', Promise.resolve(Buffer.from('before')));
    const unmade = Promise.reject(new Error('compression failed'));
    expect(await store.write('a', unmade)).toBe(false);
    expect(await store.write('b', Promise.resolve(Buffer.from('next')))).toBe(true);
    await store.delete('none');
    expect(String(await store.read('b'))).toBe('next');
    expect(await store.read('a')).toBeNull();
    expect(readdirSync(directory)).toEqual(['b']);
    expect(counters.diskErrors).toBe(1);
  });
});
