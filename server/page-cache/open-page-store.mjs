// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PageStore } from './page-store.mjs';

const MEBIBYTE = 1024 * 1024;
const DEFAULT_DISK_MB = 512;
const DEFAULT_MEMORY_MB = 64;
/** As in lib/core/env. */
const DEFAULT_ORIGIN = 'http://localhost:3000';
const ORIGIN_HASH_CHARS = 8;
/** Where an app route in the same process finds the counters: a function that returns them. */
const SNAPSHOT = Symbol.for('facet.page-cache');

/**
 * @param {string | undefined} text
 * @param {number} fallbackMb
 */
function readBudget(text, fallbackMb) {
  const megabytes = Number(text ?? fallbackMb);
  return (Number.isFinite(megabytes) && megabytes >= 0 ? megabytes : fallbackMb) * MEBIBYTE;
}

/**
 * Where pages of this build for this origin lie: they print the origin in their canonical and hreflang links.
 * @param {string} serverDistDir
 * @param {string | undefined} origin
 */
function nameDirectory(serverDistDir, origin) {
  const buildId = readFileSync(path.join(serverDistDir, '..', 'BUILD_ID'), 'utf8').trim();
  const hash = createHash('sha256')
    .update(origin || DEFAULT_ORIGIN)
    .digest('hex');
  return `${buildId}-${hash.slice(0, ORIGIN_HASH_CHARS)}`;
}

/**
 * A page of another build refers to files that are gone, one for another origin to that origin.
 * @param {string} root
 * @param {string} current
 */
function removeOthers(root, current) {
  try {
    for (const name of readdirSync(root)) {
      if (name !== current) rmSync(path.join(root, name), { recursive: true, force: true });
    }
  } catch (error) {
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isNew) console.warn('page cache: pages of earlier builds and origins could not be removed');
  }
}

/**
 * @param {string} serverDistDir Next's `.next/server`
 * @param {NodeJS.ProcessEnv} env
 */
export function openPageStore(serverDistDir, env) {
  const root = path.resolve(env.DATA_DIR || '.data', 'page-cache');
  const current = nameDirectory(serverDistDir, env.SITE_ORIGIN);
  removeOthers(root, current);
  const store = new PageStore({
    directory: path.join(root, current),
    diskBudgetBytes: readBudget(env.PAGE_CACHE_MB, DEFAULT_DISK_MB),
    memoryBudgetBytes: readBudget(env.PAGE_CACHE_MEMORY_MB, DEFAULT_MEMORY_MB),
    now: Date.now,
  });
  Reflect.set(globalThis, SNAPSHOT, () => store.snapshot());
  return store;
}
