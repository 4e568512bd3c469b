import { asText } from './as-text';
import type { Demand, Interval } from './find-alternatives';
import { RangeTable } from './range-table';
import { addRows, type Bits, type RowSet, rowSetOf } from './row-set';

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

function rowsOf(entries: readonly { row: number }[], rows: number): RowSet {
  return rowSetOf(
    entries.map(({ row }) => row),
    rows,
  );
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

function holdsZero({ from, fromOpen, to, toOpen }: Interval): boolean {
  return (fromOpen ? from < 0 : from <= 0) && (toOpen ? to > 0 : to >= 0);
}

/** Finds the rows whose demand on one attribute a value meets. */
export class PathTable {
  /** Of the value whose rows were added last. */
  type: string = 'object';
  readonly #byText: ReadonlyMap<string, RowSet> | undefined;
  /** Some text could be that of a whole list, its elements joined by commas. */
  readonly #namesLists: boolean = false;
  readonly #ranges: RangeTable | undefined;
  readonly #whenTrue: RowSet;
  readonly #whenFalse: RowSet;
  readonly #asksTruth: boolean;
  /** Those that a missing value meets, which compares with numbers as 0 does, and with texts as `null`. */
  readonly #whenMissing: RowSet;

  /**
   * At most one demand per row. `nullIsUnknown`: an absent value fails every test; elsewhere it compares with
   * numbers as 0 does.
   */
  constructor(entries: readonly RowDemand[], rows: number, nullIsUnknown: boolean) {
    const texts = ofKind(entries, 'texts');
    if (texts.length > 0) {
      this.#byText = groupByText(texts, rows);
      this.#namesLists = [...this.#byText.keys()].some((text) => text === '' || text.includes(','));
    }
    const intervals = ofKind(entries, 'interval');
    if (intervals.length > 0) this.#ranges = new RangeTable(intervals, rows);
    const truths = ofKind(entries, 'truth');
    const known = ofKind(entries, 'known');
    this.#asksTruth = truths.length + known.length > 0;
    this.#whenTrue = rowsOf([...known, ...truths.filter(({ truth }) => truth)], rows);
    this.#whenFalse = rowsOf([...known, ...truths.filter(({ truth }) => !truth)], rows);
    const asZero = nullIsUnknown ? [] : intervals.filter(({ interval }) => holdsZero(interval));
    const asNull = texts.filter(({ texts: wanted }) => wanted.includes(asText(null)));
    this.#whenMissing = rowsOf([...asZero, ...asNull], rows);
  }

  /** Adds the rows a value leaves possible; null: it is missing. */
  add(value: unknown, into: Bits): void {
    if (value === null) {
      this.type = 'object';
      addRows(this.#whenMissing, into);
    } else if (typeof value === 'string') {
      this.type = 'string';
      const rows = this.#byText?.get(value);
      if (rows) addRows(rows, into);
      if (this.#ranges) addRows(this.#ranges.every, into);
    } else if (typeof value === 'number' && !Number.isNaN(value)) {
      this.type = 'number';
      this.#ranges?.addAt(value, into);
      if (this.#byText) this.#addTexts(this.#byText, value, into);
    } else this.#addOther(value, into);
    if (this.#asksTruth && value !== null) addRows(value ? this.#whenTrue : this.#whenFalse, into);
  }

  #addOther(value: unknown, into: Bits): void {
    this.type = Number.isNaN(value) ? 'object' : typeof value;
    if (this.#ranges) addRows(this.#ranges.every, into);
    if (this.#byText) this.#addTexts(this.#byText, value, into);
  }

  /** Of a list, every element counts. */
  #addTexts(byText: ReadonlyMap<string, RowSet>, value: unknown, into: Bits): void {
    const isList = Array.isArray(value);
    if (isList) {
      for (const item of value) {
        const rows = byText.get(asText(item));
        if (rows) addRows(rows, into);
      }
    }
    const rows = isList && !this.#namesLists ? undefined : byText.get(asText(value));
    if (rows) addRows(rows, into);
  }
}
