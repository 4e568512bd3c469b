import type { Variant } from '#lib/manifest/types';
import { holds, isHeldOut, place } from './assign';
import { attributesOf } from './attributes-of';
import { chooseVariation, hashBucket } from './bucket';
import { isCapped } from './caps';
import type {
  CompiledExperience,
  CompiledManifest,
  CompiledPolicy,
  CompiledSegment,
  CompiledServe,
  CompiledSlot,
  Served,
} from './compiled';
import { levelOf } from './compiled';
import { nextDecision } from './memo';
import type { SegmentIndex } from './segment-index';
import type { Assignment, DecideInput, Decision, Reason, Skip, Skipped, SlotDecision } from './types';
import { seenOf, type Visit } from './visit';

const POLICY_HASH_VERSION = 2;

function serveExperiment(
  { experiment, factor, variants }: Extract<CompiledServe, { kind: 'experiment' }>,
  visit: Visit,
): Served | Skip {
  const placement = place(experiment, visit);
  if (typeof placement === 'string') return placement;
  const { cell, sticky } = placement;
  const of = experiment.factors[factor];
  const index = of && variants[levelOf(cell, of)];
  const propensity = experiment.propensities[cell];
  if (index === undefined || propensity === undefined) return 'invalid';
  const { id: rule, bucketVersion } = experiment;
  const assignment: Assignment = { rule, cell, propensity, bucketVersion };
  if (sticky) assignment.sticky = true;
  return { index, reason: 'experiment', assignment };
}

function servePolicy(policy: CompiledPolicy, variants: readonly number[], visit: Visit): Served | Skip {
  const { assignmentId, weights } = visit.input;
  if (!assignmentId) return 'no-assignment-id';
  const document = Object.hasOwn(weights, policy.id) ? weights[policy.id] : undefined;
  if (!document) return 'no-weights';
  const { version, leaves, own } = policy.compileWeights(document);
  const leaf = leaves.find(({ matches }) => matches(visit.attributes)) ?? own;
  const bucket = hashBucket(policy.seed, assignmentId, POLICY_HASH_VERSION);
  const arm = bucket === null ? -1 : chooseVariation(bucket, leaf.ranges);
  const index = variants[arm];
  const propensity = leaf.propensities[arm];
  if (index === undefined || propensity === undefined) return 'not-covered';
  const assignment = { rule: policy.id, cell: arm, propensity, leaf: leaf.id, weightsVersion: version };
  return { index, reason: 'policy', assignment };
}

function serve({ serve: served }: CompiledExperience, visit: Visit): Served | Skip {
  if (served.kind === 'variant') return served.always;
  if (served.kind === 'experiment') return serveExperiment(served, visit);
  return served.kind === 'policy' ? servePolicy(served.policy, served.variants, visit) : 'invalid';
}

const NOTHING_SKIPPED: readonly Skipped[] = Object.freeze([]);

function variantAt(slot: CompiledSlot, index: number): Variant {
  const variant = slot.variants[index];
  if (!variant) throw new RangeError(`slot '${slot.id}' has no variant ${index}`);
  return variant;
}

function settle(slot: CompiledSlot, index: number, reason: Reason, skipped = NOTHING_SKIPPED): SlotDecision {
  const { id: variant, scope } = variantAt(slot, index);
  return { slot: slot.id, variant, index, scope, reason, skipped };
}

/** Written out member by member: it is the hottest allocation, and copying an object costs thrice as much. */
function settleServed(
  slot: CompiledSlot,
  experience: string,
  { index, reason, assignment }: Served,
  skipped: readonly Skipped[],
): SlotDecision {
  const { id: variant, scope } = variantAt(slot, index);
  if (!assignment) return { slot: slot.id, variant, index, scope, reason, experience, skipped };
  return { slot: slot.id, variant, index, scope, reason, experience, assignment, skipped };
}

/** What an experience decides, or what keeps it from serving. */
function tryExperience(experience: CompiledExperience, visit: Visit): Served | Skip {
  if (experience.serve.kind === 'invalid') return 'invalid';
  const isFor = holds(experience, visit);
  if (isFor !== true) return isFor;
  if (experience.caps && isCapped(experience.caps, experience.id, visit.seen)) return 'capped';
  return serve(experience, visit);
}

/** Tries the experiences of a slot in order; with an index, given the slot's place on the page, its candidates. */
function decideSlot(
  slot: CompiledSlot,
  visit: Visit,
  index: SegmentIndex | null,
  place: number,
): SlotDecision {
  const { experiences, fallback } = slot;
  index?.startSlot(place);
  let skipped = NOTHING_SKIPPED as Skipped[];
  for (let i = 0; ; i++) {
    const experience = experiences[index ? index.next() : i];
    if (!experience) return settle(slot, fallback, 'default', skipped);
    const served = tryExperience(experience, visit);
    if (typeof served !== 'string') return settleServed(slot, experience.id, served, skipped);
    if (skipped === NOTHING_SKIPPED) skipped = [experience.skipped[served]];
    else skipped.push(experience.skipped[served]);
  }
}

function forcedIndex(slot: CompiledSlot, { forced }: DecideInput): number | undefined {
  if (!forced || !Object.hasOwn(forced, slot.id)) return undefined;
  const variant = forced[slot.id];
  return variant === undefined ? undefined : slot.indexOf.get(variant);
}

const NO_SLOTS: CompiledSegment = { slots: [], paths: [], policies: [], capped: [], index: () => null };

function decideBy(compiled: CompiledManifest, input: DecideInput, walkAll: boolean): Decision {
  const { assignmentId, profile, page } = input;
  const visit: Visit = {
    input,
    attributes: attributesOf(input),
    stuckIn: profile && assignmentId ? Object.keys(profile.sticky) : [],
    seen: seenOf(input),
    decision: nextDecision(),
  };
  const isOut = compiled.holdout && assignmentId ? isHeldOut(compiled.holdout, assignmentId) : false;
  const decideAll = (segment: CompiledSegment): SlotDecision[] => {
    const index = walkAll || isOut ? null : segment.index();
    index?.prepare(visit.attributes, visit.stuckIn);
    return segment.slots.map((slot, place) => {
      const forced = input.forced && forcedIndex(slot, input);
      if (forced !== undefined) return settle(slot, forced, 'forced');
      return isOut ? settle(slot, slot.fallback, 'holdout') : decideSlot(slot, visit, index, place);
    });
  };
  return {
    revision: compiled.manifest.revision,
    page,
    frame: decideAll(compiled.frame),
    slots: decideAll(compiled.pages.get(page) ?? NO_SLOTS),
  };
}

/**
 * Decides every slot of the frame and of a page: for each the first experience, in order, that is for this
 * visitor now and serves something, else the slot's fallback. Pure, synchronous, and never throws for data;
 * a page the manifest does not have has no slots of its own.
 */
export function decide(compiled: CompiledManifest, input: DecideInput): Decision {
  return decideBy(compiled, input, false);
}

/** The same decision, found by trying every experience in turn, so that `skipped` leaves none out. */
export function explain(compiled: CompiledManifest, input: DecideInput): Decision {
  return decideBy(compiled, input, true);
}

/** Every slot's fallback, for one reason: the kill switch, a visitor who opted out, nothing to decide with. */
export function decideDefaults(
  compiled: CompiledManifest,
  page: string,
  reason: Extract<Reason, 'killed' | 'opted-out' | 'fallback'>,
): Decision {
  const settleAll = ({ slots }: CompiledSegment) => slots.map((slot) => settle(slot, slot.fallback, reason));
  return {
    revision: compiled.manifest.revision,
    page,
    frame: settleAll(compiled.frame),
    slots: settleAll(compiled.pages.get(page) ?? NO_SLOTS),
  };
}
