import { headers } from 'next/headers';
import { openVisitorView, VIEW_HEADER, type VisitorView } from '#lib/rewrite/visitor-view';
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

/** A page of the tree `/o`, with what the edge says of the visitor. */
export async function ownPage(
  params: CodeParams,
  request: Omit<PageRequest, 'query'>,
): Promise<{ view: PageView; visitor: VisitorView }> {
  const visitor = await readVisitorView();
  const { query } = visitor;
  const { view } = await buildPageView(renderServices(), params, { ...request, query });
  return { view, visitor };
}

async function readVisitorView(): Promise<VisitorView> {
  const { viewSigner, counters } = renderServices();
  const sealed = (await headers()).get(VIEW_HEADER);
  const view = viewSigner && (await openVisitorView(sealed, viewSigner));
  if (!view) counters.add('fallback:visitor-view');
  return view ?? ANONYMOUS;
}
