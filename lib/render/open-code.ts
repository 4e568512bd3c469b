import type { Block } from '#lib/blocks/block';
import type { Counters } from '#lib/core/counters';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import type { Codebook, Locale, SlotId } from '#lib/manifest/types';
import { priceList as bundledPrices } from '#lib/shop/products';
import type { PriceList } from '#lib/shop/types';
import { bundledBlocks } from './bundled';
import { codebookRef, contentRef, pricesRef } from './document-refs';
import type { Documents } from './documents';

export interface RenderDeps {
  documents: Documents;
  counters: Counters;
}

/** What a code segment says beyond its codebook: parameters first, then one index per slot. */
export interface CodedNumbers {
  fingerprint: string;
  numbers: number[];
}

/** The content a code means. `healthy` is false when something had to be replaced by the bundled default. */
export interface OpenedCode {
  slots: Record<SlotId, Block[]>;
  prices: PriceList;
  healthy: boolean;
}

const PRICES_PARAM = 'prices';

/**
 * Reads what a code means, in at most two round trips under one deadline: the codebook, then contents and
 * price list. Never throws and never answers 'nothing': what cannot be had is replaced by the default bundled with the build.
 * `code` is null when it could not be read or was not made by us.
 */
export async function openCode(
  deps: RenderDeps,
  code: CodedNumbers | null,
  bundledSlots: readonly SlotId[],
  locale: Locale,
): Promise<OpenedCode> {
  if (!code) return bundled(deps, 'fallback:code', bundledSlots, locale);
  if (code.fingerprint === BUILTIN_FINGERPRINT) return builtIn(code, bundledSlots, locale);
  const deadline = deps.documents.startDeadline();
  const book = await deps.documents.read(codebookRef(code.fingerprint), deadline);
  if (!book) return bundled(deps, 'fallback:codebook', bundledSlots, locale);
  if (code.numbers.length !== book.params.length + book.slots.length)
    return bundled(deps, 'fallback:numbers', bundledSlots, locale);
  return openBook(deps, book, code.numbers, locale, deadline);
}

/** The built-in code is healthy by itself: it means the bundled defaults and reads nothing. */
function builtIn(code: CodedNumbers, slots: readonly SlotId[], locale: Locale): OpenedCode {
  const choices = slots.length === 0 ? [] : code.numbers.slice(-slots.length);
  const entries = slots.map((slot, i) => [slot, bundledBlocks(slot, locale, choices[i])]);
  return { slots: Object.fromEntries(entries), prices: bundledPrices, healthy: true };
}

function bundled(deps: RenderDeps, why: string, slots: readonly SlotId[], locale: Locale): OpenedCode {
  deps.counters.add(why);
  const entries = slots.map((slot) => [slot, bundledBlocks(slot, locale)]);
  return { slots: Object.fromEntries(entries), prices: bundledPrices, healthy: false };
}

async function openBook(
  deps: RenderDeps,
  book: Codebook,
  numbers: number[],
  locale: Locale,
  deadline: AbortSignal,
): Promise<OpenedCode> {
  const choices = numbers.slice(book.params.length);
  const hashes = book.slots.map((slot, i) => slot.variants[choices[i] ?? -1]?.content[locale]);
  const known = hashes.filter((hash) => hash !== undefined);
  const priceAt = book.params.indexOf(PRICES_PARAM);
  const revision = priceAt < 0 ? undefined : numbers[priceAt];
  const [contents, prices] = await readTogether(deps, known, revision, deadline);
  const blocksOf = new Map(known.map((hash, i) => [hash, contents[i] ?? null]));
  let healthy = prices !== null;
  const entries = book.slots.map((slot, i) => {
    const blocks = blocksOf.get(hashes[i] ?? '');
    if (blocks) return [slot.id, blocks];
    healthy = false;
    deps.counters.add('fallback:content');
    return [slot.id, bundledBlocks(slot.id, locale)];
  });
  if (!prices) deps.counters.add('fallback:prices');
  return { slots: Object.fromEntries(entries), prices: prices ?? bundledPrices, healthy };
}

/** Contents and price list in one round trip. A page that shows no prices has the bundled list. */
async function readTogether(
  { documents }: RenderDeps,
  hashes: string[],
  revision: number | undefined,
  deadline: AbortSignal,
): Promise<[(Block[] | null)[], PriceList | null]> {
  const prices = revision === undefined ? [] : [pricesRef(revision)];
  const refs = [...hashes.map(contentRef), ...prices];
  const read = await documents.readMany<Block[] | PriceList>(refs, deadline);
  const contents = read.slice(0, hashes.length) as (Block[] | null)[];
  const list = revision === undefined ? bundledPrices : (read.at(-1) as PriceList | null);
  return [contents, list];
}
