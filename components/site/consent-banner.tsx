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
    <section
      data-consent=""
      aria-labelledby="consent-title"
      className="sticky bottom-0 z-10 border-t border-line bg-paper shadow-[0_-12px_32px_-20px_rgb(0_0_0/0.35)]"
    >
      <div className="wrap grid items-center gap-x-10 gap-y-3 py-4 lg:grid-cols-[1fr_auto]">
        <div className="text-sm leading-5">
          <h2 id="consent-title" className="font-display text-lg leading-6">
            {t.title}
          </h2>
          <p className="mt-1 max-w-[46rem] text-muted">
            {t.text}{' '}
            <SiteLink base={base} href="/privacy" className="link text-ink">
              {t.more}
            </SiteLink>
          </p>
        </div>
        <ConsentForm locale={locale} />
      </div>
    </section>
  );
}
