import { headers } from 'next/headers';
import { openVisitorView, VIEW_HEADER, type VisitorView } from '#lib/rewrite/visitor-view';
import type { PageExplanation } from './explain-page';
import { pageExplainer } from './explain-services';
import { buildFrameView, type FrameView } from './frame-view';
import { buildPageView, type CodeParams, type PageRequest, type PageView } from './page-view';
import { renderServices } from './services';
import { giveShortLife } from './short-life';

/** What a page of the tree `/o` has when nobody told it who is looking. */
const ANONYMOUS: VisitorView = { query: {}, profile: null, consent: 'unknown', gpc: false };

/** The frame of a layout in the cached tree `/v`. */
export async function cachedFrame(segment: string): Promise<FrameView> {
  const { view, healthy } = await buildFrameView(renderServices(), segment);
  if (!healthy) await giveShortLife();
  return view;
}

/** A page of the cached tree `/v`. */
export async function cachedPage(params: CodeParams, request: PageRequest): Promise<PageView> {
  const { view, healthy } = await buildPageView(renderServices(), params, request);
  if (!healthy) await giveShortLife();
  return view;
}

/** The frame of a layout in the tree `/o`, which nothing stores. */
export async function ownFrame(segment: string): Promise<FrameView> {
  return (await buildFrameView(renderServices(), segment)).view;
}

/** A page of the tree `/o`; in a staff session it knows why its slots show what they show. */
export type OwnPageView = PageView & { explained?: PageExplanation };

/** A page of the tree `/o`, with what the edge says of the visitor. */
export async function ownPage(
  params: CodeParams,
  request: Omit<PageRequest, 'query'>,
): Promise<{ view: OwnPageView; visitor: VisitorView }> {
  const visitor = await readVisitorView();
  const { query, staff } = visitor;
  const [{ view }, explained] = await Promise.all([
    buildPageView(renderServices(), params, { ...request, query }),
    staff && pageExplainer()(staff, visitor),
  ]);
  return { view: explained ? { ...view, explained } : view, visitor };
}

async function readVisitorView(): Promise<VisitorView> {
  const { viewSigner, counters } = renderServices();
  const sealed = (await headers()).get(VIEW_HEADER);
  const view = viewSigner && (await openVisitorView(sealed, viewSigner));
  if (!view) counters.add('fallback:visitor-view');
  return view ?? ANONYMOUS;
}
