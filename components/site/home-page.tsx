import { BlockList } from '#components/blocks/block-list';
import type { PageView } from '#lib/render/page-view';
import { PageBody } from './page-body';

export function HomePage({ view }: { view: PageView }) {
  return (
    <PageBody view={view}>
      <BlockList blocks={view.slots['home.hero'] ?? []} view={view} />
      <div className="space-y-20 py-16 lg:space-y-28 lg:py-24">
        <BlockList blocks={view.slots['home.offers'] ?? []} view={view} />
        <BlockList blocks={view.slots['home.editorial'] ?? []} view={view} />
      </div>
    </PageBody>
  );
}
