import type { SlotDecision } from '#lib/decide/types';
import type { Visitor } from './visitors';

/** All that Facet says of a slot, but for the list of broken experiences: the rules here have none. */
export type Result = Omit<SlotDecision, 'skipped'>;

/** Something that decides all slots of one page for a visitor. */
export interface Engine {
  name: string;
  /** What is timed: the engine's own results, one per slot. */
  decide(visitor: Visitor): readonly unknown[];
  /** The variant of each slot, to compare engines by. */
  variants(visitor: Visitor): string[];
}

/** An engine that claims to say all that Facet does. */
export interface FullEngine extends Engine {
  decide(visitor: Visitor): readonly Result[];
}
