import type { CodedSegment, Manifest } from '#lib/manifest/types';
import { CONTEXT_PREFIX } from './attributes-of';
import { type CompileOptions, compileCondition } from './compile-condition';
import { checkShare, compileExperiment, type Draft, findCycle, tiePrerequisites } from './compile-experiment';
import { compileSlot, type Parts } from './compile-slot';
import { compilePolicy } from './compile-weights';
import type {
  CompiledExperience,
  CompiledExperiment,
  CompiledManifest,
  CompiledSegment,
  CompiledSlot,
} from './compiled';
import { findFatal } from './find-fatal';
import { buildSegmentIndex, type SegmentIndex } from './segment-index';

export type { CompiledManifest } from './compiled';

/**
 * `problems` of a compiled manifest are local: each names its path, and what it concerns never serves (or,
 * for weights, counts as equal). They stop a publish, not a running site. Without `ok` the manifest cannot
 * be decided with at all.
 */
export type Compilation =
  | { ok: true; compiled: CompiledManifest; problems: string[] }
  | { ok: false; problems: string[] };

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
  const capped = experiences.filter(({ caps }) => caps);
  let built: SegmentIndex | null | undefined;
  const index = () => {
    if (built === undefined) built = buildSegmentIndex(own.map(({ indexed }) => indexed));
    return built;
  };
  return { slots: own, paths: [...paths], policies: [...new Set(policies)], capped, index };
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
  const leafOptions: CompileOptions = { groups: manifest.groups, unknownUnder: CONTEXT_PREFIX };
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
  const parts: Parts = {
    audiences: byId(audiences),
    experiments,
    policies: byId(policies),
    groups: manifest.groups,
    problems,
  };
  const slots = byId(manifest.slots.map((slot, i) => compileSlot(slot, `slots[${i}]`, parts)));
  const compiled: CompiledManifest = {
    manifest,
    holdout: manifest.holdout,
    frame: compileSegment(manifest.frame, slots),
    pages: new Map(manifest.pages.map((page) => [page.id, compileSegment(page, slots)])),
  };
  return { ok: true, compiled, problems };
}
