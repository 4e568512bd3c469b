import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { PageStore } from './page-store.mjs';

vi.mock('./entry-file.mjs', () => ({
  encodeEntry: () => ({ file: Promise.reject(new Error('compression failed')), length: 10 }),
}));

const directory = mkdtempSync(path.join(tmpdir(), 'facet-pages-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('a page that cannot be compressed is served from memory, and Next hears nothing of it', async () => {
  const budgets = { diskBudgetBytes: 1_000, memoryBudgetBytes: 1_000 };
  const store = new PageStore({ directory, ...budgets, now: () => 0 });
  await store.set('a', { html: 'hello' }, undefined);
  expect((await store.get('a'))?.value).toEqual({ html: 'hello' });
  expect(store.snapshot()).toMatchObject({ diskErrors: 1, stores: 0, tooLarge: 0 });
});
