// @ts-check
import { createHash } from 'node:crypto';
import { ByteLru } from './byte-lru.mjs';
import { createCounters } from './counters.mjs';
import { DiskStore } from './disk-store.mjs';
import { decodeEntry, encodeEntry, isIntact } from './entry-file.mjs';

/** @param {string} key */
const nameOf = (key) => createHash('sha256').update(key).digest('hex');

/**
 * Rendered pages in memory and on disk, each under its own byte budget. Both hold the encoded bytes: what
 * comes out is a fresh copy every time, and a size is a size.
 */
export class PageStore {
  #counters = createCounters();
  #memory;
  #disk;
  #diskBudgetBytes;
  #now;

  /**
   * @param {object} options
   * @param {string} options.directory
   * @param {number} options.diskBudgetBytes
   * @param {number} options.memoryBudgetBytes
   * @param {() => number} options.now
   */
  constructor({ directory, diskBudgetBytes, memoryBudgetBytes, now }) {
    this.#now = now;
    this.#memory = new ByteLru(memoryBudgetBytes);
    this.#diskBudgetBytes = diskBudgetBytes;
    this.#disk = new DiskStore({ directory, budgetBytes: diskBudgetBytes, counters: this.#counters, now });
  }

  /**
   * @param {string} key
   * @returns {Promise<import('./entry-file.mjs').Entry | null>}
   */
  async get(key) {
    const entry = await this.#find(key);
    this.#counters[entry ? 'hits' : 'misses'] += 1;
    return entry;
  }

  /**
   * @param {string} key
   * @returns {Promise<import('./entry-file.mjs').Entry | null>}
   */
  async #find(key) {
    const name = nameOf(key);
    const bytes = this.#memory.get(name) ?? (await this.#load(name));
    if (!bytes) return null;
    this.#disk.touch(name);
    return decodeEntry(bytes, key);
  }

  /**
   * @param {string} name
   * @returns {Promise<Buffer | null>}
   */
  async #load(name) {
    const bytes = await this.#disk.read(name);
    if (!bytes) return null;
    if (isIntact(bytes)) {
      this.#memory.set(name, bytes);
      return bytes;
    }
    this.#counters.corrupt += 1;
    await this.#disk.delete(name);
    return null;
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {unknown} cacheControl
   */
  async set(key, value, cacheControl) {
    const name = nameOf(key);
    const bytes = encodeEntry({ key, lastModified: this.#now(), value, cacheControl });
    this.#memory.set(name, bytes);
    if (bytes.length > this.#diskBudgetBytes) this.#counters.tooLarge += 1;
    if (await this.#disk.write(name, bytes)) this.#counters.stores += 1;
  }

  /** @param {string} key */
  async delete(key) {
    const name = nameOf(key);
    this.#memory.delete(name);
    await this.#disk.delete(name);
  }

  snapshot() {
    return {
      ...this.#counters,
      entries: this.#disk.size,
      bytes: this.#disk.bytes,
      memoryEntries: this.#memory.size,
      memoryBytes: this.#memory.bytes,
    };
  }
}
