/** The project's vocabulary. What a publish writes once and everybody reads; nothing in it ever changes. */

export type Locale = string;
export type Currency = string;
export type SlotId = string;
export type VariantId = string;
export type ParamName = string;

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A condition by GrowthBook's public specification, over the attributes of the registry. */
export type Condition = { [key: string]: JsonValue };

export interface Site {
  /** BCP 47 tags. The default locale has no prefix in URLs, the others `/de`, `/pl`. */
  locales: Locale[];
  defaultLocale: Locale;
  /** ISO 4217. */
  currencies: Currency[];
  defaultCurrency: Currency;
  /** ISO 3166-1 alpha-2 → currency, for visitors who have not chosen one. */
  currencyByCountry: Record<string, Currency>;
  /** IANA zone of visitors whose place is unknown. */
  timeZone: string;
}

/** One content for a slot. Its index in `Slot.variants` is what a variant code carries. */
export interface Variant {
  id: VariantId;
  /** `visitor`: holds something only this visitor may see, so its page is rendered per request. */
  scope: 'shared' | 'visitor';
}

export interface DayPart {
  /** ISO weekdays, 1 = Monday … 7 = Sunday; of the day the part begins on. */
  days: number[];
  /** Local times `HH:MM`, `from` included, `to` excluded; `to` ≤ `from` runs past midnight. */
  from: string;
  to: string;
}

export interface Schedule {
  /** Milliseconds since 1970; start included, end excluded. */
  startsAt?: number;
  endsAt?: number;
  /** In the visitor's own zone; any one must hold. */
  dayParts?: DayPart[];
}

export const CAP_PERIODS = ['session', 'day', 'week', 'ever'] as const;
export type CapPeriod = (typeof CAP_PERIODS)[number];

/** How often one visitor is shown an experience at most. */
export interface Cap {
  /** `session`: this visit; `day`, `week`: of the visitor's own calendar, weeks from Monday; `ever`: at all. */
  per: CapPeriod;
  /** From 1. */
  max: number;
}

/** How often a visitor has seen an experience, by period. What is missing counts as 0. */
export type SeenCounts = Partial<Record<CapPeriod, number>>;

/** What an experience shows to those it matches. */
export type Serve =
  | { kind: 'variant'; variant: VariantId }
  | { kind: 'experiment'; experiment: string }
  | { kind: 'policy'; policy: string };

/** A rule in a slot. The first in the list that matches and serves something decides. */
export interface Experience {
  id: string;
  audience?: string;
  schedule?: Schedule;
  /** None of them may be used up, by the counts that come with the visitor. */
  caps?: Cap[];
  serve: Serve;
}

export interface Slot {
  id: SlotId;
  variants: Variant[];
  /** The variant of visitors whom no experience matches; also what kill switch and fallback show. */
  fallback: VariantId;
  experiences: Experience[];
}

export interface Audience {
  id: string;
  label: string;
  condition: Condition;
}

/** `[name, from, to)` of GrowthBook's namespaces: experiments in disjoint ranges never share a visitor. */
export type Namespace = [name: string, from: number, to: number];

/** A further bucketing that must fall into one of the ranges. */
export interface Filter {
  seed: string;
  hashVersion: 1 | 2;
  ranges: [number, number][];
}

export interface Factor {
  id: string;
  slot: SlotId;
  levels: { variant: VariantId; weight: number }[];
}

/** A controlled test: one factor is A/B/n, several are multivariate. */
export interface Experiment {
  id: string;
  seed: string;
  hashVersion: 1 | 2;
  factors: Factor[];
  /** `product`: one bucket over the product of the weights; `independent`: a seed of its own per factor. */
  combine: 'product' | 'independent';
  /** 0–1, the share of the audience taking part; may grow without moving anybody. */
  coverage: number;
  /** GrowthBook's explicit ranges `[from, to)`, one per cell, in place of coverage and weights. */
  ranges?: [number, number][];
  namespace?: Namespace;
  filters?: Filter[];
  /** Takes part only who was assigned in another experiment so that this condition on `value` holds. */
  prerequisites?: { experiment: string; condition: Condition }[];
  /** A sticky assignment of an older version is not used; below the minimum the visitor is left out. */
  bucketVersion: number;
  minBucketVersion: number;
  /** Share of the audience kept out of this experiment, by a seed of its own. */
  holdout?: Holdout;
}

export interface Holdout {
  seed: string;
  /** 0–1. */
  share: number;
}

/** A learning allocation. Its weights live in a document of their own (`weights:<id>`). */
export interface Policy {
  id: string;
  seed: string;
  arms: VariantId[];
}

/** What a code indexes: its slots in order, the typed parameters, and the fingerprint of the codebook. */
export interface CodedSegment {
  /** First 8 characters of the codebook's SHA-256, base64url. */
  fingerprint: string;
  slots: SlotId[];
  params: ParamName[];
}

export interface Page extends CodedSegment {
  id: string;
  /** The route that renders it: `app/(site)/{v,o}/[frame]/[page]/<template>`. */
  template: string;
  /** Known public paths, canonical, without locale prefix. */
  paths: string[];
  /** Query parameters the template understands; any of them present means rendered per request. */
  query: string[];
  /** Rendered per request always. */
  perRequest: boolean;
}

export interface Manifest {
  schema: 1;
  /** Grows with every publish, rollbacks included. */
  revision: number;
  publishedAt: number;
  site: Site;
  frame: CodedSegment;
  pages: Page[];
  /** Id of the page that is sent with status 404. */
  notFoundPage: string;
  slots: Slot[];
  audiences: Audience[];
  experiments: Experiment[];
  policies: Policy[];
  /** Saved lists for `$inGroup`. */
  groups: Record<string, (string | number)[]>;
  /** Visitors kept out of every experience, to measure what all of it is worth. */
  holdout?: Holdout;
  /** Revisions of shared data a page shows, such as the price list. */
  params: Record<ParamName, number>;
}

/** The weights document of one policy: first leaf that matches, else the policy's own weights. */
export interface PolicyWeights {
  schema: 1;
  policy: string;
  version: number;
  weights: number[];
  leaves: { id: string; condition: Condition; weights: number[] }[];
}

/** Names which content an index of a code means. Stored immutable under its fingerprint. */
export interface Codebook {
  schema: 1;
  params: ParamName[];
  slots: { id: SlotId; fallback: number; variants: { id: VariantId; content: Record<Locale, string> }[] }[];
}

/** What editors define and a publish turns into a manifest: the manifest less what the publish computes. */
export interface ManifestSource
  extends Omit<Manifest, 'schema' | 'revision' | 'publishedAt' | 'frame' | 'pages'> {
  frame: Omit<CodedSegment, 'fingerprint'>;
  pages: Omit<Page, 'fingerprint'>[];
}
