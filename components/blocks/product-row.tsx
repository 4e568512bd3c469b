import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';
import type { PageView } from '#lib/render/page-view';
import { ProductGrid } from './product-grid';

export function ProductRow({
  id,
  title,
  intro,
  products,
  link,
  view,
}: BlockProps<'product-row'> & { view: PageView }) {
  const shown = products.map((product) => view.products[product]).filter((product) => product !== undefined);
  return (
    <section className="wrap" aria-labelledby={`${id}-title`}>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-3 pb-8">
        <div>
          <h2 id={`${id}-title`} className="text-[clamp(1.875rem,3.4vw,2.75rem)] leading-[1.1]">
            {title}
          </h2>
          {intro && <p className="mt-3 max-w-xl text-muted">{intro}</p>}
        </div>
        {link && (
          <SiteLink base={view.base} href={link.href} className="link py-2">
            {link.label}
          </SiteLink>
        )}
      </div>
      <ProductGrid products={shown} headingLevel={3} />
    </section>
  );
}
