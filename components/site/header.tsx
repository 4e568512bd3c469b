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
    <header data-slot="nav.primary">
      {note && <p className="note on-sun">{note}</p>}
      <div className="wrap head">
        <SiteLink base={view.base} href="/" className="logo">
          <Logo />
          <span className="sr-only">{t.home}</span>
        </SiteLink>
        <nav aria-label={t.mainNavigation} className="nav">
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <SiteLink base={view.base} href={link.href}>
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
    <div className="tools">
      <p
        data-hole="greeting"
        data-neutral={t.greeting.neutral}
        data-text={t.greeting.named}
        suppressHydrationWarning
        className="greeting"
      >
        {t.greeting.neutral}
      </p>
      <a href="#settings" className="to-settings">
        <span className="sr-only">{`${t.settings}: `}</span>
        {`${view.locale.toUpperCase()} · ${view.currency}`}
      </a>
      <p className="basket">
        <span className="max-sm:sr-only">{t.basket}</span>
        <svg viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
          <path
            d="M3 7.500h14l-1.300 8.200a1.500 1.500 0 0 1-1.500 1.300H5.800a1.500 1.500 0 0 1-1.500-1.300L3 7.500ZM6.500 7.500 9 2.800M13.500 7.500 11 2.800"
            stroke="currentColor"
            strokeWidth="1.400"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span data-hole="basket" data-filled="no" suppressHydrationWarning>
          {EMPTY_COUNT}
        </span>
      </p>
    </div>
  );
}
