import { attributeProblems } from '#lib/attributes/attribute-problems';
import { canonicalJson } from '#lib/core/canonical-json';
import { fnv1a32 } from '#lib/core/hash';
import { type CompiledManifest, compileManifest } from '#lib/decide/compile-manifest';
import { parseManifest } from '#lib/manifest/parse';
import type { Condition, Experience, Experiment, Manifest, Page, Serve, Slot } from '#lib/manifest/types';
import type {
  ExperimentOptions,
  Rule,
  SiteOptions,
  SitePages,
  SlotOptions,
  SlotVariants,
} from './site-options';

/** Options whose ids are any texts: what is left of them when the types have done their work. */
export type AnySiteOptions = SiteOptions<SlotVariants, SitePages, string, string>;

/** Stands in the manifest because one must; no path leads to it. */
const NO_PAGE = 'facet-no-page';

/** ISO 4217 for 'no currency'. */
const NO_CURRENCY = 'XXX';
const FINGERPRINT_DIGITS = 4;
const FINGERPRINT_RADIX = 36;

/**
 * The manifest of a site in code, revision 0, complete with its rules, compiled. Throws with the path of
 * everything that is wrong: what a publish would refuse must not start either.
 */
export function buildSiteManifest(options: AnySiteOptions): CompiledManifest {
  const manifest = toManifest(options);
  const parsed = parseManifest(manifest);
  if (!parsed.ok) throw new Error(describe(parsed.problems));
  const unknown = manifest.audiences.flatMap(({ id, condition }) =>
    attributeProblems(condition, `audiences.${id}`),
  );
  const built = compileManifest(manifest);
  const problems = [...built.problems, ...unknown];
  if (!built.ok || problems.length > 0) throw new Error(describe(problems));
  return built.compiled;
}

function describe(problems: readonly string[]): string {
  return `defineSite: ${problems.join('; ')}`;
}

function toManifest(options: AnySiteOptions): Manifest {
  const { locales, currencies = [NO_CURRENCY], currencyByCountry = {}, timeZone, holdout } = options;
  return {
    schema: 1,
    revision: 0,
    publishedAt: 0,
    site: {
      locales: [...locales],
      defaultLocale: locales[0],
      currencies: [...currencies],
      defaultCurrency: currencies[0],
      currencyByCountry: { ...currencyByCountry },
      timeZone,
    },
    frame: { fingerprint: fingerprintOf([], options), slots: [], params: [] },
    pages: [...Object.entries(options.pages), [NO_PAGE, { paths: [], slots: [] }] as const].map(
      ([id, { paths, slots }]) => toPage(id, paths, slots, options),
    ),
    notFoundPage: NO_PAGE,
    slots: Object.entries(options.slots).map(toSlot),
    audiences: Object.entries(options.audiences ?? {}).map(([id, condition]) => toAudience(id, condition)),
    experiments: Object.entries(options.experiments ?? {}).map(toExperiment),
    policies: [],
    groups: {},
    ...(holdout && { holdout }),
    params: {},
  };
}

function toPage(
  id: string,
  paths: readonly string[],
  slots: readonly string[],
  options: AnySiteOptions,
): Page {
  const fingerprint = fingerprintOf(slots, options);
  return {
    id,
    template: id,
    paths: [...paths],
    query: [],
    perRequest: false,
    fingerprint,
    slots: [...slots],
    params: [],
  };
}

type AnySlotOptions = SlotOptions<readonly string[], string, string>;

function toSlot([id, { variants, fallback, rules = [] }]: [string, AnySlotOptions]): Slot {
  return {
    id,
    variants: variants.map((variant) => ({ id: variant, scope: 'shared' })),
    fallback,
    experiences: rules.map((rule, i) => toExperience(rule, `${id}.rule-${i + 1}`)),
  };
}

function toExperience(rule: Rule<string, string, string>, id: string): Experience {
  const { audience, schedule } = rule;
  const serve: Serve =
    'show' in rule
      ? { kind: 'variant', variant: rule.show }
      : { kind: 'experiment', experiment: rule.experiment };
  return { id, ...(audience && { audience }), ...(schedule && { schedule }), serve };
}

function toAudience(id: string, condition: Condition): Manifest['audiences'][number] {
  return { id, label: id, condition };
}

function toExperiment([id, { slot, split, coverage = 1 }]: [string, ExperimentOptions]): Experiment {
  const levels = Object.entries(split).map(([variant, weight]) => ({ variant, weight }));
  return {
    id,
    seed: id,
    hashVersion: 2,
    factors: [{ id: 'variant', slot, levels }],
    combine: 'product',
    coverage,
    bucketVersion: 0,
    minBucketVersion: 0,
  };
}

/**
 * Names the list that the indexes of a code point into: the slots of a page with their variants, in order. A
 * build that changes the list makes other fingerprints, so it never misreads a code of the build before.
 */
function fingerprintOf(slots: readonly string[], options: AnySiteOptions): string {
  const list = canonicalJson(slots.map((id) => [id, options.slots[id]?.variants ?? []]));
  const digits = (salt: string) =>
    fnv1a32(salt + list)
      .toString(FINGERPRINT_RADIX)
      .padStart(FINGERPRINT_DIGITS, '0')
      .slice(-FINGERPRINT_DIGITS);
  return digits('a') + digits('b');
}
