import type { Interval } from './find-alternatives';
import { addRows, type Bits, bitsOf, ROWS_PER_WORD, type RowSet, rowSetOf } from './row-set';

const MAX_SNAPSHOTS = 1024;
const MIN_STEPS = 4;

function flipRow(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) ^ (1 << (row & 31));
}

function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  bits.forEach((word, w) => {
    for (let left = word; left !== 0; left &= left - 1)
      members.push(w * ROWS_PER_WORD + 31 - Math.clz32(left & -left));
  });
  return members;
}

/**
 * Finds the rows whose interval holds a number. The line is cut at every bound into steps: each bound is one,
 * and so is the open part between two. A row enters at one step and leaves behind another; every so many
 * steps the whole set is kept, so that a look-up only replays the few changes since.
 */
export class RangeTable {
  readonly #bounds: readonly number[];
  readonly #changes: readonly (readonly number[])[];
  readonly #snapshots: readonly RowSet[];
  /** Every row, for a value that compares with numbers in ways of its own. */
  readonly every: RowSet;
  readonly #steps: number;

  constructor(entries: readonly { row: number; interval: Interval }[], rows: number) {
    const ends = entries.flatMap(({ interval: { from, to } }) => [from, to]);
    this.#bounds = [...new Set(ends)].filter(Number.isFinite).sort((a, b) => a - b);
    this.every = rowSetOf(
      entries.map(({ row }) => row),
      rows,
    );
    this.#changes = this.#listChanges(entries);
    this.#steps = Math.max(MIN_STEPS, Math.ceil(this.#changes.length / MAX_SNAPSHOTS));
    this.#snapshots = this.#takeSnapshots(rows);
  }

  #listChanges(entries: readonly { row: number; interval: Interval }[]): number[][] {
    const changes = Array.from({ length: 2 * this.#bounds.length + 2 }, (): number[] => []);
    for (const { row, interval } of entries) {
      const { from, fromOpen, to, toOpen } = interval;
      const first = from === -Infinity ? 0 : this.#stepOf(from) + (fromOpen ? 1 : 0);
      const last = to === Infinity ? 2 * this.#bounds.length : this.#stepOf(to) - (toOpen ? 1 : 0);
      if (first > last) continue;
      changes[first]?.push(row);
      changes[last + 1]?.push(row);
    }
    return changes;
  }

  #takeSnapshots(rows: number): RowSet[] {
    const snapshots: RowSet[] = [];
    const now = bitsOf([], rows);
    this.#changes.forEach((changed, step) => {
      for (const row of changed) flipRow(now, row);
      if (step % this.#steps === 0) snapshots.push(rowSetOf(membersOf(now), rows));
    });
    return snapshots;
  }

  /** Odd steps are the bounds themselves, even ones the open parts beside them. */
  #stepOf(value: number): number {
    const bounds = this.#bounds;
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return bounds[low] === value ? 2 * low + 1 : 2 * low;
  }

  /** Adds the rows that hold a number: a kept set, then what has entered or left it since. None is in `into` yet. */
  addAt(value: number, into: Bits): void {
    const step = this.#stepOf(value);
    const snapshot = Math.floor(step / this.#steps);
    addRows(this.#snapshots[snapshot] ?? this.every, into);
    for (let i = snapshot * this.#steps + 1; i <= step; i++)
      for (const row of this.#changes[i] ?? []) flipRow(into, row);
  }
}
