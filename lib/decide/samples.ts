import { isDeepStrictEqual } from 'node:util';
import type { Context } from '#lib/context/types';
import type { Audience, Experience, Experiment, Factor, Manifest, Slot } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { compileManifest } from './compile-manifest';
import type { CompiledManifest } from './compiled';
import { decide, explain } from './decide';
import type { DecideInput, SlotDecision } from './types';

/** Small literal data for the tests of this folder. */
export const SAMPLE_CONTEXT: Context = {
  locale: 'de',
  currency: 'EUR',
  consent: 'personalisation',
  time: {
    zone: 'Europe/Berlin',
    zoneSource: 'place',
    date: '2026-10-05',
    hour: 8,
    minute: 480,
    weekday: 1,
    weekend: false,
    dayPart: 'morning',
  },
  geo: { country: 'DE', city: 'Hamburg' },
  weather: { condition: 'rain', temperature: 9, feelsLike: 6, rain: 1.2, wind: 30, rainNext3h: true },
  device: { kind: 'phone', touch: true },
  campaign: {},
  referrer: { kind: 'direct' },
};

export const SAMPLE_PROFILE: ProfileView = {
  schema: 1,
  counter: 3,
  customer: true,
  assignmentId: 'visitor-1',
  traits: {},
  segments: ['loyal'],
  affinities: { espresso: 0.8 },
  basket: { count: 0, value: 0 },
  orders: { count: 2 },
  visits: { count: 5 },
  sticky: {},
};

export function sampleInput(changes: Partial<DecideInput> = {}): DecideInput {
  return {
    page: 'home',
    context: SAMPLE_CONTEXT,
    profile: SAMPLE_PROFILE,
    assignmentId: SAMPLE_PROFILE.assignmentId,
    weights: {},
    now: 1_790_000_000_000,
    ...changes,
  };
}

/** A slot `x` with variants `x.0` … , the first its fallback. */
export function sampleSlot(id: string, variants: number, experiences: Slot['experiences'] = []): Slot {
  return {
    id,
    variants: Array.from({ length: variants }, (_, i) => ({ id: `${id}.${i}`, scope: 'shared' })),
    fallback: `${id}.0`,
    experiences,
  };
}

/** A factor over the first variants of a slot, one level per weight. */
export function sampleFactor(slot: string, ...weights: number[]): Factor {
  return { id: slot, slot, levels: weights.map((weight, i) => ({ variant: `${slot}.${i}`, weight })) };
}

/** An experiment of one factor over the first variants of a slot. */
export function sampleExperiment(id: string, slot: string, changes: Partial<Experiment> = {}): Experiment {
  return {
    id,
    seed: `${id}-seed`,
    hashVersion: 2,
    factors: [sampleFactor(slot, 0.5, 0.5)],
    combine: 'product',
    coverage: 1,
    bucketVersion: 0,
    minBucketVersion: 0,
    ...changes,
  };
}

/** A manifest whose home page shows every given slot; the frame has the slot `nav`. */
export function sampleManifest(changes: Partial<Manifest> = {}): Manifest {
  const own = changes.slots ?? [];
  const segment = { fingerprint: 'print000', params: [] };
  return {
    schema: 1,
    revision: 7,
    publishedAt: 1_790_000_000_000,
    site: {
      locales: ['en', 'de'],
      defaultLocale: 'en',
      currencies: ['EUR'],
      defaultCurrency: 'EUR',
      currencyByCountry: {},
      timeZone: 'Europe/Berlin',
    },
    frame: { ...segment, slots: ['nav'] },
    pages: [
      {
        ...segment,
        id: 'home',
        template: 'home',
        paths: ['/'],
        query: [],
        perRequest: false,
        slots: own.map(({ id }) => id),
      },
    ],
    notFoundPage: 'home',
    audiences: [],
    experiments: [],
    policies: [],
    groups: {},
    params: {},
    ...changes,
    slots: [sampleSlot('nav', 1), ...own],
  };
}

/** Compiles a manifest that is expected to be faultless. */
export function compileSample(changes: Partial<Manifest> = {}): CompiledManifest {
  const compilation = compileManifest(sampleManifest(changes));
  if (!compilation.ok || compilation.problems.length > 0) throw new Error(compilation.problems.join('; '));
  return compilation.compiled;
}

export const SAMPLE_AUDIENCES: Audience[] = [
  { id: 'rainy', label: 'Rain', condition: { 'context.weather.condition': 'rain' } },
  { id: 'cold', label: 'Cold', condition: { 'context.weather.temperature': { $lt: 5 } } },
  { id: 'loyal', label: 'Loyal', condition: { 'profile.segments': { $in: ['loyal'] } } },
  { id: 'never', label: 'Nobody', condition: { id: { $in: [] } } },
];

export function showVariant(id: string, variant: string, rest: Partial<Experience> = {}): Experience {
  return { id, serve: { kind: 'variant', variant }, ...rest };
}

export function runExperiment(id: string, experiment: string, rest: Partial<Experience> = {}): Experience {
  return { id, serve: { kind: 'experiment', experiment }, ...rest };
}

/** The first of `v0`, `v1`, … for which something holds. */
export function idWhere(holds: (id: string) => boolean): string {
  const found = Array.from({ length: 5000 }, (_, i) => `v${i}`).find(holds);
  if (found === undefined) throw new Error('no such id');
  return found;
}

/** The slot `hero` with four variants, the only one of its page. */
export function heroWith(...experiences: Experience[]): Slot[] {
  return [sampleSlot('hero', 4, experiences)];
}

/** The decision for the first slot of the page, with all that was skipped; made in both ways, which must agree. */
export function decideFirst(manifest: Partial<Manifest>, input: Partial<DecideInput> = {}): SlotDecision {
  const compiled = compileSample({ audiences: SAMPLE_AUDIENCES, ...manifest });
  const [slot] = explain(compiled, sampleInput(input)).slots;
  const [fast] = decide(compiled, sampleInput(input)).slots;
  if (!slot || !fast) throw new Error('no slot');
  if (!isDeepStrictEqual({ ...slot, skipped: [] }, { ...fast, skipped: [] }))
    throw new Error(`decided ${JSON.stringify(fast)}, explained ${JSON.stringify(slot)}`);
  return slot;
}
