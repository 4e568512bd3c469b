import type { ReactNode } from 'react';
import { localHref } from '#lib/blocks/href';
import type { PageView } from '#lib/render/page-view';
import { LANGUAGE_NAMES, messagesOf } from './messages';

const chip =
  'inline-flex min-h-11 cursor-pointer items-center rounded-full px-4 text-sm font-medium hover:bg-paper aria-[current=true]:bg-paper aria-[current=true]:ring-1 aria-[current=true]:ring-line';

/** Language and currency. Stands on the page, not in the frame: only the page knows its own path. */
export function Settings({ view }: { view: PageView }) {
  const t = messagesOf(view.locale);
  return (
    <section id="settings" aria-label={t.settings} className="border-t border-line bg-raised">
      <div className="wrap flex flex-wrap items-center gap-x-12 gap-y-4 py-6">
        <Group label={t.language}>
          {view.locales.map(({ locale, base }) => (
            <a
              key={locale}
              href={localHref(base, view.path)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === view.locale ? 'true' : undefined}
              className={chip}
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
                className={chip}
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
    <div className="flex flex-wrap items-center gap-1">
      <span className="mr-2 text-sm text-muted">{label}</span>
      {children}
    </div>
  );
}
