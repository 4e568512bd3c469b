// @ts-check
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Raised when the layout of a stored entry changes; older files are then misses. */
const MAGIC = Buffer.from('FPC1');
const DIGEST_BYTES = 32;
const HEADER_BYTES = MAGIC.length + DIGEST_BYTES;

/**
 * @typedef {object} Entry
 * @property {string} key
 * @property {number} lastModified ms since 1970
 * @property {unknown} value what Next gave us to keep: strings, Buffers, Maps of them
 * @property {unknown} cacheControl
 */

/** @param {Buffer} payload */
const digest = (payload) => createHash('sha256').update(payload).digest();

/**
 * @param {Entry} entry
 * @returns {Buffer}
 */
export function encodeEntry(entry) {
  const payload = serialize(entry);
  return Buffer.concat([MAGIC, digest(payload), payload]);
}

/**
 * Whether these bytes are what `encodeEntry` made. Asked of what comes from disk, because v8's reader may
 * make something out of damaged bytes instead of failing.
 * @param {Buffer} bytes
 */
export function isIntact(bytes) {
  if (bytes.length <= HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return false;
  return digest(bytes.subarray(HEADER_BYTES)).equals(bytes.subarray(MAGIC.length, HEADER_BYTES));
}

/**
 * The entry of intact bytes, or `null` when they were stored under another key.
 * @param {Buffer} bytes
 * @param {string} key
 * @returns {Entry | null}
 */
export function decodeEntry(bytes, key) {
  // A copy: the Buffers v8 makes are windows into what it reads from, and a reader may write into his.
  const payload = Buffer.from(bytes.subarray(HEADER_BYTES));
  const entry = /** @type {Entry} */ (deserialize(payload));
  return entry.key === key ? entry : null;
}
