import { navigationOf } from '#components/blocks/navigation';
import type { FrameView } from '#lib/render/frame-view';
import { Logo } from './logo';
import { messagesOf } from './messages';
import { SiteLink } from './site-link';

export function Footer({ view }: { view: FrameView }) {
  const t = messagesOf(view.locale);
  const { links } = navigationOf(view.navigation);
  return (
    <footer className="bg-raised">
      <div className="wrap grid gap-10 py-12 sm:grid-cols-[1.6fr_1fr_1fr]">
        <div className="max-w-sm">
          <Logo />
          <p className="mt-4 text-muted">{t.footer.line}</p>
        </div>
        <nav aria-label={t.footer.shop}>
          <p className="font-medium">{t.footer.shop}</p>
          <ul className="mt-2">
            {links.map((link) => (
              <li key={link.href}>
                <SiteLink
                  base={view.base}
                  href={link.href}
                  className="inline-block py-1.5 text-muted hover:text-ink"
                >
                  {link.label}
                </SiteLink>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <p className="font-medium">{t.footer.you}</p>
          <ul className="mt-2">
            <li>
              <SiteLink
                base={view.base}
                href="/privacy"
                className="inline-block py-1.5 text-muted hover:text-ink"
              >
                {t.footer.privacy}
              </SiteLink>
            </li>
            {/* Keeps its place; shown to those who are signed in. Without JavaScript it is on the privacy page. */}
            <li data-hole="signed-in" suppressHydrationWarning className="invisible">
              <form method="post" action="/api/session/sign-out">
                <button type="submit" className="cursor-pointer py-1.5 text-muted hover:text-ink">
                  {t.footer.signOut}
                </button>
              </form>
            </li>
          </ul>
        </div>
        <p className="text-sm text-muted sm:col-span-3">{t.footer.small}</p>
      </div>
    </footer>
  );
}
