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
import { levelOf, NOTHING_SKIPPED } from './compiled';
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

function variantAt(slot: CompiledSlot, index: number): Variant {
  const variant = slot.variants[index];
  if (!variant) throw new RangeError(`slot '${slot.id}' has no variant ${index}`);
  return variant;
}

function settle(slot: CompiledSlot, index: number, reason: Reason): SlotDecision {
  const { id: variant, scope } = variantAt(slot, index);
  return { slot: slot.id, variant, index, scope, reason, skipped: NOTHING_SKIPPED };
}

/** A decision that was made when the slot was compiled is given as it is: nothing about it is a visitor's. */
function settleServed(slot: CompiledSlot, experience: string, served: Served): SlotDecision {
  if (served.settled) return served.settled;
  const { index, reason, assignment } = served;
  const { id: variant, scope } = variantAt(slot, index);
  const settled: SlotDecision = {
    slot: slot.id,
    variant,
    index,
    scope,
    reason,
    experience,
    skipped: NOTHING_SKIPPED,
  };
  if (assignment) settled.assignment = assignment;
  return settled;
}

/** What an experience decides, or what keeps it from serving. */
function tryExperience(experience: CompiledExperience, visit: Visit, isSettled: boolean): Served | Skip {
  if (experience.serve.kind === 'invalid') return 'invalid';
  const isFor = holds(experience, visit, isSettled);
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
  let skipped: Skipped[] | null = null;
  index?.startSlot(place);
  for (let i = 0; ; i++) {
    const position = index ? index.next() : i;
    const known = index && !skipped ? index.settledDecision() : null;
    if (known) return known;
    const experience = slot.experiences[position];
    if (!experience) return skipped ? { ...slot.byDefault.settled, skipped } : slot.byDefault.settled;
    const served = tryExperience(experience, visit, index?.isSettled === true);
    if (typeof served !== 'string') {
      const settled = settleServed(slot, experience.id, served);
      return skipped ? { ...settled, skipped } : settled;
    }
    if (visit.tellsSkipped || served === 'invalid') {
      skipped ??= [];
      skipped.push(experience.skipped[served]);
    }
  }
}

function forcedIndex(slot: CompiledSlot, { forced }: DecideInput): number | undefined {
  if (!forced || !Object.hasOwn(forced, slot.id)) return undefined;
  const variant = forced[slot.id];
  return variant === undefined ? undefined : slot.indexOf.get(variant);
}

const NO_SLOTS: CompiledSegment = { slots: [], paths: [], policies: [], capped: [], index: () => null };

/** Every slot of a segment. `isOut`: the visitor is kept out of all experiences. */
function decideSegment(
  { slots, index: indexOf }: CompiledSegment,
  visit: Visit,
  isOut: boolean,
): SlotDecision[] {
  const index = visit.tellsSkipped || isOut ? null : indexOf();
  index?.prepare(visit.attributes, visit.stuckIn);
  const decided: SlotDecision[] = [];
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place];
    if (!slot) continue;
    const forced = visit.input.forced && forcedIndex(slot, visit.input);
    if (forced !== undefined) decided.push(settle(slot, forced, 'forced'));
    else if (isOut) decided.push(settle(slot, slot.fallback, 'holdout'));
    else decided.push(decideSlot(slot, visit, index, place));
  }
  return decided;
}

function decideBy(compiled: CompiledManifest, input: DecideInput, tellsSkipped: boolean): Decision {
  const { assignmentId, profile, page } = input;
  const visit: Visit = {
    input,
    attributes: attributesOf(input),
    stuckIn: profile && assignmentId ? Object.keys(profile.sticky) : [],
    seen: seenOf(input),
    decision: nextDecision(),
    tellsSkipped,
  };
  const isOut = compiled.holdout && assignmentId ? isHeldOut(compiled.holdout, assignmentId) : false;
  return {
    revision: compiled.manifest.revision,
    page,
    frame: decideSegment(compiled.frame, visit, isOut),
    slots: decideSegment(compiled.pages.get(page) ?? NO_SLOTS, visit, isOut),
  };
}

/**
 * Decides every slot of the frame and of a page: for each the first experience, in order, that is for this
 * visitor now and serves something, else the slot's fallback. Pure, synchronous, and never throws for data;
 * a page the manifest does not have has no slots of its own. Of what did not serve it names only the broken.
 */
export function decide(compiled: CompiledManifest, input: DecideInput): Decision {
  return decideBy(compiled, input, false);
}

/** The same decision, found by trying every experience in turn, so that `skipped` names all that came before. */
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
