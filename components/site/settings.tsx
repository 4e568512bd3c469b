import type { ReactNode } from 'react';
import { localHref } from '#lib/blocks/href';
import type { PageView } from '#lib/render/page-view';
import { LANGUAGE_NAMES, messagesOf } from './messages';

/** Language and currency. Stands on the page, not in the frame: only the page knows its own path. */
export function Settings({ view }: { view: PageView }) {
  const t = messagesOf(view.locale);
  return (
    <section id="settings" aria-label={t.settings} className="on-night">
      <div className="wrap settings">
        <Group label={t.language}>
          {view.locales.map(({ locale, base }) => (
            <a
              key={locale}
              href={localHref(base, view.path)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === view.locale ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[locale] ?? locale}
            </a>
          ))}
        </Group>
        <form method="post" action="/api/currency">
          <Group label={t.pricesIn}>
            {view.currencies.map((currency) => (
              <button
                key={currency}
                type="submit"
                name="currency"
                value={currency}
                aria-current={currency === view.currency ? 'true' : undefined}
              >
                {currency}
              </button>
            ))}
          </Group>
        </form>
      </div>
    </section>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="group">
      <span>{label}</span>
      {children}
    </div>
  );
}
