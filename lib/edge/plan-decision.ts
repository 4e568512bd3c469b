import { offerLocale } from '#lib/context/locale';
import type { Context } from '#lib/context/types';
import type { ShortReceipt, SlotDecision } from '#lib/decide/types';
import { hintCookie } from '#lib/identity/hint';
import { pushReceipt, receiptCookie } from '#lib/identity/receipts';
import type { Visitor } from '#lib/identity/visitor';
import type { Manifest, Page } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { type PagePlan, type Plan, planPage } from '#lib/rewrite/plan';
import type { FrameCode, PageCode, VariantCode } from '#lib/rewrite/variant-code';
import { sealVisitorView, VIEW_HEADER, type VisitorView } from '#lib/rewrite/visitor-view';
import { likelyLanguage } from './apply-preview';
import type { DecidedPage, ServedRoute } from './decide-page';
import { type EdgeRequest, isQueryExposed } from './edge-request';
import type { EdgeRuntime } from './edge-runtime';
import type { Live } from './live-state';
import { shortReceipt } from './short-receipt';

interface Decided extends DecidedPage {
  live: Live;
  route: ServedRoute;
  query: string;
  visitor: Visitor;
  profile: ProfileView | null;
  context: Context;
  request: EdgeRequest;
}

/** Turns a decision into its code, and the code into a plan with the cookies that go with it. */
export async function planDecision(
  decided: Decided,
  runtime: EdgeRuntime,
): Promise<{ plan: Plan; code: string }> {
  const { page, decision, live, route } = decided;
  const { manifest } = live.compiled;
  const isMissing = page.id === manifest.notFoundPage;
  const internalPath = internalPathOf(page, route.kind === 'page' && !isMissing ? route.path : '/');
  const code = await runtime.makeCode(
    frameCode(decided),
    pageCode(manifest, page, decision.slots),
    internalPath,
  );
  const query = understoodQuery(page, decided.query);
  const isVisitorsOwn =
    route.kind === 'unknown' ||
    decided.visitor.staff !== null ||
    isQueryExposed(decided.request.url) ||
    mustRenderPerRequest(page, [...decision.frame, ...decision.slots], query);
  const { visitor } = decided;
  // A visitor without an assignment id has neither receipt nor hint, and nothing to wait for.
  const news = visitor.assignmentId === null ? [] : await cookiesOf(decided, code, runtime);
  const plan = planPage({
    exit: exitOf(isMissing, isVisitorsOwn),
    tree: isVisitorsOwn ? 'o' : 'v',
    code,
    internalPath,
    cookies: [...visitor.set, ...news],
    requestHeaders: isVisitorsOwn ? await viewHeader(decided, query, runtime) : {},
  });
  return { plan, code: `${code.frame}/${code.page}` };
}

function exitOf(isMissing: boolean, isVisitorsOwn: boolean): PagePlan['exit'] {
  if (isMissing) return isVisitorsOwn ? 'not-found-visitor' : 'not-found';
  return isVisitorsOwn ? 'page-visitor' : 'page';
}

/** Where the page of a public path is rendered: `/<template><path>`. */
export function internalPathOf(page: Page, path: string): string {
  return `/${page.template}${path === '/' ? '' : path}`;
}

function frameCode({ live, decision, context, visitor, request }: Decided): FrameCode {
  const { site, frame } = live.compiled.manifest;
  const isElsewhere = visitor.staff?.preview?.place !== undefined;
  const acceptLanguage = isElsewhere
    ? likelyLanguage(context.geo.country)
    : request.headers.get('accept-language');
  return {
    fingerprint: frame.fingerprint,
    locale: context.locale,
    currency: context.currency,
    offer: offerLocale(acceptLanguage, context.locale, site.locales),
    banner: visitor.consent === 'unknown',
    choices: decision.frame.map(({ index }) => index),
  };
}

export function pageCode(manifest: Manifest, page: Page, slots: readonly SlotDecision[]): PageCode {
  const params = page.params.map((name) => manifest.params[name] ?? 0);
  return { fingerprint: page.fingerprint, numbers: [...params, ...slots.map(({ index }) => index)] };
}

/** The parameters a template understands; of a doubled one the first. All others are context only. */
function understoodQuery(page: Page, query: string): Record<string, string> {
  if (page.query.length === 0 || query === '') return {};
  const sent = new URLSearchParams(query);
  const pairs = page.query.map((name) => [name, sent.get(name)?.slice(0, 200)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function mustRenderPerRequest(
  page: Page,
  slots: readonly SlotDecision[],
  query: Record<string, string>,
): boolean {
  return page.perRequest || Object.keys(query).length > 0 || slots.some(({ scope }) => scope === 'visitor');
}

async function viewHeader(decided: Decided, query: Record<string, string>, runtime: EdgeRuntime) {
  const { profile, visitor, request } = decided;
  const gpc = request.headers.get('sec-gpc') === '1';
  const view = { query, profile, consent: visitor.consent, gpc, ...staffView(decided) };
  return { [VIEW_HEADER]: await sealVisitorView(view, runtime.viewSigner) };
}

function staffView({ visitor, live, input }: Decided): Pick<VisitorView, 'staff'> {
  if (!visitor.staff) return {};
  const { weights: _read, profile: _beside, ...rest } = input;
  const { revision } = live.compiled.manifest;
  return { staff: { ...visitor.staff, revision, killed: live.killed, input: rest } };
}

/** None in a staff session: what its pages show is nobody's visit. */
async function cookiesOf(decided: Decided, code: VariantCode, runtime: EdgeRuntime): Promise<string[]> {
  const { visitor, profile } = decided;
  if (visitor.staff) return [];
  const receipt = await receiptLine(decided, code, runtime);
  const lines = [receipt, hintCookie(visitor, profile, runtime.identity.secure)];
  return lines.filter((line) => line !== null);
}

/** A receipt that cannot be kept costs its exposures, counted; never the page. */
async function receiptLine(
  { visitor, decision }: Decided,
  code: VariantCode,
  { identity, counters }: EdgeRuntime,
): Promise<string | null> {
  const receipt = shortReceipt(decision, `${code.frame}/${code.page}`);
  if (receipt === null || visitor.assignmentId === null) return null;
  // Signing costs more than deciding, and the cookie the browser holds says all of it already.
  if (!visitor.receiptsDue && isLastView(receipt, visitor)) return null;
  const receipts = pushReceipt(visitor.receipts, receipt);
  if (receipts.length === 0) counters.add('receipt:too-long');
  return receiptCookie(receipts, identity).catch(() => {
    counters.add('receipt:unsigned');
    return null;
  });
}

/** The view before this one showed the same, of the same tests. */
function isLastView(receipt: ShortReceipt, { receipts: [last] }: Visitor): boolean {
  return last?.code === receipt.code && JSON.stringify(last) === JSON.stringify(receipt);
}
