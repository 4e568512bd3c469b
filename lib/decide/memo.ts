/**
 * Remembers one value for one decision. Deciding is synchronous, so no two decisions are ever in the making
 * at once, and a number is enough to tell a value of this one from what an earlier one left behind.
 */
export interface Memo<T> {
  decision: number;
  value: T;
}

let decisions = 0;

/** The number of a new decision. */
export function nextDecision(): number {
  decisions += 1;
  return decisions;
}
