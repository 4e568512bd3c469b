import {
  bucketRanges,
  chooseVariation,
  equalWeights,
  hashBucket,
  inNamespace,
  inRange,
} from '#lib/decide/bucket';
import type { JsonValue } from '#lib/manifest/types';
import { getQueryStringOverride } from './query-string-override';
import { findSticky, isSticky, withAssignment } from './sticky-buckets';
import type {
  BanditLeaf,
  EvaluationContext,
  Experiment,
  ExperimentResult,
  FeatureResult,
  FeatureRule,
  ParentCondition,
  StickyDocs,
} from './types';
import { isUrlTargeted, matchesPattern } from './url-targeting';
import {
  type HashAttribute,
  hashAttributeOf,
  holdsFor,
  isFilteredOut,
  ownMember,
  type Visitor,
  visitorOf,
} from './visitor';

const RULE_HASH_VERSION = 1;
/** The leaf of a bandit none of whose leaves matched. */
const NO_LEAF = -1;

/** Features on the way to the one being evaluated, so that a circle is noticed. */
type Trail = readonly string[];

type Parents = 'met' | 'unmet' | 'gated' | 'cyclic';

function featureResult(
  value: JsonValue,
  source: FeatureResult['source'],
  rest: Partial<FeatureResult> = {},
): FeatureResult {
  return { value, on: Boolean(value), off: !value, source, ruleId: '', ...rest };
}

function checkParents(parents: readonly ParentCondition[], visitor: Visitor, trail: Trail): Parents {
  for (const { id, condition = {}, gate } of parents) {
    const { value, source } = evaluate(id, visitor, trail);
    if (source === 'cyclicPrerequisite') return 'cyclic';
    if (!holdsFor(condition, visitor, { value })) return gate ? 'gated' : 'unmet';
  }
  return 'met';
}

function isInRollout(rule: FeatureRule, feature: string, visitor: Visitor): boolean {
  const { range, coverage, seed, hashVersion, hashAttribute, fallbackAttribute } = rule;
  if (!range && coverage === undefined) return true;
  if (!range && coverage === 0) return false;
  const fallback = visitor.sticky && !rule.disableStickyBucketing ? fallbackAttribute : undefined;
  const { value, text } = hashAttributeOf(visitor, hashAttribute, fallback);
  const bucket = value ? hashBucket(seed || feature, text, hashVersion || RULE_HASH_VERSION) : null;
  if (bucket === null) return false;
  return range ? inRange(bucket, range) : bucket <= (coverage ?? 1);
}

/** The weights of the first leaf that matches; without one the rule's own, marked as such. */
function chooseLeaf(rule: FeatureRule, variations: number, visitor: Visitor): BanditLeaf | null {
  const bandit = ownMember(visitor.context.contextualBandits, rule.contextualBanditRef ?? '');
  if (!bandit) return null;
  const { contexts = [], banditVersion } = bandit;
  const leaf = contexts.find(({ condition = {} }) => holdsFor(condition, visitor));
  return {
    leafId: leaf?.leafId ?? NO_LEAF,
    variationWeights: leaf?.weights ?? rule.weights ?? equalWeights(variations),
    ...(banditVersion !== undefined && { banditVersion }),
  };
}

/** The members of a rule that an experiment takes over when they say something. */
const SPLIT_MEMBERS = [
  ...['weights', 'hashAttribute', 'fallbackAttribute', 'disableStickyBucketing', 'namespace', 'meta'],
  ...['ranges', 'name', 'phase', 'seed', 'hashVersion', 'filters', 'condition'],
] as const;

function experimentOf(
  rule: FeatureRule,
  feature: string,
  variations: JsonValue[],
  visitor: Visitor,
): Experiment {
  const members = new Map(Object.entries(rule));
  const { coverage, bucketVersion, minBucketVersion } = rule;
  const leaf = chooseLeaf(rule, variations.length, visitor);
  return {
    variations,
    key: rule.key || feature,
    ...Object.fromEntries(
      SPLIT_MEMBERS.map((name) => [name, members.get(name)]).filter(([, value]) => value),
    ),
    ...(coverage !== undefined && { coverage }),
    ...(bucketVersion !== undefined && { bucketVersion }),
    ...(minBucketVersion !== undefined && { minBucketVersion }),
    ...(leaf && leaf.leafId !== NO_LEAF && { weights: leaf.variationWeights }),
    ...(leaf && { contextualBandit: leaf }),
  };
}

/** What one rule decides; null: the next one is asked. */
function tryRule(rule: FeatureRule, id: string, visitor: Visitor, trail: Trail): FeatureResult | null {
  const parents = checkParents(rule.parentConditions ?? [], visitor, trail);
  if (parents === 'cyclic') return featureResult(null, 'cyclicPrerequisite');
  if (parents === 'gated') return featureResult(null, 'prerequisite');
  if (parents === 'unmet') return null;
  if (rule.filters && isFilteredOut(rule.filters, visitor)) return null;
  const ruleId = rule.id || '';
  if (rule.force !== undefined) {
    if (rule.condition && !holdsFor(rule.condition, visitor)) return null;
    return isInRollout(rule, id, visitor) ? featureResult(rule.force, 'force', { ruleId }) : null;
  }
  const variations = rule.contextualVariations ?? rule.variations;
  if (!variations) return null;
  const experiment = experimentOf(rule, id, variations, visitor);
  const experimentResult = run(experiment, id, visitor, trail);
  if (!experimentResult.inExperiment || experimentResult.passthrough) return null;
  if (!experimentResult.hashUsed) delete experiment.contextualBandit;
  return featureResult(experimentResult.value, 'experiment', { ruleId, experiment, experimentResult });
}

function evaluate(id: string, visitor: Visitor, trail: Trail): FeatureResult {
  if (trail.includes(id)) return featureResult(null, 'cyclicPrerequisite');
  const { features, forcedFeatureValues } = visitor.context;
  const forced = ownMember(forcedFeatureValues, id);
  if (forced !== undefined) return featureResult(forced, 'override');
  const feature = ownMember(features, id);
  if (!feature) return featureResult(null, 'unknownFeature');
  for (const rule of feature.rules ?? []) {
    const result = tryRule(rule, id, visitor, [...trail, id]);
    if (result) return result;
  }
  return featureResult(feature.defaultValue ?? null, 'defaultValue');
}

type Assigned = { variation: number; hashUsed?: boolean; bucket?: number; sticky?: boolean };
const NOBODY: Assigned = { variation: -1 };

/** What is asked before anybody is divided: switches, addresses, and variations chosen by hand. */
function decideBefore(experiment: Experiment, { context }: Visitor): Assigned | null {
  const { key, variations, urlPatterns, status, active } = experiment;
  if (variations.length < 2 || context.enabled === false) return NOBODY;
  const url = context.url ?? '';
  if (urlPatterns && !isUrlTargeted(url, urlPatterns)) return NOBODY;
  const wanted = getQueryStringOverride(key, url, variations.length);
  const forced = wanted ?? ownMember(context.forcedVariations, key);
  if (forced !== undefined) return { variation: forced };
  return status === 'draft' || active === false ? NOBODY : null;
}

/** What a visitor with a sticky assignment is not asked again. */
function isExcluded(
  experiment: Experiment,
  { text }: HashAttribute,
  visitor: Visitor,
  trail: Trail,
): boolean {
  const { filters, namespace, condition, parentConditions, groups } = experiment;
  if (filters) {
    if (isFilteredOut(filters, visitor)) return true;
  } else if (namespace && !inNamespace(text, namespace)) return true;
  if (condition && !holdsFor(condition, visitor)) return true;
  if (checkParents(parentConditions ?? [], visitor, trail) !== 'met') return true;
  return groups !== undefined && !groups.some((group) => ownMember(visitor.context.groups, group));
}

function isAtUrl(pattern: string, url = ''): boolean {
  const path = url.replace(/^https?:\/\//, '').replace(/^[^/]*\//, '/');
  return url !== '' && (matchesPattern(url, pattern) || matchesPattern(path, pattern));
}

function assign(experiment: Experiment, hashed: HashAttribute, visitor: Visitor, trail: Trail): Assigned {
  const { key, variations, seed, hashVersion, ranges, coverage = 1, weights = [] } = experiment;
  const { context } = visitor;
  const found = isSticky(experiment, visitor) ? findSticky(experiment, visitor) : null;
  const sticky = typeof found === 'number';
  if (!sticky && isExcluded(experiment, hashed, visitor, trail)) return NOBODY;
  if (experiment.url && !isAtUrl(experiment.url, context.url)) return NOBODY;
  const bucket = hashBucket(seed || key, hashed.text, hashVersion || RULE_HASH_VERSION);
  if (bucket === null) return NOBODY;
  if (found === 'blocked') return { variation: -1, sticky: true };
  const variation =
    found ?? chooseVariation(bucket, ranges ?? bucketRanges(variations.length, coverage, weights));
  if (variation < 0) return NOBODY;
  if ('force' in experiment) return { variation: experiment.force ?? -1 };
  if (context.qaMode || experiment.status === 'stopped') return NOBODY;
  return { variation, hashUsed: true, bucket, sticky };
}

function resultOf(
  { variations, meta, contextualBandit }: Experiment,
  { variation, hashUsed = false, bucket, sticky = false }: Assigned,
  hashed: HashAttribute,
  featureId: string | null,
): ExperimentResult {
  const inExperiment = variation >= 0 && variation < variations.length;
  const variationId = inExperiment ? variation : 0;
  const { key, name, passthrough } = meta?.[variationId] ?? {};
  return {
    key: key || String(variationId),
    featureId,
    inExperiment,
    hashUsed,
    variationId,
    value: variations[variationId] ?? null,
    hashAttribute: hashed.name,
    hashValue: hashed.value,
    stickyBucketUsed: sticky,
    ...(name && { name }),
    ...(bucket !== undefined && { bucket }),
    ...(passthrough && { passthrough }),
    ...(inExperiment && hashUsed && contextualBandit),
  };
}

function run(given: Experiment, featureId: string | null, visitor: Visitor, trail: Trail): ExperimentResult {
  const isOn = given.variations.length >= 2 && visitor.context.enabled !== false;
  const experiment = isOn ? { ...given, ...ownMember(visitor.context.overrides, given.key) } : given;
  const { contextualBandit, weights } = experiment;
  if (contextualBandit && weights)
    experiment.contextualBandit = { ...contextualBandit, variationWeights: weights };
  const fallback = isSticky(experiment, visitor) ? experiment.fallbackAttribute : undefined;
  const hashed = hashAttributeOf(visitor, experiment.hashAttribute, fallback);
  const before = decideBefore(experiment, visitor);
  const assigned = before ?? (hashed.value ? assign(experiment, hashed, visitor, trail) : NOBODY);
  const result = resultOf(experiment, assigned, hashed, featureId);
  if (assigned.hashUsed && visitor.sticky && isSticky(experiment, visitor))
    visitor.sticky = withAssignment(visitor.sticky, experiment, hashed, result.key);
  return result;
}

/**
 * Evaluates a feature as GrowthBook's document 'Build your own SDK' says, on this engine's own conditions,
 * hashes and ranges. It is how a team moves its rules either way: what their features decide there can be
 * compared, visitor by visitor, with what they decide here. Pages are decided by `lib/decide`, not by this.
 * `sticky` are the sticky documents after it, null when sticky buckets are off.
 */
export function evaluateFeature(
  context: EvaluationContext,
  id: string,
): { result: FeatureResult; sticky: StickyDocs | null } {
  const visitor = visitorOf(context);
  return { result: evaluate(id, visitor, []), sticky: visitor.sticky };
}

/** Runs one experiment that belongs to no feature, by the same rules. */
export function runExperiment(
  context: EvaluationContext,
  experiment: Experiment,
): { result: ExperimentResult; sticky: StickyDocs | null } {
  const visitor = visitorOf(context);
  return { result: run(experiment, null, visitor, []), sticky: visitor.sticky };
}
