import { BlockList } from '#components/blocks/block-list';
import { ProductGrid } from '#components/blocks/product-grid';
import type { PageView } from '#lib/render/page-view';
import { messagesOf } from './messages';
import { PageBody } from './page-body';
import { SortForm } from './sort-form';

export function CategoryPage({ view }: { view: PageView }) {
  const { category } = view;
  if (!category) return null;
  const t = messagesOf(view.locale).category;
  return (
    <PageBody view={view}>
      <BlockList blocks={view.slots['category.header'] ?? []} view={view} />
      <section className="wrap pt-8 pb-20 lg:pb-28" aria-label={category.title}>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 pb-6">
          <p className="text-muted">{t.count(category.products.length)}</p>
          <SortForm view={view} sort={category.sort} />
        </div>
        <ProductGrid products={category.products} headingLevel={2} />
      </section>
    </PageBody>
  );
}
