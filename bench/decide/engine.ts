import type { Visitor } from './visitors';

/** Something that decides all slots of one page for a visitor. */
export interface Engine {
  name: string;
  /** What is timed: the engine's own results, one per slot. */
  decide(visitor: Visitor): readonly unknown[];
  /** The variant of each slot, to compare engines by. */
  variants(visitor: Visitor): string[];
}
