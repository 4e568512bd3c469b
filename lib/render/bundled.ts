import type { Block } from '#lib/blocks/block';
import type { Locale, SlotId } from '#lib/manifest/types';
import { defaultVariants, site } from '#lib/shop/site';
import { variantsBySlot } from '#lib/shop/variants';

/**
 * What a slot shows from the build alone: its default, or the variant at an index of the bundled list.
 * A slot the build does not know is empty.
 */
export function bundledBlocks(slot: SlotId, locale: Locale, index?: number): Block[] {
  const variants = variantsBySlot[slot] ?? {};
  const chosen = index === undefined ? undefined : Object.values(variants)[index];
  const byLocale = chosen ?? variants[defaultVariants[slot] ?? ''];
  return (byLocale?.[locale] ?? byLocale?.[site.defaultLocale])?.blocks ?? [];
}
