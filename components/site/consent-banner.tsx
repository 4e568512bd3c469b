import { ConsentForm } from './consent-form';
import { messagesOf } from './messages';
import { SiteLink } from './site-link';

/**
 * Stands at the end of the document, where it has room of its own, and sticks to the window's edge until the
 * page is scrolled there.
 */
export function ConsentBanner({ locale, base }: { locale: string; base: string }) {
  const t = messagesOf(locale).consent;
  return (
    <section data-consent="" aria-labelledby="consent-title" className="consent">
      <div className="wrap">
        <div>
          <h2 id="consent-title">{t.title}</h2>
          <p>
            {t.text}{' '}
            <SiteLink base={base} href="/privacy" className="link">
              {t.more}
            </SiteLink>
          </p>
        </div>
        <ConsentForm locale={locale} />
      </div>
    </section>
  );
}
