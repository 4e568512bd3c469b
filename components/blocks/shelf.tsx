import { hasPicture, Picture } from '#components/site/picture';
import type { ProductView } from '#lib/render/product-views';

/** Small, beside the facts of a store; nothing where there is nothing. */
export function Shelf({ products, title }: { products: readonly ProductView[]; title: string }) {
  if (products.length === 0) return null;
  return (
    <div className="shelf">
      <h3>{title}</h3>
      <ul>
        {products.map((product) => (
          <li key={product.id}>
            {hasPicture(product.picture, '1:1') && (
              <div className="art">
                <Picture subject={product.picture} aspect="1:1" sizes="4.5rem" />
              </div>
            )}
            <div>
              <p>{product.name}</p>
              {product.price && <p className="price">{product.price}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
