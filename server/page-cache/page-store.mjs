// @ts-check
import { createHash } from 'node:crypto';
import { ByteLru } from './byte-lru.mjs';
import { copyValue } from './copy-value.mjs';
import { createCounters } from './counters.mjs';
import { DiskStore } from './disk-store.mjs';
import { decodeEntry, encodeEntry, isIntact } from './entry-file.mjs';

/** @param {string} key */
const nameOf = (key) => createHash('sha256').update(key).digest('hex');

/** @typedef {import('./entry-file.mjs').Entry} Entry */
/** @typedef {{ entry: Entry, length: number }} Remembered */

/**
 * What was given and what is handed out is never what is kept.
 * @param {Entry} entry
 * @returns {Entry}
 */
const copyOf = (entry) => ({ ...entry, value: copyValue(entry.value) });

/**
 * Rendered pages in memory, ready to be sent, and compressed on disk, each under its own byte budget.
 */
export class PageStore {
  #counters = createCounters();
  /** @type {ByteLru<Remembered>} */
  #memory;
  /**
   * Reads from disk that may be remembered: nothing has changed under their name since they began.
   * @type {Map<string, symbol>}
   */
  #reads = new Map();
  /**
   * Changes that are still on their way to the disk.
   * @type {Map<string, symbol>}
   */
  #changes = new Map();
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
    const read = Symbol();
    if (!this.#changes.has(name)) this.#reads.set(name, read);
    const isLatest = () => this.#reads.get(name) === read;
    try {
      const bytes = await this.#disk.read(name);
      if (!bytes) return null;
      if (!isIntact(bytes)) {
        this.#counters.corrupt += 1;
        if (isLatest()) await this.#disk.delete(name);
        return null;
      }
      const decoded = await decodeEntry(bytes, key);
      if (decoded && isLatest()) this.#memory.set(name, decoded);
      return decoded;
    } finally {
      if (isLatest()) this.#reads.delete(name);
    }
  }

  /**
   * Until a change is on disk, what is read there may be what was before it.
   * @template T
   * @param {string} name
   * @param {Promise<T>} change
   * @returns {Promise<T>}
   */
  async #settle(name, change) {
    const latest = Symbol();
    this.#reads.delete(name);
    this.#changes.set(name, latest);
    try {
      return await change;
    } finally {
      if (this.#changes.get(name) === latest) this.#changes.delete(name);
    }
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
    const isStored = await this.#settle(name, this.#disk.write(name, file));
    if (isStored) this.#counters.stores += 1;
    // A file that could not be made is among the disk's errors.
    const bytes = await file.then(
      (made) => made.length,
      () => 0,
    );
    if (bytes > this.#diskBudgetBytes) this.#counters.tooLarge += 1;
  }

  /** @param {string} key */
  async delete(key) {
    const name = nameOf(key);
    this.#memory.delete(name);
    await this.#settle(name, this.#disk.delete(name));
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
