import type { Context } from '#lib/context/types';
import { decide, decideDefaults } from '#lib/decide/decide';
import type { DecideInput, Decision } from '#lib/decide/types';
import type { Visitor } from '#lib/identity/visitor';
import type { Page } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { publicPath, type Route } from '#lib/rewrite/match-route';
import type { Live } from './live-state';

export type ServedRoute = Extract<Route, { kind: 'page' | 'unknown' }>;

export interface DecidedPage {
  page: Page;
  input: DecideInput;
  decision: Decision;
}

export interface DecidePageInput {
  live: Live;
  route: ServedRoute;
  visitor: Visitor;
  profile: ProfileView | null;
  context: Context;
  now: number;
}

/** The page a route means, and what each of its slots shows to this visitor now. */
export function decidePage({ live, route, visitor, profile, context, now }: DecidePageInput): DecidedPage {
  const page = route.kind === 'page' ? route.page : notFoundPage(live);
  const { assignmentId } = visitor;
  const input: DecideInput = { page: page.id, context, profile, assignmentId, weights: live.weights, now };
  const decision = live.killed
    ? decideDefaults(live.compiled, page.id, 'killed')
    : decide(live.compiled, input);
  return { page, input, decision };
}

export function notFoundPage({ compiled: { manifest } }: Pick<Live, 'compiled'>): Page {
  const page = manifest.pages.find(({ id }) => id === manifest.notFoundPage);
  if (!page) throw new Error(`no page ${manifest.notFoundPage}`);
  return page;
}

/** The public path of the 404 page in a locale; null when it has none. */
export function notFoundPath(live: Live, locale: number): string | null {
  const [path] = notFoundPage(live).paths;
  const { site } = live.routes;
  return path === undefined ? null : publicPath(site, site.locales[locale] ?? site.defaultLocale, path);
}
