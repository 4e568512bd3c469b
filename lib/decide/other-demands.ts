import type { Demand } from './find-alternatives';

/** What a value says to a demand. `maybe`: it is of another type, and only the condition itself can tell. */
export type Answer = 'no' | 'maybe' | 'yes';

/** A second demand of every row, laid out so that asking touches a few words of memory and no object. */
export class OtherDemands {
  /** Index of the attribute; -1: the row has no second demand. */
  readonly #path: Int16Array;
  readonly #text: (string | undefined)[];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #open: Uint8Array;

  constructor(demands: readonly (Demand | undefined)[], indexOf: (path: string) => number) {
    const rows = demands.length;
    this.#path = new Int16Array(rows).fill(-1);
    this.#text = new Array(rows).fill(undefined);
    this.#from = new Float64Array(rows);
    this.#to = new Float64Array(rows);
    this.#open = new Uint8Array(rows);
    demands.forEach((demand, row) => {
      if (!demand || !canAsk(demand)) return;
      this.#path[row] = indexOf(demand.path);
      if (demand.kind === 'texts') [this.#text[row]] = demand.texts;
      if (demand.kind !== 'interval') return;
      const { from, fromOpen, to, toOpen } = demand.interval;
      this.#from[row] = from;
      this.#to[row] = to;
      this.#open[row] = (fromOpen ? 1 : 0) + (toOpen ? 2 : 0);
    });
  }

  ask(row: number, values: readonly unknown[]): Answer {
    const path = this.#path[row] ?? -1;
    if (path < 0) return 'yes';
    const value = values[path];
    const text = this.#text[row];
    if (text !== undefined) {
      if (typeof value !== 'string') return 'maybe';
      return value === text ? 'yes' : 'no';
    }
    if (typeof value !== 'number' || Number.isNaN(value)) return 'maybe';
    const [from, to, open] = [this.#from[row] ?? 0, this.#to[row] ?? 0, this.#open[row] ?? 0];
    const isIn = (open & 1 ? value > from : value >= from) && (open & 2 ? value < to : value <= to);
    return isIn ? 'yes' : 'no';
  }
}

/** A number in an interval, or one text. */
export function canAsk(demand: Demand): boolean {
  return demand.kind === 'interval' || (demand.kind === 'texts' && demand.texts.length === 1);
}
