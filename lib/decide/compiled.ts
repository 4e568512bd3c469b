import type {
  Cap,
  Filter,
  Holdout,
  Manifest,
  Namespace,
  PolicyWeights,
  Slot,
  SlotId,
  Variant,
  VariantId,
} from '#lib/manifest/types';
import type { Range } from './bucket';
import type { Matches } from './compile-condition';
import type { Memo } from './memo';
import type { Holds } from './schedule';
import type { Indexed, SegmentIndex } from './segment-index';
import type { Assignment, Reason, Skip, Skipped, SlotDecision } from './types';
import type { Placement } from './visit';

/** A manifest made ready to decide with, once per revision. Shared by all requests; nothing changes it. */
export interface CompiledManifest {
  readonly manifest: Manifest;
  readonly holdout: Holdout | undefined;
  readonly frame: CompiledSegment;
  readonly pages: ReadonlyMap<string, CompiledSegment>;
}

/** Slots in the order of their codes, and every attribute path their rules test. */
export interface CompiledSegment {
  readonly slots: readonly CompiledSlot[];
  readonly paths: readonly string[];
  readonly policies: readonly CompiledPolicy[];
  /** Those with caps, whose counts are part of what a decision is made of. */
  readonly capped: readonly CompiledExperience[];
  /** Built when the page is first decided. Null for pages of few experiences, which are walked. */
  readonly index: () => SegmentIndex | null;
}

export interface CompiledSlot {
  readonly id: SlotId;
  readonly variants: readonly Variant[];
  readonly indexOf: ReadonlyMap<VariantId, number>;
  readonly fallback: number;
  /** What nobody's experience decides. */
  readonly byDefault: Settled;
  readonly experiences: readonly CompiledExperience[];
  /** What each of them demands, for the index of the pages that show the slot. */
  readonly indexed: readonly Indexed[];
}

/** Compiled once and shared by all experiences that name it, so that a decision tests it once. */
export interface CompiledAudience {
  readonly matches: Matches;
  readonly memo: Memo<boolean>;
}

export interface CompiledExperience {
  readonly id: string;
  readonly audience: CompiledAudience | null;
  readonly schedule: Holds | null;
  readonly caps: readonly Cap[] | null;
  readonly serve: CompiledServe;
  /** Every attribute path that audience and schedule test. */
  readonly paths: readonly string[];
  /** Ready-made, so that a request that skips many experiences allocates none of these. */
  readonly skipped: Readonly<Record<Skip, Skipped>>;
}

/** What an experience gives a visitor: a variant of the slot, by index, and why. */
export interface Served {
  readonly settled?: SlotDecision;
  readonly index: number;
  readonly reason: Reason;
  readonly assignment?: Assignment;
}

/** The same for every visitor, so it is made once, with the slot. */
export interface Settled extends Served {
  readonly settled: SlotDecision;
}

export const NOTHING_SKIPPED: readonly Skipped[] = Object.freeze([]);

/** Throws `RangeError` for a variant the slot does not have. */
export function settleAlways(slot: Slot, index: number, reason: Reason, experience?: string): Settled {
  const variant = slot.variants[index];
  if (!variant) throw new RangeError(`slot '${slot.id}' has no variant ${index}`);
  const settled: SlotDecision = {
    slot: slot.id,
    variant: variant.id,
    index,
    scope: variant.scope,
    reason,
    ...(experience !== undefined && { experience }),
    skipped: NOTHING_SKIPPED,
  };
  return { settled: Object.freeze(settled), index, reason };
}

/** `variants`: index in the slot, by level of the factor or arm of the policy. */
export type CompiledServe =
  | { readonly kind: 'variant'; readonly always: Settled }
  | {
      readonly kind: 'experiment';
      readonly experiment: CompiledExperiment;
      readonly factor: number;
      readonly variants: readonly number[];
    }
  | { readonly kind: 'policy'; readonly policy: CompiledPolicy; readonly variants: readonly number[] }
  | { readonly kind: 'invalid' };

/** Cells are the combinations of levels in lexicographic order: the last factor turns fastest. */
export interface CompiledExperiment {
  readonly id: string;
  readonly seed: string;
  readonly hashVersion: number;
  readonly bucketVersion: number;
  readonly minBucketVersion: number;
  readonly namespace: Namespace | undefined;
  readonly filters: readonly Filter[] | undefined;
  readonly holdout: Holdout | undefined;
  /** `experiment`: null when the one it names does not exist. */
  readonly prerequisites: readonly {
    readonly experiment: CompiledExperiment | null;
    readonly matches: Matches;
  }[];
  readonly factors: readonly CompiledFactor[];
  /** `product`: a range per cell. `independent`: one range that says who takes part. */
  readonly ranges: readonly Range[];
  readonly independent: boolean;
  /** By cell: the share it has among those who take part. */
  readonly propensities: readonly number[];
  /** The experiences that lead into it. */
  readonly servedBy: readonly CompiledExperience[];
  /** Each experiment places a visitor once, so that all its slots agree. */
  readonly memo: Memo<Placement>;
}

export interface CompiledFactor {
  readonly id: string;
  readonly slot: SlotId;
  /** Of this factor alone, when factors are independent. */
  readonly seed: string;
  readonly ranges: readonly Range[];
  readonly variants: readonly VariantId[];
  /** How many cells apart two neighbouring levels lie. */
  readonly stride: number;
}

export interface CompiledPolicy {
  readonly id: string;
  readonly seed: string;
  readonly arms: number;
  /** Compiles a weights document once, for as long as that very document is in use. */
  readonly compileWeights: (weights: PolicyWeights) => CompiledWeights;
}

export interface CompiledWeights {
  readonly version: number;
  readonly own: CompiledLeaf;
  readonly leaves: readonly CompiledLeaf[];
  /** Every attribute path the leaves test. */
  readonly paths: readonly string[];
}

export interface CompiledLeaf {
  readonly id: string | null;
  readonly matches: Matches;
  readonly ranges: readonly Range[];
  readonly propensities: readonly number[];
}

/** Level of one factor in a cell. */
export function levelOf(cell: number, { stride, variants }: CompiledFactor): number {
  return Math.floor(cell / stride) % variants.length;
}
