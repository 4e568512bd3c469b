import type { Filter, Holdout } from '#lib/manifest/types';
import { chooseVariation, hashBucket, inNamespace, inRange } from './bucket';
import type { CompiledAudience, CompiledExperience, CompiledExperiment } from './compiled';
import { levelOf } from './compiled';
import type { Skip } from './types';
import type { Placement, Visit } from './visit';

const HOLDOUT_HASH_VERSION = 2;

/** Whether an assignment id falls into the share that is kept out. */
export function isHeldOut({ seed, share }: Holdout, assignmentId: string): boolean {
  const bucket = hashBucket(seed, assignmentId, HOLDOUT_HASH_VERSION);
  return bucket !== null && bucket < share;
}

function passesFilter({ seed, hashVersion, ranges }: Filter, assignmentId: string): boolean {
  const bucket = hashBucket(seed, assignmentId, hashVersion);
  return bucket !== null && ranges.some((range) => inRange(bucket, range));
}

/** The sticky cell that still counts: of this very bucket version, and one the experiment has. */
function stickyCell(experiment: CompiledExperiment, visit: Visit): number | null {
  const sticky = visit.input.profile?.sticky[experiment.id];
  if (sticky?.bucketVersion !== experiment.bucketVersion) return null;
  return sticky.cell in experiment.propensities ? sticky.cell : null;
}

function isBlocked({ id, minBucketVersion }: CompiledExperiment, visit: Visit): boolean {
  const sticky = visit.input.profile?.sticky[id];
  return sticky !== undefined && sticky.bucketVersion < minBucketVersion;
}

function isIn({ matches, memo }: CompiledAudience, { attributes, decision }: Visit): boolean {
  if (memo.decision !== decision) {
    memo.value = matches(attributes);
    memo.decision = decision;
  }
  return memo.value;
}

/**
 * Whether an experience is for this visitor now. A sticky visitor stays in whatever the audience says.
 * `isSettled`: the visitor is known to be in the audience.
 */
export function holds(
  { audience, schedule, serve }: CompiledExperience,
  visit: Visit,
  isSettled = false,
): true | Skip {
  if (audience && !isSettled && !isIn(audience, visit)) {
    if (serve.kind !== 'experiment' || visit.stuckIn.length === 0) return 'audience';
    if (isBlocked(serve.experiment, visit) || stickyCell(serve.experiment, visit) === null) return 'audience';
  }
  return !schedule || schedule(visit.input.context.time, visit.input.now) ? true : 'schedule';
}

/**
 * What prerequisites see of an experiment as `value`: the variant the visitor was assigned, of several
 * factors an object of variants by factor id, null without an assignment.
 */
function assignedValue(experiment: CompiledExperiment, visit: Visit): unknown {
  const isReached = experiment.servedBy.some((experience) => holds(experience, visit) === true);
  const placement = isReached ? place(experiment, visit) : null;
  if (placement === null || typeof placement === 'string') return null;
  const variantOf = (factor: CompiledExperiment['factors'][number]) =>
    factor.variants[levelOf(placement.cell, factor)] ?? null;
  const [first] = experiment.factors;
  if (first && experiment.factors.length === 1) return variantOf(first);
  return Object.fromEntries(experiment.factors.map((factor) => [factor.id, variantOf(factor)]));
}

function findObstacle(experiment: CompiledExperiment, assignmentId: string, visit: Visit): Skip | null {
  const { filters, namespace, prerequisites } = experiment;
  if (filters) {
    if (!filters.every((filter) => passesFilter(filter, assignmentId))) return 'filter';
  } else if (namespace && !inNamespace(assignmentId, namespace)) return 'namespace';
  const isMet = prerequisites.every(
    ({ experiment: other, matches }) => other && matches({ value: assignedValue(other, visit) }),
  );
  return isMet ? null : 'prerequisite';
}

function chooseCell(experiment: CompiledExperiment, assignmentId: string): number {
  const { seed, hashVersion, ranges, independent, factors } = experiment;
  const bucket = hashBucket(seed, assignmentId, hashVersion);
  const chosen = bucket === null ? -1 : chooseVariation(bucket, ranges);
  if (!independent || chosen < 0) return chosen;
  let cell = 0;
  for (const factor of factors) {
    const own = hashBucket(factor.seed, assignmentId, hashVersion);
    const level = own === null ? -1 : chooseVariation(own, factor.ranges);
    if (level < 0) return -1;
    cell += level * factor.stride;
  }
  return cell;
}

function computePlacement(experiment: CompiledExperiment, visit: Visit): Placement {
  const { assignmentId } = visit.input;
  if (!assignmentId) return 'no-assignment-id';
  if (experiment.holdout && isHeldOut(experiment.holdout, assignmentId)) return 'experiment-holdout';
  if (isBlocked(experiment, visit)) return 'sticky-version';
  const sticky = stickyCell(experiment, visit);
  if (sticky !== null) return { cell: sticky, sticky: true };
  const obstacle = findObstacle(experiment, assignmentId, visit);
  if (obstacle) return obstacle;
  const cell = chooseCell(experiment, assignmentId);
  return cell < 0 ? 'not-covered' : { cell, sticky: false };
}

/**
 * Places a visitor in an experiment, in the order of GrowthBook's document: holdout, sticky assignment (which
 * passes over what follows), filters or else namespace, prerequisites, bucket.
 */
export function place(experiment: CompiledExperiment, visit: Visit): Placement {
  const { memo } = experiment;
  if (memo.decision !== visit.decision) {
    memo.value = computePlacement(experiment, visit);
    memo.decision = visit.decision;
  }
  return memo.value;
}
