import { BlockList } from '#components/blocks/block-list';
import type { PageView } from '#lib/render/page-view';
import type { defaultVariants } from '#lib/shop/site';

/** The slots this shop's pages have. */
export type ShopSlot = keyof typeof defaultVariants;

interface SlotProps {
  id: ShopSlot;
  view: PageView;
}

/** What a slot of a page shows to whom the page was made for. */
export function Slot({ id, view }: SlotProps) {
  return <BlockList blocks={view.slots[id] ?? []} view={view} />;
}
