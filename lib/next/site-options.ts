import type { Condition, Currency, Holdout, Locale, Schedule } from '#lib/manifest/types';

/** Slot id → the ids of its variants, in the order of their codes. */
export type SlotVariants = Record<string, readonly string[]>;

/** Page id → where it is found and which slots it shows. */
export type SitePages<SlotId extends string = string> = Record<
  string,
  {
    /** Public paths, canonical, without locale prefix. */
    readonly paths: readonly string[];
    readonly slots: readonly SlotId[];
  }
>;

/** The first rule of a slot that matches and serves something decides. Without an audience it is for all. */
export type Rule<Variant extends string, AudienceId extends string, ExperimentId extends string> = {
  readonly audience?: AudienceId;
  readonly schedule?: Schedule;
} & ({ readonly show: Variant } | { readonly experiment: ExperimentId });

/** An A/B/n test in one slot. It assigns visitors who consented to measurement, and nobody else. */
export interface ExperimentOptions {
  readonly slot: string;
  /** Variant → share of those who take part; the shares add up to 1. */
  readonly split: Readonly<Record<string, number>>;
  /** 0–1, the share of the audience that takes part; all of it by default. May grow without moving anybody. */
  readonly coverage?: number;
}

export interface SlotOptions<
  Variants extends readonly string[],
  AudienceId extends string,
  ExperimentId extends string,
> {
  readonly variants: Variants;
  /** What everybody sees whom no rule matches; also what stands for a code that cannot be read. */
  readonly fallback: NoInfer<Variants[number]>;
  readonly rules?: readonly NoInfer<Rule<Variants[number], AudienceId, ExperimentId>>[];
}

/** A site in code: what it can show, and to whom. */
export interface SiteOptions<
  Variants extends SlotVariants,
  Pages extends SitePages,
  AudienceId extends string,
  ExperimentId extends string,
> {
  /** BCP 47 tags; the first has no prefix in URLs, the others `/de`, `/pl`. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** ISO 4217, the first for visitors of whom nothing else is known. None: the site shows no prices. */
  readonly currencies?: readonly [Currency, ...Currency[]];
  /** ISO 3166-1 alpha-2 → currency. */
  readonly currencyByCountry?: Readonly<Record<string, Currency>>;
  /** IANA zone of visitors whose place is unknown. */
  readonly timeZone: string;
  readonly slots: {
    readonly [Id in keyof Variants]: SlotOptions<Variants[Id], AudienceId, ExperimentId>;
  };
  readonly pages: Pages & SitePages<NoInfer<keyof Variants & string>>;
  readonly audiences?: Readonly<Record<AudienceId, Condition>>;
  readonly experiments?: Readonly<Record<ExperimentId, ExperimentOptions>>;
  /** Visitors kept out of every rule, to measure what all of it is worth. */
  readonly holdout?: Holdout;
}
