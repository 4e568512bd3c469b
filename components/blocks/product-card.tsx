import { Picture } from '#components/site/picture';
import { pictureOf } from '#lib/render/picture-book';
import type { ProductView } from '#lib/render/product-views';

interface ProductCardProps {
  product: ProductView;
  headingLevel: 2 | 3;
  /** How wide it stands, as in `<img sizes>`. */
  sizes: string;
  priority?: boolean;
}

export function ProductCard({ product, headingLevel, sizes, priority }: ProductCardProps) {
  const art = pictureOf(product.picture, '4:5');
  const Heading = `h${headingLevel}` as const;
  return (
    <article className="card">
      {art && (
        <div className="art">
          <Picture of={art} sizes={sizes} priority={priority} />
        </div>
      )}
      <div className="card-line">
        <Heading>{product.name}</Heading>
        {product.price && <p className="price">{product.price}</p>}
      </div>
      <p className="card-about">
        {product.line}
        <br />
        {product.brand}
      </p>
    </article>
  );
}
