import type { SeenCounts } from '#lib/manifest/types';
import type { Attributes } from './compile-condition';
import type { DecideInput, Skip } from './types';

/** Where a visitor stands in an experiment: in a cell, or out for a reason. */
export type Placement = { readonly cell: number; readonly sticky: boolean } | Skip;

/** How often experiences were seen, by their ids. */
export type Seen = Readonly<Record<string, SeenCounts>>;

/** The counts a decision goes by. Without consent to personalisation nobody is counted, so nothing is capped. */
export function seenOf({ seen, profile }: DecideInput): Seen | undefined {
  return seen ?? profile?.seen;
}

/** One decision in the making: what it is made of, and what has been worked out so far. */
export interface Visit {
  readonly input: DecideInput;
  readonly attributes: Attributes;
  /** Experiments this visitor has a sticky cell in. */
  readonly stuckIn: readonly string[];
  readonly seen: Seen | undefined;
  /** Tells what was worked out for this decision from what an earlier one left behind. */
  readonly decision: number;
  /** Every experience is tried, and what kept each from serving is told. */
  readonly tellsSkipped: boolean;
}
