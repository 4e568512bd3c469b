import type { SlotId, VariantId } from '#lib/manifest/types';
import { shopManifestSource } from '#lib/shop/manifest-source';

/** A slot's variants in the order of its codebook. */
export function variantIds(slot: SlotId): VariantId[] {
  const found = shopManifestSource.slots.find(({ id }) => id === slot);
  return found?.variants.map(({ id }) => id) ?? [];
}
