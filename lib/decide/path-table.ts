import { asText } from './as-text';
import type { Demand } from './find-alternatives';
import { RangeTable } from './range-table';
import { addBits, type Bits, bitsOf, CHUNK_WORDS, flipBit, type RowSet, rowSetOf } from './row-set';

/** What a row demands of one attribute. */
export interface RowDemand {
  readonly row: number;
  readonly demand: Demand;
}

function ofKind<K extends Demand['kind']>(entries: readonly RowDemand[], kind: K) {
  return entries.flatMap(({ row, demand }) =>
    demand.kind === kind ? [{ row, ...(demand as Extract<Demand, { kind: K }>) }] : [],
  );
}

function rowsOf(entries: readonly { row: number }[], rows: number): RowSet | undefined {
  const members = entries.map(({ row }) => row);
  return members.length > 0 ? rowSetOf(members, rows) : undefined;
}

function groupByText(entries: readonly { row: number; texts: readonly string[] }[], rows: number) {
  const lists = new Map<string, number[]>();
  for (const { row, texts } of entries) {
    for (const text of new Set(texts)) {
      const list = lists.get(text);
      if (list) list.push(row);
      else lists.set(text, [row]);
    }
  }
  return new Map([...lists].map(([text, list]) => [text, rowSetOf(list, rows)]));
}

/**
 * Which rows one attribute leaves possible, by its value: those that demand nothing of it, and those whose
 * demand the value meets. Many rows are there as sets made when the table was, so that `prepare` mostly only
 * picks one; a few are flipped on top. Every row demands one thing at most, so the parts never overlap.
 */
export class PathTable {
  /** Chunks with rows that demand something: only there does the value matter. */
  readonly chunks: readonly number[];
  readonly #free: Bits;
  readonly #none: Bits;
  readonly #byText: ReadonlyMap<string, RowSet> | undefined;
  /** Some text could be that of a whole list, its elements joined by commas. */
  readonly #namesLists: boolean = false;
  readonly #ranges: RangeTable | undefined;
  readonly #whenTrue: RowSet | undefined;
  readonly #whenFalse: RowSet | undefined;
  readonly #whenKnown: RowSet | undefined;

  #met: Bits;
  readonly #flips: Bits;
  readonly #flipped: number[] = [];
  readonly #merged: Bits;
  readonly #flip = (row: number): void => {
    flipBit(this.#flips, row);
    this.#flipped.push(row >>> 5);
  };

  readonly #flipUnmet = (row: number): void => {
    const w = row >>> 5;
    if ((((this.#met[w] ?? 0) ^ (this.#flips[w] ?? 0)) & (1 << (row & 31))) === 0) this.#flip(row);
  };

  /**
   * At most one demand per row. `nullIsUnknown`: an absent value fails every test; elsewhere it compares with
   * numbers as 0 does.
   */
  constructor(
    entries: readonly RowDemand[],
    rows: number,
    private readonly nullIsUnknown: boolean,
  ) {
    const demanding = bitsOf(
      entries.map(({ row }) => row),
      rows,
    );
    const words = [...demanding.keys()].filter((w) => demanding[w] !== 0);
    this.chunks = [...new Set(words.map((w) => Math.floor(w / CHUNK_WORDS)))];
    this.#free = demanding.map((word) => ~word);
    this.#none = bitsOf([], rows);
    this.#met = this.#none;
    this.#flips = bitsOf([], rows);
    this.#merged = bitsOf([], rows);
    const texts = ofKind(entries, 'texts');
    if (texts.length > 0) {
      this.#byText = groupByText(texts, rows);
      this.#namesLists = [...this.#byText.keys()].some((text) => text === '' || text.includes(','));
    }
    const intervals = ofKind(entries, 'interval');
    if (intervals.length > 0) this.#ranges = new RangeTable(intervals, rows);
    const truths = ofKind(entries, 'truth');
    this.#whenTrue = rowsOf(
      truths.filter(({ truth }) => truth),
      rows,
    );
    this.#whenFalse = rowsOf(
      truths.filter(({ truth }) => !truth),
      rows,
    );
    this.#whenKnown = rowsOf(ofKind(entries, 'known'), rows);
  }

  /** Takes a value; until the next one, `narrow` goes by it. */
  prepare(value: unknown): void {
    if (this.#flipped.length > 0) this.#clearFlips();
    this.#met = this.#none;
    if (this.#ranges) this.#meetRanges(this.#ranges, value);
    if (this.#byText) this.#meetTexts(this.#byText, value);
    if (value === null) return;
    this.#meet(this.#whenKnown);
    this.#meet(value ? this.#whenTrue : this.#whenFalse);
  }

  #clearFlips(): void {
    for (const w of this.#flipped) this.#flips[w] = 0;
    this.#flipped.length = 0;
  }

  /** Leaves of one chunk only the rows that the value leaves possible; false when none are left. */
  narrow(chunk: number, into: Bits): boolean {
    const free = this.#free;
    const met = this.#met;
    const flips = this.#flips;
    let any = 0;
    for (let k = 0, w = chunk * CHUNK_WORDS; k < CHUNK_WORDS; k++, w++) {
      const left = (into[k] ?? 0) & ((free[w] ?? 0) | ((met[w] ?? 0) ^ (flips[w] ?? 0)));
      into[k] = left;
      any |= left;
    }
    return any !== 0;
  }

  #meet(set: RowSet | undefined): void {
    if (!set) return;
    if ('bits' in set) this.#meetBits(set.bits);
    else set.rows.forEach(this.#flip);
  }

  #meetBits(bits: Bits): void {
    if (this.#met === this.#none) {
      this.#met = bits;
      return;
    }
    if (this.#met !== this.#merged) this.#merged.set(this.#met);
    this.#met = this.#merged;
    addBits(bits, this.#merged);
  }

  /** Of a list, every element counts; rows that several of them meet must not be flipped twice. */
  #meetTexts(byText: ReadonlyMap<string, RowSet>, value: unknown): void {
    if (!Array.isArray(value)) {
      this.#meet(byText.get(typeof value === 'string' ? value : asText(value)));
      return;
    }
    const sets = value.map((item) => byText.get(asText(item)));
    if (this.#namesLists) sets.push(byText.get(asText(value)));
    for (const set of sets) if (set && 'bits' in set) this.#meetBits(set.bits);
    for (const set of sets) if (set && 'rows' in set) set.rows.forEach(this.#flipUnmet);
  }

  #meetRanges(ranges: RangeTable, value: unknown): void {
    if (typeof value === 'number' && !Number.isNaN(value)) this.#meetBits(ranges.at(value, this.#flip));
    else if (value !== null) this.#meetBits(ranges.every);
    else if (!this.nullIsUnknown) this.#meetBits(ranges.at(0, this.#flip));
  }
}
