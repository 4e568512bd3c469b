import { ProductPicture } from '#components/pictures/product-picture';
import type { ProductView } from '#lib/render/product-views';

interface ProductCardProps {
  product: ProductView;
  headingLevel: 2 | 3;
}

export function ProductCard({ product, headingLevel }: ProductCardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="@container flex h-full flex-col">
      <div className="art aspect-[10/11] overflow-hidden rounded-2xl">
        <ProductPicture spec={product.picture} className="size-full" />
      </div>
      {/* By the card's width, not the name's length: prices in one row stand at one place. */}
      <div className="mt-4 flex flex-col @3xs:flex-row @3xs:items-baseline @3xs:justify-between @3xs:gap-x-4">
        <Heading className="font-display text-xl leading-7">{product.name}</Heading>
        {product.price && <p className="font-medium whitespace-nowrap tabular-nums">{product.price}</p>}
      </div>
      <p className="mt-1 text-sm leading-5 text-muted">{product.line}</p>
      <p className="mt-1 text-sm leading-5 text-muted">{product.brand}</p>
    </article>
  );
}
