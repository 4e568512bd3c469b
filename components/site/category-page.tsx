import { ProductGrid } from '#components/blocks/product-grid';
import type { PageView } from '#lib/render/page-view';
import { messagesOf } from './messages';
import { PageBody } from './page-body';
import { Slot } from './slot';
import { SortForm } from './sort-form';

export function CategoryPage({ view }: { view: PageView }) {
  const { category } = view;
  if (!category) return null;
  const t = messagesOf(view.locale).category;
  const { products } = category;
  return (
    <PageBody view={view}>
      <div data-slot="category.header">
        <Slot id="category.header" view={view} />
      </div>
      <section className="wrap shelf-end" aria-label={category.title}>
        <div className="toolbar-line">
          <p>{t.count(products.length)}</p>
          <SortForm view={view} sort={category.sort} />
        </div>
        {products.length === 0 ? (
          <p className="lead none">{t.none}</p>
        ) : (
          <ProductGrid products={products} headingLevel={2} atTop />
        )}
      </section>
    </PageBody>
  );
}
