import { compilePublished } from '#lib/decide/compile-published';
import { decideDefaults } from '#lib/decide/decide';
import { createRouteTable, matchRoute } from '#lib/rewrite/match-route';
import { type Plan, planPage, planRedirect, planText } from '#lib/rewrite/plan';
import { notFoundPage } from './decide-page';
import { type EdgeRequest, isQueryExposed } from './edge-request';
import type { EdgeRuntime } from './edge-runtime';
import { internalPathOf, pageCode } from './plan-decision';

/**
 * The answer when the pipeline failed: the page's built-in default, by nothing but the URL's path. It
 * shares no state with what failed.
 */
export async function planDefault(
  request: EdgeRequest,
  { makeCode, builtin }: Pick<EdgeRuntime, 'makeCode' | 'builtin'>,
): Promise<Plan> {
  const built = compilePublished(builtin());
  if (!built.ok) throw new Error(built.problems.join('; '));
  const { compiled } = built;
  const { site, pages, frame } = compiled.manifest;
  const route = matchRoute(createRouteTable(site, pages), request.url.pathname);
  if (route.kind === 'internal') return planText('internal', 'Not found\n');
  if (route.kind === 'redirect') return planRedirect(route.location);
  const missing = notFoundPage({ compiled });
  const isPage = route.kind === 'page' && route.page.id !== missing.id;
  const page = isPage ? route.page : missing;
  const decision = decideDefaults(compiled, page.id, 'fallback');
  const internalPath = internalPathOf(page, isPage ? route.path : '/');
  const frameCode = {
    fingerprint: frame.fingerprint,
    locale: site.locales[route.locale] ?? site.defaultLocale,
    currency: site.defaultCurrency,
    offer: null,
    banner: false,
    choices: decision.frame.map(({ index }) => index),
  };
  const code = await makeCode(frameCode, pageCode(compiled.manifest, page, decision.slots), internalPath);
  const isExposed = route.kind === 'unknown' || isQueryExposed(request.url);
  const tree = page.perRequest || isExposed ? 'o' : 'v';
  return planPage({ exit: isPage ? 'fallback' : 'fallback-not-found', tree, code, internalPath });
}
