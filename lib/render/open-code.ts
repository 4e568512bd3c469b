import type { Block } from '#lib/blocks/block';
import type { Counters } from '#lib/core/counters';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import type { Locale, SlotId } from '#lib/manifest/types';
import { priceList as bundledPrices } from '#lib/shop/products';
import type { PriceList } from '#lib/shop/types';
import { bundledBlocks } from './bundled';
import { codebookRef } from './document-refs';
import type { Documents } from './documents';
import { openBook } from './open-book';
import type { PictureBook } from './picture-book';

export interface RenderDeps {
  documents: Documents;
  counters: Counters;
  /** The pictures of this build; null while they cannot be read. */
  pictureBook: () => PictureBook | null;
}

/** What a code segment says beyond its codebook: parameters first, then one index per slot. */
export interface CodedNumbers {
  fingerprint: string;
  numbers: number[];
}

/** The content a code means. `healthy` is false when something could not be had. */
export interface OpenedCode {
  slots: Record<SlotId, Block[]>;
  prices: PriceList;
  healthy: boolean;
}

/**
 * Reads what a code means, in two round trips under one deadline: the codebook, then contents and price list;
 * a third one where a slot has to show its default. Never throws and never answers 'nothing': what cannot be
 * had is replaced by the slot's default, and where there is none by the one bundled with the build.
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
