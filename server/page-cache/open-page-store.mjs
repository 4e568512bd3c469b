// @ts-check
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PageStore } from './page-store.mjs';

const MEBIBYTE = 1024 * 1024;
const DEFAULT_DISK_MB = 512;
const DEFAULT_MEMORY_MB = 64;
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
 * A page of another build refers to files that are gone.
 * @param {string} root
 * @param {string} buildId
 */
function removeOtherBuilds(root, buildId) {
  try {
    for (const name of readdirSync(root)) {
      if (name !== buildId) rmSync(path.join(root, name), { recursive: true, force: true });
    }
  } catch (error) {
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isNew) console.warn('page cache: pages of earlier builds could not be removed');
  }
}

/**
 * @param {string} serverDistDir Next's `.next/server`
 * @param {NodeJS.ProcessEnv} env
 */
export function openPageStore(serverDistDir, env) {
  const buildId = readFileSync(path.join(serverDistDir, '..', 'BUILD_ID'), 'utf8').trim();
  const root = path.resolve(env.DATA_DIR || '.data', 'page-cache');
  removeOtherBuilds(root, buildId);
  const store = new PageStore({
    directory: path.join(root, buildId),
    diskBudgetBytes: readBudget(env.PAGE_CACHE_MB, DEFAULT_DISK_MB),
    memoryBudgetBytes: readBudget(env.PAGE_CACHE_MEMORY_MB, DEFAULT_MEMORY_MB),
    now: Date.now,
  });
  Reflect.set(globalThis, SNAPSHOT, () => store.snapshot());
  return store;
}
