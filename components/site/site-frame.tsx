import type { ReactNode } from 'react';
import type { FrameView } from '#lib/render/frame-view';
import './site.css';
import { ConsentBanner } from './consent-banner';
import { FontPreloads } from './font-preloads';
import { Footer } from './footer';
import { Header } from './header';
import { HoleUpdater } from './hole-updater';
import { HolesScript } from './holes-script';
import { messagesOf } from './messages';

/** What every page has; made from the frame segment alone, so that it stays when the page changes. */
export function SiteFrame({ view, children }: { view: FrameView; children: ReactNode }) {
  return (
    <html lang={view.locale}>
      <body>
        <FontPreloads locale={view.locale} />
        <a href="#content" className="skip">
          {messagesOf(view.locale).skip}
        </a>
        <Header view={view} />
        <HolesScript />
        {children}
        <Footer view={view} />
        {view.banner && <ConsentBanner locale={view.locale} base={view.base} />}
        <HoleUpdater />
      </body>
    </html>
  );
}
