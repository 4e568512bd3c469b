import { localHref } from '#lib/blocks/href';
import type { PageView } from '#lib/render/page-view';
import { messagesOf } from './messages';

/** Offers the page in the language the browser prefers, in that language. Never a redirect. */
export function OfferBar({ view }: { view: PageView }) {
  const offered = view.locales.find(({ locale }) => locale === view.offer);
  if (!offered) return null;
  const t = messagesOf(offered.locale).offer;
  return (
    <aside lang={offered.locale} className="on-raised">
      <p className="wrap offer">
        <span>{t.text}</span>
        <a href={localHref(offered.base, view.path)} hrefLang={offered.locale} className="link">
          {t.link}
        </a>
      </p>
    </aside>
  );
}
