/** A set of rows, one bit each, 32 to a word. */
export type Bits = Int32Array;

export const ROWS_PER_WORD = 32;

export function bitsOf(members: readonly number[], rows: number): Bits {
  const bits = new Int32Array(Math.ceil(rows / ROWS_PER_WORD));
  for (const row of members) addRow(row, bits);
  return bits;
}

export function addRow(row: number, into: Bits): void {
  into[row >>> 5] = (into[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** Few rows as a list, many as bits: whichever is sooner added. */
export type RowSet = Bits | readonly number[];

export function rowSetOf(members: readonly number[], rows: number): RowSet {
  return members.length > rows / ROWS_PER_WORD ? bitsOf(members, rows) : members;
}

export function addRows(set: RowSet, into: Bits): void {
  if (set instanceof Int32Array)
    for (let w = 0; w < into.length; w++) into[w] = (into[w] ?? 0) | (set[w] ?? 0);
  else for (let i = 0; i < set.length; i++) addRow(set[i] ?? 0, into);
}
