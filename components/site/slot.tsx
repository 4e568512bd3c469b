import { BlockList } from '#components/blocks/block-list';
import type { OwnPageView } from '#lib/render/entry';
import type { ShopSlot } from '#lib/shop/site';

interface SlotProps {
  id: ShopSlot;
  view: OwnPageView;
}

/** What a slot of a page shows to whom the page was made for; in a staff session, with a mark that leads to why. */
export function Slot({ id, view }: SlotProps) {
  return (
    <>
      {view.explained && (
        <a className="facet-mark" id={`slot-${id}`} href={`#why-${id}`}>
          <span>{id}</span>
        </a>
      )}
      <BlockList blocks={view.slots[id] ?? []} slot={id} view={view} />
    </>
  );
}
