import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';
import type { PageView } from '#lib/render/page-view';
import type { ProductView } from '#lib/render/product-views';
import { ProductCard } from './product-card';
import { ProductGrid } from './product-grid';

/** With this many the first stands large beside the others; more of them stand in a plain grid. */
const LEAD_ROW = { least: 3, most: 4 };

export function ProductRow(props: BlockProps<'product-row'> & { view: PageView }) {
  const { id, products, view } = props;
  const shown = products.map((product) => view.products[product]).filter((known) => known !== undefined);
  if (shown.length === 0) return null;
  const withLead = shown.length >= LEAD_ROW.least && shown.length <= LEAD_ROW.most;
  return (
    <section className="band band-plain" aria-labelledby={`${id}-title`}>
      <div className={withLead ? 'wrap row-lead' : 'wrap'}>
        <RowHead {...props} base={view.base} />
        {withLead ? <LeadAndOthers products={shown} /> : <ProductGrid products={shown} headingLevel={3} />}
      </div>
    </section>
  );
}

function RowHead({ id, title, intro, link, base }: BlockProps<'product-row'> & { base: string }) {
  return (
    <div className="row-head">
      <h2 id={`${id}-title`} className="title">
        {title}
      </h2>
      {(intro || link) && (
        <div>
          {intro && <p className="lead">{intro}</p>}
          {link && (
            <SiteLink base={base} href={link.href} className="link">
              {link.label}
            </SiteLink>
          )}
        </div>
      )}
    </div>
  );
}

function LeadAndOthers({ products: [first, ...others] }: { products: readonly ProductView[] }) {
  return (
    <>
      {first && <ProductCard product={first} headingLevel={3} sizes="(min-width: 64rem) 38vw, 46vw" />}
      <ul className={`others others-${others.length}`}>
        {others.map((product) => (
          <li key={product.id}>
            <ProductCard
              product={product}
              headingLevel={3}
              sizes="(min-width: 64rem) 17vw, (min-width: 48rem) 23vw, 46vw"
            />
          </li>
        ))}
      </ul>
    </>
  );
}
