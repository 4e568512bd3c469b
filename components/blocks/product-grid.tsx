import type { ProductView } from '#lib/render/product-views';
import { ProductCard } from './product-card';

interface ProductGridProps {
  products: readonly ProductView[];
  headingLevel: 2 | 3;
}

export function ProductGrid({ products, headingLevel }: ProductGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 lg:grid-cols-4 lg:gap-x-8">
      {products.map((product) => (
        <li key={product.id}>
          <ProductCard product={product} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  );
}
