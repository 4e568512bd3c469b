// @ts-check
import { createHash } from 'node:crypto';
import { ByteLru } from './byte-lru.mjs';
import { createCounters } from './counters.mjs';
import { DiskStore } from './disk-store.mjs';
import { decodeEntry, encodeEntry, isIntact } from './entry-file.mjs';

/** @param {string} key */
const nameOf = (key) => createHash('sha256').update(key).digest('hex');

/** @typedef {import('./entry-file.mjs').Entry} Entry */
/** @typedef {{ entry: Entry, length: number }} Remembered */

/**
 * What is handed out is the reader's own down to the members of the value. The texts and Buffers in it are
 * shared: Next reads them only, and copying 400 kB would cost every hit half a millisecond.
 * @param {Entry} entry
 * @returns {Entry}
 */
const copyOf = (entry) => {
  const { value } = entry;
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return { ...entry, value: isPlain ? { ...value } : value };
};

/**
 * Rendered pages in memory, ready to be sent, and compressed on disk, each under its own byte budget.
 */
export class PageStore {
  #counters = createCounters();
  /** @type {ByteLru<Remembered>} */
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
   * @returns {Promise<Entry | null>}
   */
  async get(key) {
    const entry = await this.#find(key);
    this.#counters[entry ? 'hits' : 'misses'] += 1;
    return entry;
  }

  /**
   * @param {string} key
   * @returns {Promise<Entry | null>}
   */
  async #find(key) {
    const name = nameOf(key);
    const remembered = this.#memory.get(name) ?? (await this.#load(name, key));
    if (!remembered) return null;
    this.#disk.touch(name);
    return copyOf(remembered.entry);
  }

  /**
   * @param {string} name
   * @param {string} key
   * @returns {Promise<Remembered | null>}
   */
  async #load(name, key) {
    const bytes = await this.#disk.read(name);
    if (!bytes) return null;
    if (!isIntact(bytes)) {
      this.#counters.corrupt += 1;
      await this.#disk.delete(name);
      return null;
    }
    const decoded = await decodeEntry(bytes, key);
    if (decoded) this.#memory.set(name, decoded);
    return decoded;
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {unknown} cacheControl
   */
  async set(key, value, cacheControl) {
    const name = nameOf(key);
    const entry = { key, lastModified: this.#now(), value, cacheControl };
    const { file, length } = encodeEntry(entry);
    this.#memory.set(name, { entry: copyOf(entry), length });
    const written = this.#disk.write(name, file);
    if ((await file).length > this.#diskBudgetBytes) this.#counters.tooLarge += 1;
    if (await written) this.#counters.stores += 1;
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
