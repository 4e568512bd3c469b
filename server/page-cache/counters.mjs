// @ts-check

/**
 * @typedef {object} PageCacheCounters
 * @property {number} hits
 * @property {number} misses
 * @property {number} stores
 * @property {number} evictions
 * @property {number} tooLarge entries bigger than the whole budget, not stored
 * @property {number} corrupt files that did not hold what was written, removed
 * @property {number} diskErrors
 */

/** @returns {PageCacheCounters} */
export function createCounters() {
  return { hits: 0, misses: 0, stores: 0, evictions: 0, tooLarge: 0, corrupt: 0, diskErrors: 0 };
}
