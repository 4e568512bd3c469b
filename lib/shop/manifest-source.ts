import { scopeOf } from '#lib/blocks/registry';
import type { ManifestSource, Slot } from '#lib/manifest/types';
import { audiences, experiences, experiments, holdout } from './rules';
import { BUNDLED_PRICES_REVISION, defaultVariants, frameSlots, notFoundPage, pages, site } from './site';
import { variantsBySlot } from './variants';

const slots: Slot[] = Object.entries(defaultVariants).map(([id, fallback]) => ({
  id,
  variants: Object.entries(variantsBySlot[id] ?? {}).map(([variant, byLocale]) => ({
    id: variant,
    scope: scopeOf(Object.values(byLocale).flatMap((content) => content.blocks)),
  })),
  fallback,
  experiences: experiences[id] ?? [],
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
