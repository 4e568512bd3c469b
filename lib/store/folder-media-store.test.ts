import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolderMediaStore } from './folder-media-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facet-media-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode('<svg/>');

it('gives back what was put, under the hash of its bytes', async () => {
  const media = openFolderMediaStore(folder);
  const address = await media.put(bytes, 'svg');
  expect(address).toBe('1NxWZpFDA08xqjCWNdQRPZrXagKxc52iLJZe0gSb6eY.svg');
  expect(new Uint8Array((await media.get(address)) ?? [])).toEqual(bytes);
});

it('the same bytes are one file', async () => {
  const media = openFolderMediaStore(folder);
  const addresses = await Promise.all([media.put(bytes, 'svg'), media.put(bytes, 'svg')]);
  expect(new Set(addresses).size).toBe(1);
  expect(await readdir(folder)).toEqual([addresses[0]]);
});

it.each(['../../etc/passwd', 'x.svg', `${'A'.repeat(43)}.exe`, `${'A'.repeat(43)}.svg`])(
  '%s is nothing',
  async (address) => {
    expect(await openFolderMediaStore(folder).get(address)).toBeNull();
  },
);
