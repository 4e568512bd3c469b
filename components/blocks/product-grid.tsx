import type { ProductView } from '#lib/render/product-views';
import { ProductCard } from './product-card';

const SIZES = '(min-width: 64rem) 23vw, (min-width: 48rem) 31vw, 46vw';
/** Cards of the first row of a wide window. */
const FIRST_ROW = 4;

interface ProductGridProps {
  products: readonly ProductView[];
  headingLevel: 2 | 3;
  /** The first row is in view when the page opens. */
  atTop?: boolean;
}

export function ProductGrid({ products, headingLevel, atTop = false }: ProductGridProps) {
  return (
    <ul className="grid-goods">
      {products.map((product, i) => (
        <li key={product.id}>
          <ProductCard
            product={product}
            headingLevel={headingLevel}
            sizes={SIZES}
            priority={atTop && i < FIRST_ROW}
          />
        </li>
      ))}
    </ul>
  );
}
