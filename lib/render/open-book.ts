import type { Block } from '#lib/blocks/block';
import type { Codebook, Locale, SlotId } from '#lib/manifest/types';
import { priceList as bundledPrices } from '#lib/shop/products';
import type { PriceList } from '#lib/shop/types';
import { bundledBlocks } from './bundled';
import { contentRef, pricesRef } from './document-refs';
import { fitBlocks } from './fit-blocks';
import type { OpenedCode, RenderDeps } from './open-code';
import { shelvesOf } from './shelves';

const PRICES_PARAM = 'prices';

type BookSlot = Codebook['slots'][number];

/** What a slot shows. `whole` is false where a stored content could not be had. */
interface OpenedSlot {
  blocks: Block[];
  whole: boolean;
}

/**
 * The contents and the price list that the numbers of a code mean: in one round trip, and a second one only
 * when a content is missing or no longer fits its schema, or nothing of it can be shown: then the slot shows
 * its own default, and the bundled one only where that cannot be had either.
 */
export async function openBook(
  deps: RenderDeps,
  book: Codebook,
  numbers: readonly number[],
  locale: Locale,
  deadline: AbortSignal,
): Promise<OpenedCode> {
  const choices = numbers.slice(book.params.length);
  const hashes = book.slots.map((slot, i) => slot.variants[choices[i] ?? -1]?.content[locale]);
  const priceAt = book.params.indexOf(PRICES_PARAM);
  const revision = priceAt < 0 ? undefined : numbers[priceAt];
  const [contents, prices] = await readTogether(deps, hashes, revision, deadline);
  if (!prices) deps.counters.add('fallback:prices');
  const opened = await openSlots(deps, book.slots, hashes, contents, locale, deadline);
  return {
    slots: Object.fromEntries(
      book.slots.map(({ id }, i): [SlotId, Block[]] => [id, opened[i]?.blocks ?? []]),
    ),
    prices: prices ?? bundledPrices,
    healthy: prices !== null && opened.every(({ whole }) => whole),
  };
}

async function openSlots(
  deps: RenderDeps,
  slots: readonly BookSlot[],
  hashes: readonly (string | undefined)[],
  contents: readonly (Block[] | null)[],
  locale: Locale,
  deadline: AbortSignal,
): Promise<OpenedSlot[]> {
  const shelves = shelvesOf(deps.pictureBook());
  const fitContent = (content: Block[] | null) => content && fitBlocks(content, shelves, deps.counters);
  const shown = contents.map(fitContent);
  const defaults = slots.map(({ fallback, variants }, i) => {
    const hash = variants[fallback]?.content[locale];
    // A default that failed itself is not asked for twice.
    return shown[i] || hash === hashes[i] ? undefined : hash;
  });
  const read = await readContents(deps, defaults, deadline);
  return slots.map(({ id }, i) => {
    const blocks = shown[i];
    if (blocks) return { blocks, whole: true };
    if (contents[i] === null) deps.counters.add('fallback:content');
    const published = fitContent(read[i] ?? null);
    deps.counters.add(published ? 'fallback:slot-default' : 'fallback:slot-bundled');
    const wasRead = defaults[i] === undefined || read[i] !== null;
    return { blocks: published ?? bundledBlocks(id, locale), whole: contents[i] !== null && wasRead };
  });
}

/** In one round trip; null for what is undefined or could not be had. */
async function readContents(
  { documents }: RenderDeps,
  hashes: readonly (string | undefined)[],
  deadline: AbortSignal,
): Promise<(Block[] | null)[]> {
  const known = hashes.filter((hash) => hash !== undefined);
  return inPlaces(hashes, known, await documents.readMany(known.map(contentRef), deadline));
}

/** Contents and price list in one round trip. A page that shows no prices has the bundled list. */
async function readTogether(
  { documents }: RenderDeps,
  hashes: readonly (string | undefined)[],
  revision: number | undefined,
  deadline: AbortSignal,
): Promise<[(Block[] | null)[], PriceList | null]> {
  const known = hashes.filter((hash) => hash !== undefined);
  const prices = revision === undefined ? [] : [pricesRef(revision)];
  const refs = [...known.map(contentRef), ...prices];
  const read = await documents.readMany<Block[] | PriceList>(refs, deadline);
  const contents = read.slice(0, known.length) as (Block[] | null)[];
  const list = revision === undefined ? bundledPrices : (read.at(-1) as PriceList | null);
  return [inPlaces(hashes, known, contents), list];
}

function inPlaces(
  hashes: readonly (string | undefined)[],
  known: readonly string[],
  contents: readonly (Block[] | null)[],
): (Block[] | null)[] {
  const byHash = new Map(known.map((hash, i) => [hash, contents[i] ?? null]));
  return hashes.map((hash) => byHash.get(hash ?? '') ?? null);
}
