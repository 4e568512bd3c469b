import { CommandError, WRONG_TYPE } from './command-error';
import { hashBytes } from './hash-bytes';
import type { Bytes, DataTypes, TypeName, Value } from './values';

/** SCAN walks these slots, so that a cursor stays right whatever is inserted or deleted meanwhile. */
export const SCAN_SLOTS = 4096;

/** All keys with their values and times of expiry. An expired key counts as missing from that millisecond on. */
export class Keyspace {
  readonly #entries = new Map<Bytes, Value>();
  readonly #expiries = new Map<Bytes, number>();
  readonly #slots: Set<Bytes>[] = Array.from({ length: SCAN_SLOTS }, () => new Set());
  /** Set while a write runs: an expired key it meets is deleted, and the deletion told to this function. */
  onExpired: ((key: Bytes) => void) | undefined;

  constructor(readonly now: () => number) {}

  get(key: Bytes): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined || !this.#isExpired(key)) return value;
    if (this.onExpired) {
      this.delete(key);
      this.onExpired(key);
    }
    return undefined;
  }

  /** What is stored, expired or not. */
  peek(key: Bytes): Value | undefined {
    return this.#entries.get(key);
  }

  /** The data of a key of this type, undefined if there is none; throws WRONGTYPE for another type. */
  read<T extends TypeName>(key: Bytes, type: T): DataTypes[T] | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (value.type !== type) throw new CommandError(WRONG_TYPE);
    return value.data as DataTypes[T];
  }

  /** Like `read`, but puts `make()` there if the key is missing. */
  open<T extends TypeName>(key: Bytes, type: T, make: () => DataTypes[T]): DataTypes[T] {
    const found = this.read(key, type);
    if (found !== undefined) return found;
    const data = make();
    this.set(key, { type, data } as Value);
    return data;
  }

  /** Puts a value there; a time of expiry the key had stays. */
  set(key: Bytes, value: Value): void {
    if (!this.#entries.has(key)) this.#slots[slotOf(key)]?.add(key);
    this.#entries.set(key, value);
  }

  /** Puts a value there without a time of expiry. */
  replace(key: Bytes, value: Value): void {
    this.set(key, value);
    this.#expiries.delete(key);
  }

  delete(key: Bytes): boolean {
    if (!this.#entries.delete(key)) return false;
    this.#expiries.delete(key);
    this.#slots[slotOf(key)]?.delete(key);
    return true;
  }

  has(key: Bytes): boolean {
    return this.get(key) !== undefined;
  }

  clear(): void {
    this.#entries.clear();
    this.#expiries.clear();
    for (const slot of this.#slots) slot.clear();
  }

  /** Unix time in ms, or undefined for a key that stays. */
  expiryOf(key: Bytes): number | undefined {
    return this.#expiries.get(key);
  }

  expireAt(key: Bytes, atMs: number): void {
    this.#expiries.set(key, atMs);
  }

  persist(key: Bytes): boolean {
    return this.#expiries.delete(key);
  }

  /** Number of keys, expired ones not yet deleted included (as in Redis). */
  get size(): number {
    return this.#entries.size;
  }

  keys(): IterableIterator<Bytes> {
    return this.#entries.keys();
  }

  /** The keys of one scan slot that have not expired. */
  *keysOfSlot(slot: number): IterableIterator<Bytes> {
    for (const key of this.#slots[slot] ?? []) if (!this.#isExpired(key)) yield key;
  }

  /** Keys whose time has come, looking at no more than `limit` of those that have one. */
  *expiredKeys(limit: number): IterableIterator<Bytes> {
    let looked = 0;
    for (const key of this.#expiries.keys()) {
      if (looked++ >= limit) return;
      if (this.#isExpired(key)) yield key;
      else this.#moveToEnd(key);
    }
  }

  #moveToEnd(key: Bytes): void {
    const at = this.#expiries.get(key);
    this.#expiries.delete(key);
    if (at !== undefined) this.#expiries.set(key, at);
  }

  #isExpired(key: Bytes): boolean {
    const at = this.#expiries.get(key);
    return at !== undefined && at <= this.now();
  }
}

function slotOf(key: Bytes): number {
  return hashBytes(key) % SCAN_SLOTS;
}
