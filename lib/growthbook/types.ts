import type { Condition, JsonValue } from '#lib/manifest/types';

/** GrowthBook's data structures, as far as deciding needs them. Names and meanings are that system's own. */

/** Half-open part `[from, to)` of the line from 0 to 1. */
type VariationRange = [from: number, to: number];

/** `[name, from, to)`. */
type NamespaceRange = [name: string, from: number, to: number];

interface VariationMeta {
  key?: string;
  name?: string;
  /** Assigned and recorded, but the rules that follow decide the value. */
  passthrough?: boolean;
}

export interface RangeFilter {
  seed: string;
  ranges: VariationRange[];
  /** 2 when missing. */
  hashVersion?: number;
  attribute?: string;
}

/** Another feature whose value must satisfy the condition; a `gate` that fails ends the whole feature. */
export interface ParentCondition {
  id: string;
  condition?: Condition;
  gate?: boolean;
}

export interface UrlTarget {
  type: 'simple' | 'regex';
  pattern: string;
  /** False: a match excludes. */
  include?: boolean;
}

/** How visitors are divided; the part that rules and experiments have in common. */
interface Split {
  hashAttribute?: string;
  /** Used with sticky buckets only, by visitors without the hash attribute. */
  fallbackAttribute?: string;
  hashVersion?: number;
  seed?: string;
  coverage?: number;
  weights?: number[];
  ranges?: VariationRange[];
  meta?: VariationMeta[];
  filters?: RangeFilter[];
  namespace?: NamespaceRange;
  condition?: Condition;
  parentConditions?: ParentCondition[];
  disableStickyBucketing?: boolean;
  bucketVersion?: number;
  minBucketVersion?: number;
  name?: string;
  phase?: string;
}

export interface FeatureRule extends Split {
  id?: string;
  key?: string;
  force?: JsonValue;
  range?: VariationRange;
  variations?: JsonValue[];
  /** The variations of a contextual bandit, under a name that systems without bandits pass over. */
  contextualVariations?: JsonValue[];
  contextualBanditRef?: string;
}

export interface Feature {
  defaultValue?: JsonValue;
  rules?: FeatureRule[];
}

/** What a leaf gave, or -1 and the rule's own weights when none matched. */
export interface BanditLeaf {
  leafId: number;
  variationWeights: number[];
  banditVersion?: number;
}

export interface Experiment extends Split {
  key: string;
  variations: JsonValue[];
  urlPatterns?: UrlTarget[];
  /** A pattern of the address or its path. */
  url?: string;
  active?: boolean;
  status?: string;
  groups?: string[];
  force?: number;
  contextualBandit?: BanditLeaf;
}

interface ContextualBandit {
  banditVersion?: number;
  contexts?: { leafId: number; condition?: Condition; weights: number[] }[];
}

/** `<attribute>||<value>` → that identifier's assignments, `<experiment>__<bucketVersion>` → variation key. */
export type StickyDocs = Record<
  string,
  { attributeName: string; attributeValue: string; assignments: Record<string, string> }
>;

/** Everything an evaluation depends on. */
export interface EvaluationContext {
  attributes?: Record<string, JsonValue>;
  attributeOverrides?: Record<string, JsonValue>;
  features?: Record<string, Feature>;
  contextualBandits?: Record<string, ContextualBandit>;
  savedGroups?: Record<string, JsonValue>;
  forcedVariations?: Record<string, number>;
  forcedFeatureValues?: Record<string, JsonValue>;
  overrides?: Record<string, Partial<Experiment>>;
  groups?: Record<string, boolean>;
  url?: string;
  enabled?: boolean;
  qaMode?: boolean;
  /** Present, even empty: sticky buckets are on. */
  stickyBucketAssignmentDocs?: StickyDocs;
}

export interface ExperimentResult {
  key: string;
  featureId: string | null;
  inExperiment: boolean;
  hashUsed: boolean;
  variationId: number;
  value: JsonValue;
  hashAttribute: string;
  hashValue: JsonValue;
  stickyBucketUsed: boolean;
  name?: string;
  bucket?: number;
  passthrough?: boolean;
  leafId?: number;
  variationWeights?: number[];
  banditVersion?: number;
}

export interface FeatureResult {
  value: JsonValue;
  on: boolean;
  off: boolean;
  source:
    | 'unknownFeature'
    | 'defaultValue'
    | 'force'
    | 'override'
    | 'experiment'
    | 'prerequisite'
    | 'cyclicPrerequisite';
  ruleId: string;
  experiment?: Experiment;
  experimentResult?: ExperimentResult;
}
