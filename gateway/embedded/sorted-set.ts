import type { Bytes } from './values';

export interface Scored {
  readonly member: Bytes;
  readonly score: number;
}

/** Members by score, equal scores in byte order. A sorted array: moves are memory copies, lookups binary. */
export class SortedSet {
  readonly #scores = new Map<Bytes, number>();
  readonly #order: Scored[] = [];

  get size(): number {
    return this.#scores.size;
  }

  scoreOf(member: Bytes): number | undefined {
    return this.#scores.get(member);
  }

  /** In order of score. */
  entries(): readonly Scored[] {
    return this.#order;
  }

  set(member: Bytes, score: number): void {
    this.delete(member);
    const entry = { member, score };
    this.#order.splice(
      this.countBefore((other) => compare(other, entry) < 0),
      0,
      entry,
    );
    this.#scores.set(member, score);
  }

  delete(member: Bytes): boolean {
    const rank = this.rankOf(member);
    if (rank === undefined) return false;
    this.#order.splice(rank, 1);
    return this.#scores.delete(member);
  }

  /** Removes what stands at `from` up to, not including, `to`. */
  deleteRange(from: number, to: number): Scored[] {
    const removed = this.#order.splice(from, Math.max(0, to - from));
    for (const { member } of removed) this.#scores.delete(member);
    return removed;
  }

  rankOf(member: Bytes): number | undefined {
    const score = this.#scores.get(member);
    if (score === undefined) return undefined;
    return this.countBefore((other) => compare(other, { member, score }) < 0);
  }

  /** How many entries from the start on fulfil a condition that holds for a head of the order only. */
  countBefore(isBefore: (entry: Scored) => boolean): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.#order[middle] as Scored)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  clone(): SortedSet {
    const copy = new SortedSet();
    for (const entry of this.#order) {
      copy.#order.push(entry);
      copy.#scores.set(entry.member, entry.score);
    }
    return copy;
  }
}

function compare(a: Scored, b: Scored): number {
  if (a.score !== b.score) return a.score - b.score;
  if (a.member === b.member) return 0;
  return a.member < b.member ? -1 : 1;
}
