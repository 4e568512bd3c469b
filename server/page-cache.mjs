// @ts-check
import { openPageStore } from './page-cache/open-page-store.mjs';

/** @type {import('./page-cache/page-store.mjs').PageStore | undefined} */
let shared;

/**
 * Next's `cacheHandler`. Next makes one of these per request, so what they share lives in the module. Next
 * itself judges freshness (`revalidate`, `expire`) from `lastModified` and `cacheControl`, which are stored
 * beside the value. While building and in development nothing is kept.
 */
export default class PageCache {
  #store;

  /** @param {{ dev?: boolean, serverDistDir?: string }} context */
  constructor({ dev, serverDistDir }) {
    const isServing = !dev && serverDistDir && process.env.NEXT_PHASE !== 'phase-production-build';
    if (isServing) shared ??= openPageStore(serverDistDir, process.env);
    this.#store = isServing ? shared : undefined;
  }

  /** @param {string} key */
  async get(key) {
    const entry = await this.#store?.get(key);
    if (!entry) return null;
    const { lastModified, value, cacheControl } = entry;
    return { lastModified, value, ...(cacheControl ? { cacheControl } : {}) };
  }

  /**
   * @param {string} key
   * @param {unknown} value `null` says that there is nothing any more
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, value, context) {
    if (value === null) await this.#store?.delete(key);
    else await this.#store?.set(key, value, context.cacheControl);
  }

  /** Content is immutable under its hash, so nothing here is ever revalidated by tag. */
  async revalidateTag() {}

  resetRequestCache() {}
}
