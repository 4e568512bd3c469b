import { compileManifest } from '#lib/decide/compile-manifest';
import { decide } from '#lib/decide/decide';
import type { SlotDecision } from '#lib/decide/types';
import type { Experience, Experiment, Manifest, Slot } from '#lib/manifest/types';
import type { FullEngine } from './engine';
import { toCondition } from './rule-test';
import type { Rule, RuledSlot, Split } from './rules';
import type { Visitor } from './visitors';

const PAGE = 'home';

function experienceOf({ id, schedule, show }: Rule): Experience {
  const serve: Experience['serve'] =
    typeof show === 'string' ? { kind: 'variant', variant: show } : { kind: 'experiment', experiment: id };
  return { id, audience: id, ...(schedule && { schedule }), serve };
}

function experimentOf(id: string, slot: string, { seed, share, variants }: Split): Experiment {
  const [first, second] = variants;
  const levels = [
    { variant: first, weight: share },
    { variant: second, weight: 1 - share },
  ];
  return {
    id,
    seed,
    hashVersion: 2,
    factors: [{ id: slot, slot, levels }],
    combine: 'product',
    coverage: 1,
    bucketVersion: 0,
    minBucketVersion: 0,
  };
}

function slotOf({ id, variants, fallback, rules }: RuledSlot): Slot {
  return {
    id,
    variants: variants.map((variant) => ({ id: variant, scope: 'shared' })),
    fallback,
    experiences: rules.map(experienceOf),
  };
}

/** A manifest with one page that shows every slot. */
function toManifest(slots: readonly RuledSlot[]): Manifest {
  const segment = { fingerprint: 'bench000', params: [] };
  const site: Manifest['site'] = {
    locales: ['en', 'de', 'pl'],
    defaultLocale: 'en',
    currencies: ['EUR'],
    defaultCurrency: 'EUR',
    currencyByCountry: {},
    timeZone: 'Europe/Berlin',
  };
  const page = { id: PAGE, template: 'home', paths: ['/'], query: [], perRequest: false };
  return {
    schema: 1,
    revision: 1,
    publishedAt: 0,
    site,
    frame: { ...segment, slots: [] },
    pages: [{ ...segment, ...page, slots: slots.map(({ id }) => id) }],
    notFoundPage: PAGE,
    slots: slots.map(slotOf),
    audiences: slots.flatMap(({ rules }) =>
      rules.map(({ id, test }) => ({ id, label: id, condition: toCondition(test) })),
    ),
    experiments: slots.flatMap(({ id: slot, rules }) =>
      rules.flatMap(({ id, show }) => (typeof show === 'string' ? [] : [experimentOf(id, slot, show)])),
    ),
    policies: [],
    groups: {},
    params: {},
  };
}

const NO_WEIGHTS = {};

/** Facet's `decide`. Throws for rules that do not compile without a problem. */
export function createOurs(slots: readonly RuledSlot[]): FullEngine {
  const compilation = compileManifest(toManifest(slots));
  if (!compilation.ok || compilation.problems.length > 0)
    throw new Error(`the bench's own rules: ${compilation.problems.slice(0, 5).join('; ')}`);
  const { compiled } = compilation;
  const decideSlots = ({ id: assignmentId, context, profile, now }: Visitor): SlotDecision[] =>
    decide(compiled, { page: PAGE, context, profile, assignmentId, weights: NO_WEIGHTS, now }).slots;
  return {
    name: 'Facet',
    decide: decideSlots,
    variants: (visitor) => decideSlots(visitor).map(({ variant }) => variant),
  };
}
