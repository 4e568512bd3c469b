import { messagesOf } from '#components/site/messages';
import { Picture } from '#components/site/picture';
import { SiteLink } from '#components/site/site-link';
import { STORE_SCENES } from '#lib/blocks/pictures';
import type { BlockProps } from '#lib/blocks/registry';
import type { PageView } from '#lib/render/page-view';
import { pictureOf } from '#lib/render/picture-book';
import type { StoreView } from '#lib/render/store-views';
import { Shelf } from './shelf';
import { StoreHours } from './store-hours';

type StoreCardProps = BlockProps<'store-card'> & { view: PageView };

/** One store: its front, its facts, and what stands on its shelf now. */
export function StoreCard({
  id,
  eyebrow,
  title,
  text,
  store: storeId,
  products,
  link,
  view,
}: StoreCardProps) {
  const store = view.stores[storeId];
  if (!store) return null;
  const there = (products ?? []).filter((product) => store.shelf.includes(product));
  const shelf = there.map((product) => view.products[product]).filter((known) => known !== undefined);
  return (
    <section className="store on-leaf" aria-labelledby={`${id}-title`}>
      <StoreRoom />
      <div className="store-text">
        <p className="eyebrow">{eyebrow}</p>
        <h2 id={`${id}-title`} className="title">
          {title}
        </h2>
        <p className="lead">{text}</p>
        <Facts store={store} locale={view.locale} />
        <Shelf products={shelf} title={messagesOf(view.locale).store.shelf} />
        {link && (
          <SiteLink base={view.base} href={link.href} className="link">
            {link.label}
          </SiteLink>
        )}
      </div>
    </section>
  );
}

/** From 64rem on the room stands upright beside the text; until then it lies above it. */
const ROOM = { narrowBelowRem: 64, sizes: '(min-width: 64rem) 50vw, 100vw' };

/** By day and by night; which of them is seen, and loaded, is the colour scheme's choice. */
function StoreRoom() {
  const day = pictureOf(STORE_SCENES.day, '4:5');
  const night = pictureOf(STORE_SCENES.night, '4:5');
  if (!day || !night) return null;
  return (
    <div className="store-room">
      <div className="art by-day">
        <Picture of={day} narrow={pictureOf(STORE_SCENES.day, '3:2')} {...ROOM} />
      </div>
      <div className="art by-night">
        <Picture of={night} narrow={pictureOf(STORE_SCENES.night, '3:2')} {...ROOM} />
      </div>
    </div>
  );
}

function Facts({ store, locale }: { store: StoreView; locale: string }) {
  return (
    <div className="facts">
      <div>
        <h3>{store.name}</h3>
        <p className="facts-line">{store.line}</p>
        <address>
          {store.street}
          <br />
          {`${store.postcode} ${store.city}`}
          <br />
          <a href={store.phoneHref} className="link">
            {store.phone}
          </a>
        </address>
      </div>
      <StoreHours rows={store.hours} locale={locale} />
    </div>
  );
}
