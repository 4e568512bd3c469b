import type { CodedSegment, Experiment, Manifest } from '#lib/manifest/types';
import { CONTEXT_PREFIX } from './attributes-of';
import { type CompileOptions, compileCondition } from './compile-condition';
import { compileExperiment, type Draft, findCycle, tiePrerequisites } from './compile-experiment';
import { compileSlot, type Parts } from './compile-slot';
import { compilePolicy } from './compile-weights';
import type {
  CompiledExperience,
  CompiledExperiment,
  CompiledManifest,
  CompiledSegment,
  CompiledSlot,
} from './compiled';
import { buildSegmentIndex, type SegmentIndex } from './segment-index';

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
  checks: Checks,
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
    const before = problems.length;
    checks.experiment?.(experiment, at, problems);
    if (problems.length === before) drafts.set(experiment.id, compileExperiment(experiment));
    checks.weights?.(experiment, at, problems);
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

/**
 * What a publish looks at beyond what compiling itself must. The edge does without: it reads manifests that
 * were published and are sealed, and what is wrong with them takes up room there for nobody to read.
 */
export interface Checks {
  fatal?: (manifest: Manifest) => string[];
  manifest?: (manifest: Manifest, problems: string[]) => void;
  /** With problems the experiment is not run. */
  experiment?: (experiment: Experiment, at: string, problems: string[]) => void;
  weights?: (experiment: Experiment, at: string, problems: string[]) => void;
  findSlowPart?: CompileOptions['findSlowPart'];
}

/** What could not be decided with at all: pages or the frame lean on slots, or slots on variants, that are not there. */
function isSound({ frame, pages, slots, notFoundPage }: Manifest): boolean {
  const usable = new Set(
    slots.filter((slot) => slot.variants.some(({ id }) => id === slot.fallback)).map(({ id }) => id),
  );
  return (
    usable.size === slots.length &&
    pages.some(({ id }) => id === notFoundPage) &&
    [frame, ...pages].every((segment) => segment.slots.every((id) => usable.has(id)))
  );
}

/** Compiles a published manifest: closures, cells and indexes, once per revision. Never throws for data. */
export function compilePublished(manifest: Manifest, checks: Checks = {}): Compilation {
  const fatal = checks.fatal?.(manifest) ?? [];
  if (fatal.length > 0) return { ok: false, problems: fatal };
  if (!isSound(manifest)) return { ok: false, problems: ['slots: a page leans on what is not there'] };
  const problems: string[] = [];
  checks.manifest?.(manifest, problems);
  const { findSlowPart } = checks;
  const leafOptions: CompileOptions = {
    groups: manifest.groups,
    unknownUnder: CONTEXT_PREFIX,
    ...(findSlowPart && { findSlowPart }),
  };
  const options: CompileOptions = { ...leafOptions, shared: new Map() };
  const audiences = manifest.audiences.map((source, i) => {
    const compiled = compileCondition(source.condition, { ...options, at: `audiences[${i}].condition` });
    problems.push(...compiled.problems);
    const shared = { matches: compiled.matches, memo: { decision: 0, value: false } };
    return { id: source.id, source, compiled, shared };
  });
  const experiments = compileExperiments(manifest, options, checks, problems);
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
