import type { Context } from '#lib/context/types';
import type { JsonValue, PolicyWeights, SeenCounts, SlotId, VariantId } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';

/** Why a slot shows what it shows. A closed list; the texts people read are made from it. */
export const REASONS = [
  'default', // no experience matched
  'experience', // an experience shows this variant to its audience
  'experiment', // assigned by a controlled test
  'policy', // allocated by a learning policy
  'holdout', // kept out of all experiences, to measure what they are worth
  'killed', // the kill switch is on
  'opted-out', // the visitor switched personalisation off
  'fallback', // nothing to decide with (no manifest, or deciding failed)
  'forced', // chosen in a staff session
] as const;
export type Reason = (typeof REASONS)[number];

/** Why an experience that came before the chosen one did not serve. */
export const SKIPS = [
  'audience',
  'schedule',
  'capped', // seen as often as its caps allow
  'no-assignment-id',
  'not-covered',
  'namespace',
  'filter',
  'prerequisite',
  'experiment-holdout',
  'sticky-version',
  'no-weights',
  'invalid', // something it refers to is missing or broken; a publish refuses such a manifest
] as const;
export type Skip = (typeof SKIPS)[number];

/** The part of an assignment that statistics need. */
export interface Assignment {
  /** Experiment or policy id. */
  rule: string;
  /** Index of the cell (experiment) or arm (policy). */
  cell: number;
  /** The probability with which this cell was to be chosen, 0–1. */
  propensity: number;
  bucketVersion?: number;
  sticky?: boolean;
  /** Policies only: which leaf supplied the weights (null: the policy's own), of which version. */
  leaf?: string | null;
  weightsVersion?: number;
}

/** An experience that did not serve, and what kept it from serving. */
export interface Skipped {
  readonly experience: string;
  readonly why: Skip;
}

export interface SlotDecision {
  slot: SlotId;
  variant: VariantId;
  /** Index of the variant in the slot, as the code carries it. */
  index: number;
  scope: 'shared' | 'visitor';
  reason: Reason;
  experience?: string;
  assignment?: Assignment;
  /** Experiences that came before and did not serve, in order: by `explain` all, by `decide` the broken ones. */
  skipped: readonly Skipped[];
}

/** The answer for one page view: frame slots first, then the page's own. */
export interface Decision {
  revision: number;
  page: string;
  frame: SlotDecision[];
  slots: SlotDecision[];
}

/** What a decision is made of. All of it is plain data: anyone can recompute the decision from it. */
export interface DecideInput {
  page: string;
  context: Context;
  /** Null without consent to personalisation, or when the profile could not be read. */
  profile: ProfileView | null;
  /** Null without consent to measurement: no experiment assigns. */
  assignmentId: string | null;
  weights: Readonly<Record<string, PolicyWeights>>;
  /** Milliseconds since 1970. */
  now: number;
  /** How often each experience with caps was seen, by its id; when absent, the profile's counts. */
  seen?: Readonly<Record<string, SeenCounts>>;
  /** Variants chosen by hand in a staff session, by slot. */
  forced?: Readonly<Record<SlotId, VariantId>>;
}

/** What is needed to recompute a decision. */
export interface Receipt {
  schema: 1;
  at: number;
  revision: number;
  page: string;
  /** The variant code, `<frame>/<page>`. */
  code: string;
  assignmentId: string | null;
  weights: Record<string, number>;
  /** Every attribute the page's rules test, by name, with the value it had; null = unknown. */
  inputs: Record<string, JsonValue>;
  slots: Pick<SlotDecision, 'slot' | 'variant' | 'reason' | 'experience' | 'assignment'>[];
}

/** The receipt's short form, in the receipt cookie: per slot under test only what the join needs. */
export interface ShortReceipt {
  code: string;
  revision: number;
  weights: Record<string, number>;
  tests: [slot: SlotId, rule: string, cell: number, propensity: number][];
}
