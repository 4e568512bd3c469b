import { asText } from './as-text';
import type { Attributes } from './compile-condition';
import { pathReader, type Reader } from './read-path';
import type { Requirement } from './required-values';

/** Positions of experiences in their slot, ascending, by what they require. */
export interface SlotIndex {
  readonly tables: readonly { readonly read: Reader; readonly byText: ReadonlyMap<string, number[]> }[];
  /** By experiment: a sticky visitor stays in it without matching its audience. */
  readonly byExperiment: ReadonlyMap<string, number[]>;
  /** Those that require nothing the tables could look up. */
  readonly rest: readonly number[];
}

/** What the index needs to know of one experience. */
export interface Indexed {
  requirements: readonly Requirement[];
  experiment: string | null;
}

const MIN_EXPERIENCES = 9;

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function countKeys(entries: readonly Indexed[]): Map<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const { requirements } of entries) {
    for (const requirement of requirements) {
      const known = keys.get(requirement.path) ?? new Set();
      for (const key of requirement.keys) known.add(key);
      keys.set(requirement.path, known);
    }
  }
  return new Map([...keys].map(([path, known]) => [path, known.size]));
}

/** The requirement that tells most: the one whose attribute has the most values in this slot. */
function mostTelling(
  requirements: readonly Requirement[],
  counts: ReadonlyMap<string, number>,
): Requirement | undefined {
  const countOf = (requirement: Requirement) => counts.get(requirement.path) ?? 0;
  return requirements.toSorted((a, b) => countOf(b) - countOf(a))[0];
}

/** Indexes a slot's experiences; null when there are so few that walking them costs less. */
export function buildSlotIndex(entries: readonly Indexed[]): SlotIndex | null {
  if (entries.length < MIN_EXPERIENCES) return null;
  const counts = countKeys(entries);
  const byPath = new Map<string, Map<string, number[]>>();
  const byExperiment = new Map<string, number[]>();
  const rest: number[] = [];
  entries.forEach(({ requirements, experiment }, position) => {
    const requirement = mostTelling(requirements, counts);
    if (!requirement) {
      rest.push(position);
      return;
    }
    const table = byPath.get(requirement.path) ?? new Map<string, number[]>();
    byPath.set(requirement.path, table);
    for (const key of new Set(requirement.keys)) addTo(table, key, position);
    if (experiment !== null) addTo(byExperiment, experiment, position);
  });
  const tables = [...byPath].map(([path, byText]) => ({ read: pathReader(path.split('.')), byText }));
  return { tables, byExperiment, rest };
}

/**
 * Walks the positions that may match, in the order of the slot, each once. The lists are merged as they are
 * walked, since mostly the first few decide.
 */
export class Candidates {
  readonly #lists: (readonly number[])[] = [];
  readonly #cursors: number[] = [];

  constructor(index: SlotIndex, attributes: Attributes, stuckIn: readonly string[]) {
    this.#add(index.rest);
    for (const { read, byText } of index.tables) {
      const actual = read(attributes);
      this.#add(byText.get(asText(actual)));
      if (Array.isArray(actual)) for (const item of actual) this.#add(byText.get(asText(item)));
    }
    for (const experiment of stuckIn) this.#add(index.byExperiment.get(experiment));
  }

  #add(list: readonly number[] | undefined): void {
    if (!list || list.length === 0) return;
    this.#lists.push(list);
    this.#cursors.push(0);
  }

  /** The next position, -1 after the last. */
  next(): number {
    const lists = this.#lists;
    const cursors = this.#cursors;
    let next = -1;
    for (let i = 0; i < lists.length; i++) {
      const position = lists[i]?.[cursors[i] ?? 0];
      if (position !== undefined && (next < 0 || position < next)) next = position;
    }
    for (let i = 0; i < lists.length; i++) {
      const cursor = cursors[i] ?? 0;
      if (lists[i]?.[cursor] === next) cursors[i] = cursor + 1;
    }
    return next;
  }
}
