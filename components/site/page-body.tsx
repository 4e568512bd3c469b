import type { ReactNode } from 'react';
import type { PageView } from '#lib/render/page-view';
import { OfferBar } from './offer-bar';
import { Settings } from './settings';

/** What every page wraps its own content in. */
export function PageBody({ view, children }: { view: PageView; children: ReactNode }) {
  return (
    <>
      <OfferBar view={view} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Settings view={view} />
    </>
  );
}
