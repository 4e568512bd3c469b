import { SITE_PICTURES } from '#lib/blocks/pictures';
import type { PageView } from '#lib/render/page-view';
import { pictureOf } from '#lib/render/picture-book';
import { messagesOf } from './messages';
import { PageBody } from './page-body';
import { Picture } from './picture';
import { SiteLink } from './site-link';

export function NotFoundPage({ view }: { view: PageView }) {
  const t = messagesOf(view.locale).notFound;
  const art = pictureOf(SITE_PICTURES.notFound, '3:2');
  return (
    <PageBody view={view}>
      <div className="lost">
        {art && (
          <div className="art">
            <Picture of={art} sizes="(min-width: 56rem) 50vw, 100vw" priority />
          </div>
        )}
        <div className="lost-text">
          <p className="eyebrow">{t.eyebrow}</p>
          <h1 className="display">{t.title}</h1>
          <p className="lead">{t.text}</p>
          <p className="actions">
            <SiteLink base={view.base} href="/" className="button">
              {t.cta}
            </SiteLink>
          </p>
        </div>
      </div>
    </PageBody>
  );
}
