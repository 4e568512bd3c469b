import { scopeOf } from '#lib/blocks/registry';
import type { Experience, ManifestSource, Slot, SlotId } from '#lib/manifest/types';
import { audiences } from './audiences';
import { experiments, holdout } from './experiments';
import { experiences } from './rules';
import { BUNDLED_PRICES_REVISION, defaultVariants, frameSlots, notFoundPage, pages, site } from './site';
import { variantsBySlot } from './variants';

const rulesOf: Record<SlotId, Experience[]> = experiences;

const slots: Slot[] = Object.entries(defaultVariants).map(([id, fallback]) => ({
  id,
  variants: Object.entries(variantsBySlot[id] ?? {}).map(([variant, byLocale]) => ({
    id: variant,
    scope: scopeOf(Object.values(byLocale).flatMap((content) => content.blocks)),
  })),
  fallback,
  experiences: rulesOf[id] ?? [],
}));

/** Everything the demo shop publishes on its first start. */
export const shopManifestSource: ManifestSource = {
  site,
  frame: { slots: frameSlots, params: [] },
  pages,
  notFoundPage,
  slots,
  audiences,
  experiments,
  policies: [],
  groups: {},
  holdout,
  params: { prices: BUNDLED_PRICES_REVISION },
};
