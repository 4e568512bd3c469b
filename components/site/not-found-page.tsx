import { ProductPicture } from '#components/pictures/product-picture';
import type { PageView } from '#lib/render/page-view';
import { messagesOf } from './messages';
import { PageBody } from './page-body';
import { SiteLink } from './site-link';

export function NotFoundPage({ view }: { view: PageView }) {
  const t = messagesOf(view.locale).notFound;
  return (
    <PageBody view={view}>
      <div className="wrap grid items-center gap-10 py-16 lg:grid-cols-2 lg:py-28">
        <div>
          <p className="eyebrow">{t.eyebrow}</p>
          <h1 className="mt-3 text-[clamp(2.5rem,6vw,4.5rem)] leading-[1.02]">{t.title}</h1>
          <p className="mt-6 max-w-md text-lg leading-8 text-muted">{t.text}</p>
          <SiteLink base={view.base} href="/" className="button mt-8">
            {t.cta}
          </SiteLink>
        </div>
        <div className="art aspect-[5/4] overflow-hidden rounded-3xl">
          <ProductPicture spec={{ name: 'jar', tone: 'linen' }} frame="panel" className="size-full" />
        </div>
      </div>
    </PageBody>
  );
}
