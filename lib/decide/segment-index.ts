import { CONTEXT_PREFIX } from './attributes-of';
import type { Attributes } from './compile-condition';
import type { Demand } from './find-alternatives';
import { KNOWN_READERS } from './known-paths';
import { canAsk, OtherDemands } from './other-demands';
import { PathTable, type RowDemand } from './path-table';
import { buildPathTree, type PathTree, readTree } from './path-tree';
import { addRow, type Bits, bitsOf, ROWS_PER_WORD } from './row-set';
import type { SlotDecision } from './types';

/** What the index needs to know of one experience. */
export interface Indexed {
  /** What its audience demands; one alternative without demands: it is for everybody. */
  readonly alternatives: readonly (readonly Demand[])[];
  /** The demands are all the audience asks: who meets them is in it. */
  readonly isWhole: boolean;
  /** What it decides for everybody in its audience, at any time. */
  readonly always: SlotDecision | null;
  readonly experiment: string | null;
}

/** Below this, walking all experiences of a page costs less than looking them up. */
const MIN_EXPERIENCES = 9;

/** Only of values of this type does a table find just the rows whose demand they meet, and no others. */
const TYPE_OF_DEMAND = { texts: 'string', interval: 'number', truth: 'boolean', known: undefined } as const;

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What is known of an attribute from all that is demanded of it. */
interface Spread {
  texts: Set<string>;
  least: number;
  most: number;
}

const newSpread = (): Spread => ({ texts: new Set(), least: Infinity, most: -Infinity });

function spreadOf(slots: readonly (readonly Indexed[])[]): Map<string, Spread> {
  const spreads = new Map<string, Spread>();
  for (const demand of slots.flat().flatMap(({ alternatives }) => alternatives.flat())) {
    const spread = spreads.get(demand.path) ?? newSpread();
    spreads.set(demand.path, spread);
    if (demand.kind === 'texts') for (const text of demand.texts) spread.texts.add(text);
    if (demand.kind !== 'interval') continue;
    const bounds = [demand.interval.from, demand.interval.to].filter(Number.isFinite);
    spread.least = Math.min(spread.least, ...bounds);
    spread.most = Math.max(spread.most, ...bounds);
  }
  return spreads;
}

/** The share of visitors who may meet a demand, were every value that is asked for as common as the others. */
function estimateShare(demand: Demand, { texts, least, most }: Spread): number {
  if (demand.kind === 'texts') return demand.texts.length / (texts.size + 1);
  if (demand.kind !== 'interval') return 0.5;
  const { from, to } = demand.interval;
  return (Math.min(to, most) - Math.max(from, least) + 1) / (most - least + 2);
}

/** One alternative of one experience. */
interface Row {
  /** Of the experience in its slot. */
  position: number;
  experience: Indexed;
  /** The demand that fewest visitors meet; none: it is for everybody. */
  first: Demand | undefined;
  /** The next one that can be asked without the condition. */
  other: Demand | undefined;
  /** The two are all its audience asks. */
  isAll: boolean;
}

function rowsOf(experiences: readonly Indexed[], shareOf: (demand: Demand) => number): Row[] {
  return experiences.flatMap((experience, position) =>
    experience.alternatives.map((demands) => {
      const [first, ...others] = demands.toSorted((a, b) => shareOf(a) - shareOf(b));
      const other = others.find(canAsk);
      const isAll = experience.isWhole && demands.length === (other ? 2 : 1);
      return { position, experience, first, other, isAll };
    }),
  );
}

/**
 * Finds the experiences of a page that may be for a visitor. Every alternative of every experience is a row,
 * in the order of the slots, and stands under the one of its demands that fewest visitors meet; every
 * attribute that rows stand under has a table from its values to those rows. What a visitor costs is their
 * attributes and the rows under them, which is a small part of all, however many there are. It keeps one
 * visitor's state: deciding is synchronous, one after the other.
 */
export class SegmentIndex {
  readonly #tables: readonly PathTable[];
  /** By attribute: of those every site has; the others are found by their tree. */
  readonly #readers: readonly (((attributes: Attributes) => unknown) | undefined)[];
  readonly #tree: PathTree;
  readonly #values: unknown[];
  /** By experiment: a sticky visitor stays in it without matching its audience. */
  readonly #byExperiment = new Map<string, number[]>();
  /** Position of the experience in its slot, by row. */
  readonly #positions: readonly number[];
  /** By row: whose answer settles it, for values of which type; nothing when its audience demands more. */
  readonly #settledBy: readonly (PathTable | undefined)[];
  readonly #settledType: readonly (string | undefined)[];
  /** First row of every slot, and the end of the last. */
  readonly #starts: readonly number[];
  /** Rows without demands. */
  readonly #everybody: Bits;
  readonly #others: OtherDemands;
  /** By row: what the experience decides whenever it is for the visitor. */
  readonly #always: readonly (SlotDecision | null)[];

  readonly #candidates: Bits;
  #isStuck = false;
  /** Whether the candidate given last is known to be for the visitor, its audience untested. */
  isSettled = false;
  #nextWord = 0;
  #bits = 0;
  #end = 0;
  #row = -1;

  constructor(slots: readonly (readonly Indexed[])[]) {
    const spreads = spreadOf(slots);
    const bySlot = slots.map((experiences) =>
      rowsOf(experiences, (demand) => estimateShare(demand, spreads.get(demand.path) ?? newSpread())),
    );
    const rows = bySlot.flat();
    let end = 0;
    this.#starts = [0, ...bySlot.map((own) => (end += own.length))];
    this.#positions = rows.map(({ position }) => position);
    this.#always = rows.map(({ experience }) => experience.always);
    const byPath = new Map<string, RowDemand[]>();
    rows.forEach(({ experience: { experiment }, first }, row) => {
      if (first) addTo(byPath, first.path, { row, demand: first });
      if (experiment !== null) addTo(this.#byExperiment, experiment, row);
    });
    const everybody = [...rows.keys()].filter((row) => !rows[row]?.first);
    this.#everybody = bitsOf(everybody, rows.length);
    this.#candidates = bitsOf([], rows.length);
    const paths = [...new Set([...byPath.keys(), ...rows.flatMap(({ other }) => other?.path ?? [])])];
    this.#others = new OtherDemands(
      rows.map(({ other }) => other),
      (path) => paths.indexOf(path),
    );
    const tables = new Map(
      [...byPath].map(([path, entries]) => [
        path,
        new PathTable(entries, rows.length, path.startsWith(CONTEXT_PREFIX)),
      ]),
    );
    this.#tables = [...tables.values()];
    this.#settledBy = rows.map(({ isAll, first }) => (isAll && first ? tables.get(first.path) : undefined));
    this.#settledType = rows.map(({ first }) => first && TYPE_OF_DEMAND[first.kind]);
    this.#readers = paths.map((path) => KNOWN_READERS.get(path));
    this.#tree = buildPathTree(paths.map((path, i) => (this.#readers[i] ? null : path)));
    this.#values = paths.map(() => null);
  }

  /** Takes a visitor; until the next one, the candidates are theirs. */
  prepare(attributes: Attributes, stuckIn: readonly string[]): void {
    const values = this.#values;
    const candidates = this.#candidates;
    for (let i = 0; i < values.length; i++) values[i] = this.#readers[i]?.(attributes) ?? null;
    readTree(this.#tree, attributes, values);
    for (let w = 0; w < candidates.length; w++) candidates[w] = this.#everybody[w] ?? 0;
    for (let i = 0; i < values.length; i++) this.#tables[i]?.add(values[i] ?? null, candidates);
    this.#isStuck = false;
    for (const experiment of stuckIn) {
      for (const row of this.#byExperiment.get(experiment) ?? []) {
        addRow(row, candidates);
        this.#isStuck = true;
      }
    }
  }

  /** Goes to the beginning of a slot, by its place on the page. */
  startSlot(place: number): void {
    const start = this.#starts[place] ?? 0;
    this.#end = this.#starts[place + 1] ?? 0;
    this.#row = -1;
    const w = start >>> 5;
    this.#nextWord = w + 1;
    this.#bits = start < this.#end ? (this.#candidates[w] ?? 0) & (-1 << (start & 31)) : 0;
  }

  /** Position of the slot's next candidate, -1 when there is none. Rows of one experience lie side by side. */
  next(): number {
    const before = this.#row < 0 ? -1 : this.#positions[this.#row];
    for (;;) {
      while (this.#bits === 0) {
        if (this.#nextWord * ROWS_PER_WORD >= this.#end) return this.#finish();
        this.#bits = this.#candidates[this.#nextWord++] ?? 0;
      }
      const lowest = this.#bits & -this.#bits;
      const row = this.#nextWord * ROWS_PER_WORD - 1 - Math.clz32(lowest);
      if (row >= this.#end) return this.#finish();
      this.#bits ^= lowest;
      const answer = this.#isStuck ? 'maybe' : this.#others.ask(row, this.#values);
      if (answer === 'no') continue;
      const position = this.#positions[row] ?? -1;
      if (position === before) continue;
      this.#row = row;
      this.isSettled = answer === 'yes' && this.#isSettledByTable(row);
      return position;
    }
  }

  #finish(): -1 {
    this.isSettled = false;
    return -1;
  }

  #isSettledByTable(row: number): boolean {
    const table = this.#settledBy[row];
    return table !== undefined && table.type === this.#settledType[row];
  }

  /** What the candidate given last decides, when that is known without looking at it. */
  settledDecision(): SlotDecision | null {
    return this.isSettled ? (this.#always[this.#row] ?? null) : null;
  }
}

/** Indexes the experiences of a page; null when there are so few that walking them costs less. */
export function buildSegmentIndex(slots: readonly (readonly Indexed[])[]): SegmentIndex | null {
  const count = slots.reduce((sum, experiences) => sum + experiences.length, 0);
  return count < MIN_EXPERIENCES ? null : new SegmentIndex(slots);
}
