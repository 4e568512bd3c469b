import type { Audience, Experience, Manifest, Policy, Slot } from '#lib/manifest/types';
import { checkCaps } from './caps';
import type { CompiledCondition } from './compile-condition';
import type { Draft } from './compile-experiment';
import {
  type CompiledAudience,
  type CompiledExperience,
  type CompiledPolicy,
  type CompiledServe,
  type CompiledSlot,
  settleAlways,
} from './compiled';
import { asksOnlyDemands, findAlternatives } from './find-alternatives';
import { compileSchedule } from './schedule';
import type { Indexed } from './segment-index';
import { SKIPS, type Skip, type Skipped } from './types';

const SCHEDULE_PATHS = ['context.time.weekday', 'context.time.minute'];

/** What the experiences of a slot name, compiled. */
export interface Parts {
  audiences: ReadonlyMap<string, { source: Audience; compiled: CompiledCondition; shared: CompiledAudience }>;
  experiments: ReadonlyMap<string, Draft>;
  policies: ReadonlyMap<string, { source: Policy; compiled: CompiledPolicy }>;
  groups: Manifest['groups'];
  problems: string[];
}

/** Indexes of variants in a slot; null, with a problem, when one is not there. */
function indexesOf(variants: readonly string[], slot: Slot, at: string, problems: string[]): number[] | null {
  const indexes = variants.map((variant) => slot.variants.findIndex(({ id }) => id === variant));
  const missing = variants[indexes.indexOf(-1)];
  if (missing === undefined) return indexes;
  problems.push(`${at}: no variant '${missing}' in slot '${slot.id}'`);
  return null;
}

function compileServe({ id, serve }: Experience, slot: Slot, at: string, parts: Parts): CompiledServe {
  const { problems } = parts;
  const invalid: CompiledServe = { kind: 'invalid' };
  if (serve.kind === 'variant') {
    const [index] = indexesOf([serve.variant], slot, `${at}.serve`, problems) ?? [];
    return index === undefined
      ? invalid
      : { kind: 'variant', always: settleAlways(slot, index, 'experience', id) };
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
  const before = problems.length;
  checkCaps(source.caps ?? [], `${at}.caps`, problems);
  const isBroken =
    audience === undefined ||
    audience?.compiled.rejected ||
    schedule?.problems.length ||
    problems.length > before;
  const compiled: CompiledExperience = {
    id: source.id,
    audience: audience?.shared ?? null,
    schedule: schedule?.holds ?? null,
    caps: source.caps ?? null,
    serve: isBroken ? { kind: 'invalid' } : serve,
    paths: [...(audience?.compiled.paths ?? []), ...(source.schedule?.dayParts ? SCHEDULE_PATHS : [])],
    skipped: skippedOf(source.id),
  };
  if (compiled.serve.kind === 'experiment')
    parts.experiments.get(compiled.serve.experiment.id)?.servedBy.push(compiled);
  return compiled;
}

/** What the index is told of an experience: of a broken one only that it is there, for everybody. */
function indexExperience(
  { serve, schedule, caps }: CompiledExperience,
  audience: Audience | undefined,
  groups: Manifest['groups'],
): Indexed {
  const isFound = audience !== undefined && serve.kind !== 'invalid';
  return {
    alternatives: isFound ? findAlternatives(audience.condition, groups) : [[]],
    isWhole: isFound && asksOnlyDemands(audience.condition),
    experiment: serve.kind === 'experiment' ? serve.experiment.id : null,
    always: serve.kind === 'variant' && !schedule && !caps ? serve.always.settled : null,
  };
}

/** A slot with its experiences and their index. What is wrong with one goes to the problems. */
export function compileSlot(slot: Slot, at: string, parts: Parts): CompiledSlot {
  const experiences = slot.experiences.map((experience, i) =>
    compileExperience(experience, slot, `${at}.experiences[${i}]`, parts),
  );
  const indexed = experiences.map((experience, i) => {
    const { source, compiled } = parts.audiences.get(slot.experiences[i]?.audience ?? '') ?? {};
    return indexExperience(experience, compiled?.rejected ? undefined : source, parts.groups);
  });
  const indexOf = new Map(slot.variants.map((variant, i) => [variant.id, i]));
  const fallback = indexOf.get(slot.fallback) ?? 0;
  return {
    id: slot.id,
    variants: slot.variants,
    indexOf,
    fallback,
    byDefault: settleAlways(slot, fallback, 'default'),
    experiences,
    indexed,
  };
}
