import type { Audience, CodedSegment, Experience, Manifest, Policy, Slot } from '#lib/manifest/types';
import { type CompiledCondition, type CompileOptions, compileCondition } from './compile-condition';
import { checkShare, compileExperiment, type Draft, findCycle, tiePrerequisites } from './compile-experiment';
import { compilePolicy } from './compile-weights';
import type {
  CompiledAudience,
  CompiledExperience,
  CompiledExperiment,
  CompiledManifest,
  CompiledPolicy,
  CompiledSegment,
  CompiledServe,
  CompiledSlot,
} from './compiled';
import { findFatal } from './find-fatal';
import { findRequirements } from './required-values';
import { compileSchedule } from './schedule';
import { buildSlotIndex } from './slot-index';
import { SKIPS, type Skip, type Skipped } from './types';

export type { CompiledManifest } from './compiled';

/**
 * `problems` of a compiled manifest are local: each names its path, and what it concerns never serves (or,
 * for weights, counts as equal). They stop a publish, not a running site. Without `ok` the manifest cannot
 * be decided with at all.
 */
export type Compilation =
  | { ok: true; compiled: CompiledManifest; problems: string[] }
  | { ok: false; problems: string[] };

/** Attributes of the request, whose absence means unknown. */
const CONTEXT = 'context.';
const SCHEDULE_PATHS = ['context.time.weekday', 'context.time.minute'];

interface Parts {
  audiences: ReadonlyMap<string, { source: Audience; compiled: CompiledCondition; shared: CompiledAudience }>;
  experiments: ReadonlyMap<string, Draft>;
  policies: ReadonlyMap<string, { source: Policy; compiled: CompiledPolicy }>;
  problems: string[];
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function compileExperiments(
  manifest: Manifest,
  options: CompileOptions,
  problems: string[],
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const slots = byId(manifest.slots);
  manifest.experiments.forEach((experiment, i) => {
    const at = `experiments[${i}]`;
    experiment.factors.forEach(({ slot: id, levels }, f) => {
      const slot = slots.get(id);
      if (!slot) problems.push(`${at}.factors[${f}].slot: no slot '${id}'`);
      levels.forEach(({ variant }, l) => {
        if (slot && !slot.variants.some((known) => known.id === variant))
          problems.push(`${at}.factors[${f}].levels[${l}]: no variant '${variant}' in slot '${id}'`);
      });
    });
    const draft = compileExperiment(experiment, at, problems);
    if (draft) drafts.set(experiment.id, draft);
  });
  manifest.experiments.forEach((experiment, i) => {
    tiePrerequisites(experiment, drafts, { ...options, at: `experiments[${i}]` }, problems);
  });
  return drafts;
}

/** Indexes of variants in a slot; null, with a problem, when one is not there. */
function indexesOf(variants: readonly string[], slot: Slot, at: string, problems: string[]): number[] | null {
  const indexes = variants.map((variant) => slot.variants.findIndex(({ id }) => id === variant));
  const missing = variants[indexes.indexOf(-1)];
  if (missing === undefined) return indexes;
  problems.push(`${at}: no variant '${missing}' in slot '${slot.id}'`);
  return null;
}

function compileServe({ serve }: Experience, slot: Slot, at: string, parts: Parts): CompiledServe {
  const { problems } = parts;
  const invalid: CompiledServe = { kind: 'invalid' };
  if (serve.kind === 'variant') {
    const [index] = indexesOf([serve.variant], slot, `${at}.serve`, problems) ?? [];
    return index === undefined ? invalid : { kind: 'variant', always: { index, reason: 'experience' } };
  }
  if (serve.kind === 'policy') {
    const policy = parts.policies.get(serve.policy);
    if (!policy) problems.push(`${at}.serve: no policy '${serve.policy}'`);
    const variants = policy && indexesOf(policy.source.arms, slot, `${at}.serve`, problems);
    return policy && variants ? { kind: 'policy', policy: policy.compiled, variants } : invalid;
  }
  const experiment = parts.experiments.get(serve.experiment);
  if (!experiment) problems.push(`${at}.serve: no usable experiment '${serve.experiment}'`);
  const factor = experiment?.factors.findIndex((candidate) => candidate.slot === slot.id) ?? -1;
  const levels = experiment?.factors[factor]?.variants;
  if (experiment && !levels) problems.push(`${at}.serve: the experiment has no factor for slot '${slot.id}'`);
  const variants = levels && indexesOf(levels, slot, `${at}.serve`, problems);
  return experiment && variants ? { kind: 'experiment', experiment, factor, variants } : invalid;
}

function skippedOf(experience: string): Record<Skip, Skipped> {
  return Object.fromEntries(SKIPS.map((why) => [why, Object.freeze({ experience, why })])) as Record<
    Skip,
    Skipped
  >;
}

function compileExperience(source: Experience, slot: Slot, at: string, parts: Parts): CompiledExperience {
  const { problems } = parts;
  const audience = source.audience === undefined ? null : parts.audiences.get(source.audience);
  if (audience === undefined) problems.push(`${at}.audience: no audience '${source.audience}'`);
  const schedule = source.schedule ? compileSchedule(source.schedule, `${at}.schedule`) : null;
  problems.push(...(schedule?.problems ?? []));
  const serve = compileServe(source, slot, at, parts);
  const isBroken = audience === undefined || audience?.compiled.rejected || schedule?.problems.length;
  const compiled: CompiledExperience = {
    id: source.id,
    audience: audience?.shared ?? null,
    schedule: schedule?.holds ?? null,
    serve: isBroken ? { kind: 'invalid' } : serve,
    paths: [...(audience?.compiled.paths ?? []), ...(source.schedule?.dayParts ? SCHEDULE_PATHS : [])],
    skipped: skippedOf(source.id),
  };
  if (compiled.serve.kind === 'experiment')
    parts.experiments.get(compiled.serve.experiment.id)?.servedBy.push(compiled);
  return compiled;
}

function compileSlot(slot: Slot, at: string, parts: Parts): CompiledSlot {
  const experiences = slot.experiences.map((experience, i) =>
    compileExperience(experience, slot, `${at}.experiences[${i}]`, parts),
  );
  const index = buildSlotIndex(
    slot.experiences.map(({ audience = '', serve }) => {
      const { source, compiled } = parts.audiences.get(audience) ?? {};
      return {
        requirements: source && !compiled?.rejected ? findRequirements(source.condition) : [],
        experiment: serve.kind === 'experiment' ? serve.experiment : null,
      };
    }),
  );
  const indexOf = new Map(slot.variants.map((variant, i) => [variant.id, i]));
  return {
    id: slot.id,
    variants: slot.variants,
    indexOf,
    fallback: indexOf.get(slot.fallback) ?? 0,
    experiences,
    index,
  };
}

function addPaths(
  { paths, serve }: CompiledExperience,
  found: Set<string>,
  seen: Set<CompiledExperiment>,
): void {
  for (const path of paths) found.add(path);
  if (serve.kind !== 'experiment') return;
  const open = [serve.experiment];
  for (const experiment of open) {
    if (seen.has(experiment)) continue;
    seen.add(experiment);
    found.add(`profile.sticky.${experiment.id}`);
    for (const { experiment: other } of experiment.prerequisites) {
      if (!other) continue;
      open.push(other);
      for (const leading of other.servedBy) for (const path of leading.paths) found.add(path);
    }
  }
}

function compileSegment(
  { slots: ids }: CodedSegment,
  slots: ReadonlyMap<string, CompiledSlot>,
): CompiledSegment {
  const own = ids.flatMap((id) => slots.get(id) ?? []);
  const experiences = own.flatMap((slot) => slot.experiences);
  const paths = new Set<string>();
  const seen = new Set<CompiledExperiment>();
  for (const experience of experiences) addPaths(experience, paths, seen);
  const policies = experiences.flatMap(({ serve }) => (serve.kind === 'policy' ? [serve.policy] : []));
  return { slots: own, paths: [...paths], policies: [...new Set(policies)] };
}

/** Compiles a manifest: closures, cells and indexes, once per revision. Never throws for data. */
export function compileManifest(manifest: Manifest): Compilation {
  const fatal = findFatal(manifest);
  if (fatal.length > 0) return { ok: false, problems: fatal };
  const problems: string[] = [];
  if (manifest.holdout) checkShare(manifest.holdout.share, 'holdout.share', problems);
  manifest.policies.forEach(({ arms }, i) => {
    if (arms.length === 0) problems.push(`policies[${i}].arms: none`);
  });
  const leafOptions: CompileOptions = { groups: manifest.groups, unknownUnder: CONTEXT };
  const options: CompileOptions = { ...leafOptions, shared: new Map() };
  const audiences = manifest.audiences.map((source, i) => {
    const compiled = compileCondition(source.condition, { ...options, at: `audiences[${i}].condition` });
    problems.push(...compiled.problems);
    const shared = { matches: compiled.matches, memo: { decision: 0, value: false } };
    return { id: source.id, source, compiled, shared };
  });
  const experiments = compileExperiments(manifest, options, problems);
  const cyclic = findCycle(experiments.values());
  if (cyclic) return { ok: false, problems: [`experiments: '${cyclic}' is its own prerequisite`] };
  const policies = manifest.policies.map((source) => ({
    id: source.id,
    source,
    compiled: compilePolicy(source, leafOptions),
  }));
  const parts: Parts = { audiences: byId(audiences), experiments, policies: byId(policies), problems };
  const slots = byId(manifest.slots.map((slot, i) => compileSlot(slot, `slots[${i}]`, parts)));
  const compiled: CompiledManifest = {
    manifest,
    holdout: manifest.holdout,
    frame: compileSegment(manifest.frame, slots),
    pages: new Map(manifest.pages.map((page) => [page.id, compileSegment(page, slots)])),
  };
  return { ok: true, compiled, problems };
}
