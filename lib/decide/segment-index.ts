import { CONTEXT_PREFIX } from './attributes-of';
import type { Attributes } from './compile-condition';
import type { Demand } from './find-alternatives';
import { PathTable, type RowDemand } from './path-table';
import { buildPathTree, type PathTree, readTree } from './path-tree';
import { type Bits, bitsOf, CHUNK_WORDS, ROWS_PER_WORD } from './row-set';

/** What the index needs to know of one experience. */
export interface Indexed {
  /** What its audience demands; one alternative without demands: it is for everybody. */
  readonly alternatives: readonly (readonly Demand[])[];
  readonly experiment: string | null;
}

/** Below this, walking all experiences of a page costs less than looking them up. */
const MIN_EXPERIENCES = 9;

/** One per path: of two demands on one attribute, the index goes by the first. */
function firstOfEach(demands: readonly Demand[]): Map<string, Demand> {
  return new Map(demands.toReversed().map((demand) => [demand.path, demand]));
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Finds the experiences of a page that may be for a visitor, by what they demand. Every alternative of every
 * experience is a row, in the order of the slots; every attribute that is demanded anywhere has a table of
 * the rows each value leaves possible. The candidates are what all tables leave: one machine word per 32 rows
 * and attribute, and only as far as a slot's first candidates lie, so that ten thousand experiences cost
 * little more than a hundred. It keeps one visitor's state: deciding is synchronous, one after the other.
 */
export class SegmentIndex {
  readonly #tables: readonly PathTable[];
  readonly #tree: PathTree;
  readonly #values: unknown[];
  /** The tables that matter in a chunk of words, those with most to say first. */
  readonly #byChunk: readonly (readonly PathTable[])[];
  /** By experiment: a sticky visitor stays in it without matching its audience. */
  readonly #byExperiment = new Map<string, number[]>();
  /** Position of the experience in its slot, by row. */
  readonly #positions: number[] = [];
  /** First row of every slot, and the end of the last. */
  readonly #starts: number[] = [];

  readonly #stuck: Bits;
  readonly #stuckRows: number[] = [];
  /** The chunk worked out last: neighbouring slots may share it. */
  #chunk = -1;
  readonly #chunkBits: Bits = new Int32Array(CHUNK_WORDS);
  #nextWord = 0;
  #bits = 0;
  #end = 0;
  #position = -1;

  constructor(slots: readonly (readonly Indexed[])[]) {
    const byPath = new Map<string, RowDemand[]>();
    for (const experiences of slots) {
      this.#starts.push(this.#positions.length);
      experiences.forEach(({ alternatives, experiment }, position) => {
        for (const demands of alternatives) {
          const row = this.#positions.push(position) - 1;
          for (const [path, demand] of firstOfEach(demands)) addTo(byPath, path, { row, demand });
          if (experiment !== null) addTo(this.#byExperiment, experiment, row);
        }
      });
    }
    const rows = this.#positions.length;
    this.#starts.push(rows);
    this.#stuck = bitsOf([], rows);
    const paths = [...byPath].sort(([, a], [, b]) => b.length - a.length);
    this.#tables = paths.map(
      ([path, entries]) => new PathTable(entries, rows, path.startsWith(CONTEXT_PREFIX)),
    );
    this.#tree = buildPathTree(paths.map(([path]) => path));
    this.#values = paths.map(() => null);
    const byChunk = Array.from({ length: this.#stuck.length / CHUNK_WORDS }, (): PathTable[] => []);
    for (const table of this.#tables) for (const chunk of table.chunks) byChunk[chunk]?.push(table);
    this.#byChunk = byChunk;
  }

  /** Takes a visitor; until the next one, the candidates are theirs. */
  prepare(attributes: Attributes, stuckIn: readonly string[]): void {
    const values = this.#values;
    readTree(this.#tree, attributes, values);
    for (let i = 0; i < values.length; i++) this.#tables[i]?.prepare(values[i]);
    if (this.#stuckRows.length > 0) this.#forgetStuck();
    for (const experiment of stuckIn) {
      for (const row of this.#byExperiment.get(experiment) ?? []) {
        this.#stuck[row >>> 5] = (this.#stuck[row >>> 5] ?? 0) | (1 << (row & 31));
        this.#stuckRows.push(row);
      }
    }
    this.#chunk = -1;
  }

  #forgetStuck(): void {
    for (const row of this.#stuckRows) this.#stuck[row >>> 5] = 0;
    this.#stuckRows.length = 0;
  }

  #wordAt(w: number): number {
    const chunk = Math.floor(w / CHUNK_WORDS);
    if (chunk !== this.#chunk) this.#workOut(chunk);
    return (this.#chunkBits[w % CHUNK_WORDS] ?? 0) | (this.#stuck[w] ?? 0);
  }

  #workOut(chunk: number): void {
    this.#chunk = chunk;
    this.#chunkBits.fill(-1);
    for (const table of this.#byChunk[chunk] ?? []) if (!table.narrow(chunk, this.#chunkBits)) return;
  }

  /** Goes to the beginning of a slot, by its place on the page. */
  startSlot(place: number): void {
    const start = this.#starts[place] ?? 0;
    this.#end = this.#starts[place + 1] ?? 0;
    this.#position = -1;
    const w = start >>> 5;
    this.#nextWord = w + 1;
    this.#bits = start < this.#end ? this.#wordAt(w) & (-1 << (start & 31)) : 0;
  }

  /** Position of the slot's next candidate, -1 when there is none. Rows of one experience lie side by side. */
  next(): number {
    for (;;) {
      while (this.#bits === 0) {
        if (this.#nextWord * ROWS_PER_WORD >= this.#end) return -1;
        this.#bits = this.#wordAt(this.#nextWord++);
      }
      const lowest = this.#bits & -this.#bits;
      const row = this.#nextWord * ROWS_PER_WORD - 1 - Math.clz32(lowest);
      if (row >= this.#end) return -1;
      this.#bits ^= lowest;
      const position = this.#positions[row] ?? -1;
      if (position === this.#position) continue;
      this.#position = position;
      return position;
    }
  }
}

/** Indexes the experiences of a page; null when there are so few that walking them costs less. */
export function buildSegmentIndex(slots: readonly (readonly Indexed[])[]): SegmentIndex | null {
  const count = slots.reduce((sum, experiences) => sum + experiences.length, 0);
  return count < MIN_EXPERIENCES ? null : new SegmentIndex(slots);
}
