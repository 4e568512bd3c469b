import { instantOf } from '#lib/context/instant-of';
import { readLocalTime } from '#lib/context/time';
import { parseFixedWeather } from '#lib/context/weather';
import type { Counters } from '#lib/core/counters';
import type { Signer } from '#lib/core/keyring';
import { Lru } from '#lib/core/lru';
import { type CompiledManifest, compileManifest } from '#lib/decide/compile-manifest';
import { decideDefaults, explain } from '#lib/decide/decide';
import type { DecideInput } from '#lib/decide/types';
import { allows } from '#lib/identity/consent';
import { openManifest } from '#lib/manifest/parse';
import type { Manifest, PolicyWeights } from '#lib/manifest/types';
import { parsePolicyWeights } from '#lib/manifest/weights';
import type { ProfileView } from '#lib/profile/types';
import type { StaffView, VisitorView } from '#lib/rewrite/visitor-view';
import { customerKey, manifestKey, weightsKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { type ExplainedSlot, explainSlot } from './explain-slot';
import { wordsOfMinute } from './explain-words';

/** Everything the toolbar of a staff session shows. */
export interface PageExplanation extends StaffView {
  /** Null when nobody is signed in, nobody is known, or they did not agree to be. */
  profile: ProfileView | null;
  /** What could not be done as asked, in plain words. */
  notes: string[];
  /** Frame slots first; empty when the rules cannot be read. */
  slots: ExplainedSlot[];
}

export interface ExplainDeps {
  store: Store;
  /** Of manifests; null without configured keys. */
  signer: Signer | null;
  /** What the site shows while nothing published can be had. */
  builtin: () => Manifest;
  counters: Counters;
}

const KEPT_REVISIONS = 4;

/** Explains pages of staff sessions. Each revision is read and compiled once. */
export function createExplainer(deps: ExplainDeps) {
  const compiled = new Lru<CompiledManifest>(KEPT_REVISIONS);
  return async (staff: StaffView, view: VisitorView): Promise<PageExplanation> => {
    const { profile } = view;
    const notes: string[] = [];
    const unread = `The rules of revision ${staff.revision} could not be read just now, so no reasons are shown.`;
    try {
      notes.push(...problemsOf(staff));
      notes.push(...(await customerProblems(staff, view, deps.store)));
      const key = String(staff.revision);
      const rules = compiled.get(key) ?? (await readRules(staff.revision, deps));
      if (!rules) return { ...staff, profile, notes: [...notes, unread], slots: [] };
      compiled.set(key, rules);
      const weights = await readWeights(rules.manifest, deps.store);
      const slots = explainAll(rules, { ...staff.input, profile, weights }, staff.killed);
      return { ...staff, profile, notes, slots };
    } catch (error) {
      // A page is worth more than its reasons.
      deps.counters.add(`explain:failed:${error instanceof Error ? error.name : 'unknown'}`);
      return { ...staff, profile, notes: [...notes, unread], slots: [] };
    }
  };
}

function explainAll(rules: CompiledManifest, input: DecideInput, killed: boolean): ExplainedSlot[] {
  const { manifest } = rules;
  const decision = killed ? decideDefaults(rules, input.page, 'killed') : explain(rules, input);
  const slots = new Map(manifest.slots.map((slot) => [slot.id, slot]));
  return [...decision.frame, ...decision.slots].flatMap((decided) => {
    const slot = slots.get(decided.slot);
    return slot ? [explainSlot(slot, decided, { manifest, input })] : [];
  });
}

async function readRules(
  revision: number,
  { store, signer, builtin }: ExplainDeps,
): Promise<CompiledManifest | null> {
  const manifest = revision === 0 ? builtin() : await readManifest(revision, store, signer);
  const built = manifest && compileManifest(manifest);
  return built?.ok ? built.compiled : null;
}

async function readManifest(revision: number, store: Store, signer: Signer | null): Promise<Manifest | null> {
  const [sealed = null] = await store.getMany([manifestKey(revision)]);
  if (sealed === null || !signer) return null;
  const opened = await openManifest(sealed, signer);
  return opened.ok ? opened.value : null;
}

async function readWeights({ policies }: Manifest, store: Store): Promise<Record<string, PolicyWeights>> {
  if (policies.length === 0) return {};
  const texts = await store.getMany(policies.map(({ id }) => weightsKey(id)));
  const documents = texts.flatMap((text) => {
    const parsed = text === null ? null : parsePolicyWeights(text);
    return parsed?.ok ? [parsed.value] : [];
  });
  return Object.fromEntries(documents.map((document) => [document.policy, document]));
}

/** What of a preview no calendar and no weather has; the edge then takes what the request says. */
function problemsOf({ preview, killed, input }: StaffView): string[] {
  const notes: string[] = [];
  if (killed)
    notes.push('Personalisation is switched off: everybody gets the default page, whomever you look as.');
  if (preview?.at !== undefined) notes.push(...problemsOfTime(preview.at, input.context.time.zone));
  const { condition, temperature } = preview?.weather ?? {};
  if (condition && !parseFixedWeather(`${condition},${temperature}`))
    notes.push(`${condition} at ${temperature} °C is no weather: the page is shown with the real one.`);
  return notes;
}

/** A date no calendar has, or a time that clocks there skip as they go forward. */
function problemsOfTime(at: string, zone: string): string[] {
  const [day = '', wanted = ''] = at.split('T');
  const instant = instantOf(at, zone);
  if (instant === null) return [`There is no ${day}, ${wanted}: the page is shown as of now.`];
  const shown = wordsOfMinute(readLocalTime(instant, zone, zone).minute);
  return shown === wanted ? [] : [`Clocks there skip ${wanted} on ${day}: the page is shown as of ${shown}.`];
}

/** A profile that is missing: because nobody has that id, because they did not agree, or because it could not be read in time. */
async function customerProblems(
  { preview, killed }: StaffView,
  { profile, consent }: VisitorView,
  store: Store,
): Promise<string[]> {
  const id = preview?.customer;
  if (id === undefined || profile || killed) return [];
  const [customer = null] = await store.getMany([customerKey(id)]);
  if (customer === null) return [`There is no customer “${id}”: the page is shown as to somebody new.`];
  if (!allows(consent, 'personalisation'))
    return [`“${id}” has not agreed to personalisation here: nothing known of them is used.`];
  return [`What is remembered of “${id}” could not be read in time: the page is shown without it. Reload.`];
}
