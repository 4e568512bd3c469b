import { ProductPicture } from '#components/pictures/product-picture';
import type { ProductView } from '#lib/render/product-views';

interface ProductCardProps {
  product: ProductView;
  headingLevel: 2 | 3;
}

export function ProductCard({ product, headingLevel }: ProductCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="flex h-full flex-col">
      <div className="art aspect-[10/11] overflow-hidden rounded-2xl">
        <ProductPicture spec={product.picture} className="size-full" />
      </div>
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading className="font-display text-xl leading-7">{product.name}</Heading>
        {product.price && <p className="font-medium whitespace-nowrap tabular-nums">{product.price}</p>}
      </div>
      <p className="mt-1 text-sm leading-5 text-muted">{product.line}</p>
      <p className="mt-1 text-sm leading-5 text-muted">{product.brand}</p>
    </article>
  );
}
