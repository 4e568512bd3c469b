import { navigationOf } from '#components/blocks/navigation';
import type { FrameView } from '#lib/render/frame-view';
import { messagesOf } from './messages';
import { SiteLink } from './site-link';

export function Footer({ view }: { view: FrameView }) {
  const t = messagesOf(view.locale);
  const { links } = navigationOf(view.navigation);
  return (
    <footer className="on-night">
      <div className="wrap">
        <div className="foot">
          <p>{t.footer.line}</p>
          <nav aria-label={t.footer.shop} className="foot-shop">
            <h2>{t.footer.shop}</h2>
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
          <You view={view} />
        </div>
        <p className="small">{t.footer.small}</p>
      </div>
      <span className="wordmark" aria-hidden="true">
        Morgen
      </span>
    </footer>
  );
}

function You({ view }: { view: FrameView }) {
  const t = messagesOf(view.locale).footer;
  return (
    <div>
      <h2>{t.you}</h2>
      <ul>
        <li>
          <SiteLink base={view.base} href="/privacy">
            {t.privacy}
          </SiteLink>
        </li>
        {/* Keeps its place; shown to those who are signed in. Without JavaScript it is on the privacy page. */}
        <li data-hole="signed-in" suppressHydrationWarning className="hole">
          <form method="post" action="/api/session/sign-out">
            <button type="submit">{t.signOut}</button>
          </form>
        </li>
      </ul>
    </div>
  );
}
