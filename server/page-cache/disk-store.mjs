// @ts-check
import { mkdir, readdir, readFile, rename, rm, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

const TEMPORARY_SUFFIX = '.tmp';
/** A file's mtime is its recency over restarts; it need not be exact. */
const TOUCH_EVERY_MS = 60_000;

/**
 * A file that somebody else removed is only a miss.
 * @param {unknown} error
 */
const isMissing = (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** @typedef {{ bytes: number, touchedAt: number }} IndexEntry */

/**
 * Files by name under a byte budget, least recently used out first. Changes run one after another, so the
 * sum of what lies in the directory (a half-written file included) never passes the budget. A disk that
 * refuses is counted and otherwise ignored: a cache may forget.
 */
export class DiskStore {
  /** @type {Map<string, IndexEntry>} oldest first */
  #index = new Map();
  #bytes = 0;
  #directory;
  #budgetBytes;
  #counters;
  #now;
  /** @type {Promise<unknown>} */
  #ready;
  /** @type {Promise<unknown>} */
  #tail;

  /**
   * @param {object} options
   * @param {string} options.directory
   * @param {number} options.budgetBytes
   * @param {import('./counters.mjs').PageCacheCounters} options.counters
   * @param {() => number} options.now
   */
  constructor({ directory, budgetBytes, counters, now }) {
    this.#directory = directory;
    this.#budgetBytes = budgetBytes;
    this.#counters = counters;
    this.#now = now;
    this.#ready = this.#attempt(() => this.#rebuild());
    this.#tail = this.#ready;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#index.size;
  }

  /**
   * @param {string} name
   * @returns {Promise<Buffer | null>}
   */
  async read(name) {
    await this.#ready;
    if (!this.#index.has(name)) return null;
    const bytes = await this.#attempt(() => readFile(this.#pathOf(name)));
    if (!bytes) await this.delete(name);
    return bytes ?? null;
  }

  /**
   * Marks a file as just used; the note on disk follows behind.
   * @param {string} name
   */
  touch(name) {
    const entry = this.#index.get(name);
    if (!entry) return;
    this.#index.delete(name);
    this.#index.set(name, entry);
    const now = this.#now();
    if (now - entry.touchedAt < TOUCH_EVERY_MS) return;
    entry.touchedAt = now;
    void this.#inTurn(() => this.#attempt(() => utimes(this.#pathOf(name), now / 1000, now / 1000)));
  }

  /**
   * @param {string} name
   * @param {Promise<Buffer>} bytes what is still being made: its turn is now. Where that fails, what stood
   *   there goes.
   * @returns {Promise<boolean>} whether it is on disk now
   */
  write(name, bytes) {
    const made = this.#attempt(() => bytes);
    return this.#inTurn(async () => this.#write(name, await made));
  }

  /** @param {string} name */
  delete(name) {
    return this.#inTurn(() => this.#remove(name));
  }

  /** @param {string} name */
  #pathOf(name) {
    return path.join(this.#directory, name);
  }

  /**
   * @template T
   * @param {() => Promise<T>} change
   * @returns {Promise<T>}
   */
  #inTurn(change) {
    const turn = this.#tail.then(change);
    // Whoever asked for a change hears that it failed; the changes after it are made all the same.
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /**
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T | undefined>}
   */
  async #attempt(action) {
    try {
      return await action();
    } catch (error) {
      this.#counters.diskErrors += isMissing(error) ? 0 : 1;
      return undefined;
    }
  }

  async #rebuild() {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const found = [];
    for (const name of await readdir(this.#directory)) {
      if (name.endsWith(TEMPORARY_SUFFIX)) await this.#attempt(() => rm(this.#pathOf(name)));
      else {
        const { size, mtimeMs } = await stat(this.#pathOf(name));
        found.push({ name, bytes: size, touchedAt: mtimeMs });
      }
    }
    found.sort((a, b) => a.touchedAt - b.touchedAt);
    for (const { name, ...entry } of found) {
      this.#index.set(name, entry);
      this.#bytes += entry.bytes;
    }
    await this.#makeRoom(0);
  }

  /**
   * @param {string} name
   * @returns {Promise<boolean>} whether the file is gone
   */
  async #remove(name) {
    const entry = this.#index.get(name);
    if (!entry) return true;
    try {
      await unlink(this.#pathOf(name));
    } catch (error) {
      if (!isMissing(error)) {
        this.#counters.diskErrors += 1;
        return false;
      }
    }
    this.#index.delete(name);
    this.#bytes -= entry.bytes;
    return true;
  }

  /** @param {number} needed bytes */
  async #makeRoom(needed) {
    for (const oldest of [...this.#index.keys()]) {
      if (this.#bytes + needed <= this.#budgetBytes) return;
      if (await this.#remove(oldest)) this.#counters.evictions += 1;
    }
  }

  /**
   * @param {string} name
   * @param {Buffer | undefined} bytes
   */
  async #write(name, bytes) {
    const isGone = await this.#remove(name);
    if (!isGone || !bytes || bytes.length > this.#budgetBytes) return false;
    await this.#makeRoom(bytes.length);
    if (this.#bytes + bytes.length > this.#budgetBytes) return false;
    const temporary = this.#pathOf(name + TEMPORARY_SUFFIX);
    const isWritten = await this.#attempt(async () => {
      await writeFile(temporary, bytes, { mode: 0o600 });
      await rename(temporary, this.#pathOf(name));
      return true;
    });
    if (!isWritten) {
      await this.#attempt(() => rm(temporary, { force: true }));
      return false;
    }
    this.#index.set(name, { bytes: bytes.length, touchedAt: this.#now() });
    this.#bytes += bytes.length;
    return true;
  }
}
