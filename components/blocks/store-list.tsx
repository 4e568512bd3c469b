import { SiteLink } from '#components/site/site-link';
import type { BlockProps } from '#lib/blocks/registry';
import type { PageView } from '#lib/render/page-view';
import type { StoreView } from '#lib/render/store-views';

type StoreListProps = BlockProps<'store-list'> & { view: PageView };

/** A directory: countries in the order of their first store. */
export function StoreList({ id, eyebrow, title, text, stores, link, view }: StoreListProps) {
  const known = stores.map((store) => view.stores[store]).filter((store) => store !== undefined);
  if (known.length === 0) return null;
  return (
    <section className="band on-raised" aria-labelledby={`${id}-title`}>
      <div className="wrap stores">
        <div>
          <p className="eyebrow">{eyebrow}</p>
          <h2 id={`${id}-title`} className="title">
            {title}
          </h2>
          <p className="lead">{text}</p>
          {link && (
            <SiteLink base={view.base} href={link.href} className="link">
              {link.label}
            </SiteLink>
          )}
        </div>
        <div>
          {byCountry(known).map(([country, there]) => (
            <Country key={country} name={country} stores={there} />
          ))}
        </div>
      </div>
    </section>
  );
}

function byCountry(stores: readonly StoreView[]): [string, StoreView[]][] {
  const groups = new Map<string, StoreView[]>();
  for (const store of stores) groups.set(store.country, [...(groups.get(store.country) ?? []), store]);
  return [...groups];
}

function Country({ name, stores }: { name: string; stores: readonly StoreView[] }) {
  return (
    <div className="country">
      <h3>{name}</h3>
      <ul>
        {stores.map((store) => (
          <li key={store.id}>
            <strong>{store.name}</strong>
            <address>
              {store.street}
              <br />
              {`${store.postcode} ${store.city}`}
            </address>
            <a href={store.phoneHref}>{store.phone}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
