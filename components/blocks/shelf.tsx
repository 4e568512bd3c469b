import { Picture } from '#components/site/picture';
import { pictureOf } from '#lib/render/picture-book';
import type { ProductView } from '#lib/render/product-views';

/** Small, beside the facts of a store; nothing where there is nothing. */
export function Shelf({ products, title }: { products: readonly ProductView[]; title: string }) {
  if (products.length === 0) return null;
  return (
    <div className="shelf">
      <h3>{title}</h3>
      <ul>
        {products.map((product) => (
          <Good key={product.id} product={product} />
        ))}
      </ul>
    </div>
  );
}

function Good({ product }: { product: ProductView }) {
  const art = pictureOf(product.picture, '1:1');
  return (
    <li>
      {art && (
        <div className="art">
          <Picture of={art} sizes="4.5rem" />
        </div>
      )}
      <div>
        <p>{product.name}</p>
        {product.price && <p className="price">{product.price}</p>}
      </div>
    </li>
  );
}
