/** A set of rows, one bit each, 32 to a word, in whole chunks of words. */
export type Bits = Int32Array;

export const ROWS_PER_WORD = 32;
/** Words that are worked out at once. */
export const CHUNK_WORDS = 4;

export function bitsOf(members: readonly number[], rows: number): Bits {
  const chunks = Math.ceil(rows / (ROWS_PER_WORD * CHUNK_WORDS));
  const bits = new Int32Array(chunks * CHUNK_WORDS);
  for (const row of members) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  return bits;
}

export function flipBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) ^ (1 << (row & 31));
}

export function addBits(from: Bits, into: Bits): void {
  for (let w = 0; w < into.length; w++) into[w] = (into[w] ?? 0) | (from[w] ?? 0);
}

/** Few rows as a list, many as bits: whichever is sooner put to use. */
export type RowSet = { readonly rows: readonly number[] } | { readonly bits: Bits };

export function rowSetOf(members: readonly number[], rows: number): RowSet {
  return members.length > rows / ROWS_PER_WORD ? { bits: bitsOf(members, rows) } : { rows: members };
}
