import type { ReactNode } from 'react';
import { allows } from '#lib/identity/consent';
import type { OwnPageView } from '#lib/render/entry';
import type { PageExplanation } from '#lib/render/explain-page';
import { frameSlots } from '#lib/shop/site';
import { Toolbar } from './toolbar';
import { TOOLBAR_STYLE } from './toolbar-style';

/** A page of the tree `/o`, with the toolbar in a staff session and as it is for everybody else. */
export function StaffPage({ view: { explained }, children }: { view: OwnPageView; children: ReactNode }) {
  if (!explained) return children;
  return (
    <>
      {/* React moves it into the head: marks and bar are never seen without it, and move nothing. */}
      <style href="facet-toolbar" precedence="facet">
        {TOOLBAR_STYLE}
      </style>
      {explained.preview && <script>{holesOf(explained)}</script>}
      {/* A landmark: what stands outside of one is skipped by who moves from landmark to landmark. */}
      <nav className="facet-frames" aria-label="Marks for staff">
        {frameSlots.map((id) => (
          <a key={id} className="facet-mark facet-frame" id={`slot-${id}`} href={`#why-${id}`}>
            <span>{id}</span>
          </a>
        ))}
      </nav>
      {children}
      <Toolbar explained={explained} />
    </>
  );
}

/** Greeting and basket count are the previewed person's, whatever the hint of this browser says. */
function holesOf({ profile, input }: PageExplanation): string {
  const known = allows(input.context.consent, 'personalisation') ? profile : null;
  const hint = { firstName: known?.firstName, basketCount: known?.basket.count ?? 0 };
  const detail = JSON.stringify(hint).replaceAll('<', '\\u003c');
  return `document.dispatchEvent(new CustomEvent('facet:hint',{detail:${detail}}))`;
}
