import { after } from 'next/server';
import { isBot } from '#lib/context/device';
import { readContext } from '#lib/context/read-context';
import type { HeaderReader } from '#lib/context/types';
import { startBudget } from '#lib/edge/budget';
import { decidePage } from '#lib/edge/decide-page';
import { type EdgeRuntime, startEdgeRuntime } from '#lib/edge/edge-runtime';
import type { WaitUntil } from '#lib/edge/handle-request';
import { allows } from '#lib/identity/consent';
import { newId } from '#lib/identity/new-id';
import { readVisitor } from '#lib/identity/read-visitor';
import type { Visitor } from '#lib/identity/visitor';
import { type DecidedSlots, slotsById } from './decide-slots';
import type { AnySite, PageOf } from './define-site';

const runtimes = new WeakMap<AnySite, EdgeRuntime>();

/**
 * What each slot of a page shows to whoever sent these headers, and why: the middleware's own answer, for
 * route handlers, server actions and pages rendered per request. Reads cookies, and sets none. Throws when a
 * cached page calls it: what it shows comes from its code (`readChoices`).
 */
export async function decideRequest<Site extends AnySite, const Page extends PageOf<Site>>(
  site: Site,
  page: Page,
  headers: HeaderReader,
): Promise<DecidedSlots<Site, Page>> {
  const runtime = runtimes.get(site) ?? startEdgeRuntime(Date.now, site.manifest);
  runtimes.set(site, runtime);
  return slotsById(await decideHeaders(runtime, page, headers, (work) => after(work)));
}

/** The same as a function of its runtime. */
export async function decideHeaders(
  runtime: EdgeRuntime,
  pageId: string,
  headers: HeaderReader,
  waitUntil: WaitUntil,
) {
  const budget = startBudget(runtime.now);
  const live = await runtime.live.current(budget.leftMs(), waitUntil);
  const page = live.compiled.manifest.pages.find(({ id }) => id === pageId);
  if (!page) throw new Error(`decideRequest: no page '${pageId}'`);
  const visitor = await readKnownVisitor(headers, runtime);
  const id = visitor.customerId ?? visitor.visitorId;
  const mayRead = id !== null && !live.killed && allows(visitor.consent, 'personalisation');
  const profile = mayRead
    ? await runtime.profiles.load(id, visitor.hint?.counter ?? 0, budget.leftMs())
    : null;
  const { site } = live.routes;
  const context = readContext({
    headers,
    url: new URL(runtime.env.SITE_ORIGIN),
    query: '',
    locale: site.locales.indexOf(site.defaultLocale),
    site,
    visitor,
    now: runtime.now(),
    readPlace: runtime.readPlace,
    weather: runtime.weather,
  });
  const route = { kind: 'page' as const, page, path: page.paths[0] ?? '/', locale: 0 };
  return decidePage({ live, route, visitor, profile, context, now: runtime.now() }).decision.slots;
}

/** The visitor without an identity made up on the spot: nobody would remember it, and it would assign anew each time. */
async function readKnownVisitor(headers: HeaderReader, { identity }: EdgeRuntime): Promise<Visitor> {
  let isNew = false;
  const request = {
    cookieHeader: headers.get('cookie'),
    secGpc: headers.get('sec-gpc') === '1',
    isBot: isBot(headers.get('user-agent')),
  };
  const visitor = await readVisitor(request, {
    ...identity,
    newId: () => {
      isNew = true;
      return newId();
    },
  });
  return isNew ? { ...visitor, assignmentId: null, visitorId: null } : visitor;
}
