import { navigationOf } from '#components/blocks/navigation';
import type { FrameView } from '#lib/render/frame-view';
import { Logo } from './logo';
import { messagesOf } from './messages';
import { SiteLink } from './site-link';

/** Greeting and basket count are boxes of fixed size; `HolesScript` fills them. */
export function Header({ view }: { view: FrameView }) {
  const t = messagesOf(view.locale);
  const { links, note } = navigationOf(view.navigation);
  return (
    <header className="border-b border-line">
      {note && <p className="bg-raised px-4 py-2 text-center text-sm text-muted">{note}</p>}
      <div className="wrap flex flex-wrap items-center gap-x-8 gap-y-1 py-3 lg:py-4">
        <SiteLink base={view.base} href="/" className="rounded-sm py-1">
          <Logo />
          <span className="sr-only">{t.home}</span>
        </SiteLink>
        <nav aria-label={t.mainNavigation} className="order-last w-full lg:order-none lg:w-auto">
          <ul className="-mx-3 flex flex-wrap gap-x-1">
            {links.map((link) => (
              <li key={link.href}>
                <SiteLink
                  base={view.base}
                  href={link.href}
                  className="block rounded-full px-3 py-2.5 font-medium hover:bg-raised"
                >
                  {link.label}
                </SiteLink>
              </li>
            ))}
          </ul>
        </nav>
        <Tools view={view} />
      </div>
    </header>
  );
}

/** A box that holds a text can be filled before hydration; an empty one could not. */
const EMPTY_COUNT = '\u00a0';

function Tools({ view }: { view: FrameView }) {
  const t = messagesOf(view.locale);
  return (
    <div className="ml-auto flex items-center gap-2 sm:gap-4">
      <p
        data-hole="greeting"
        data-neutral={t.greeting.neutral}
        data-text={t.greeting.named}
        suppressHydrationWarning
        className="w-28 truncate text-right text-sm text-muted sm:w-44"
      >
        {t.greeting.neutral}
      </p>
      <a
        href="#settings"
        aria-label={t.settings}
        className="hidden rounded-full px-2 py-2.5 text-sm font-medium hover:bg-raised sm:block"
      >
        {`${view.locale.toUpperCase()} · ${view.currency}`}
      </a>
      <p className="flex h-11 items-center gap-2 rounded-full border border-line pr-2 pl-3">
        <svg viewBox="0 0 20 20" className="size-5" fill="none" aria-hidden="true" focusable="false">
          <path
            d="M3 7.500h14l-1.300 8.200a1.500 1.500 0 0 1-1.500 1.300H5.800a1.500 1.500 0 0 1-1.500-1.300L3 7.500ZM6.500 7.500 9 2.800M13.500 7.500 11 2.800"
            stroke="currentColor"
            strokeWidth="1.500"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="text-sm font-medium max-sm:sr-only">{t.basket}</span>
        <span
          data-hole="basket"
          data-filled="no"
          suppressHydrationWarning
          className="flex h-6 w-7 items-center justify-center rounded-full bg-accent text-sm font-semibold text-on-accent tabular-nums data-[filled=no]:bg-transparent"
        >
          {EMPTY_COUNT}
        </span>
      </p>
    </div>
  );
}
