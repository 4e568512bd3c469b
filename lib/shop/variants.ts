import type { Content } from '#lib/blocks/block';
import type { Locale, SlotId, VariantId } from '#lib/manifest/types';
import { categoryVariants } from './category-variants';
import { closingVariants } from './closing-variants';
import { editorialVariants } from './editorial-variants';
import { heroVariants } from './hero-variants';
import { navVariants } from './nav-variants';
import { offerVariants } from './offer-variants';
import type { ShopSlot } from './site';
import { storeVariants } from './store-variants';

const bySlot: Record<ShopSlot, Record<VariantId, Record<Locale, Content>>> = {
  'nav.primary': navVariants,
  'home.hero': heroVariants,
  'home.offers': offerVariants,
  'home.editorial': editorialVariants,
  'home.store': storeVariants,
  'home.closing': closingVariants,
  'category.header': categoryVariants,
};

/** Slot → variant → locale → content. The slot's default stands first. */
export const variantsBySlot: Record<SlotId, Record<VariantId, Record<Locale, Content>>> = bySlot;

/** What every variant shows, in every locale. */
export const shopContent: Record<VariantId, Record<Locale, Content>> = Object.assign(
  {},
  ...Object.values(variantsBySlot),
);
