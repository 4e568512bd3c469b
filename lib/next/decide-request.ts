import { after } from 'next/server';
import { isBot } from '#lib/context/device';
import { readContext } from '#lib/context/read-context';
import type { Context, HeaderReader } from '#lib/context/types';
import { decideDefaults } from '#lib/decide/decide';
import type { SlotDecision } from '#lib/decide/types';
import { type Budget, startBudget } from '#lib/edge/budget';
import { decidePage } from '#lib/edge/decide-page';
import { type EdgeRuntime, startEdgeRuntime } from '#lib/edge/edge-runtime';
import type { WaitUntil } from '#lib/edge/handle-request';
import { allows } from '#lib/identity/consent';
import { newId } from '#lib/identity/new-id';
import { readVisitor } from '#lib/identity/read-visitor';
import type { Visitor } from '#lib/identity/visitor';
import type { Locale, Site as SiteFacts } from '#lib/manifest/types';
import { type DecidedSlots, slotsById } from './decide-slots';
import type { AnySite, PageOf } from './define-site';

const runtimes = new WeakMap<AnySite, EdgeRuntime>();

/**
 * What each slot of a page shows to whoever sent these headers, and why, decided as the middleware does: for
 * route handlers, server actions and pages rendered per request. Reads cookies, and sets none. What only the
 * page's own URL says, its campaign, is unknown here; a member of staff who looks at pages as somebody else is
 * answered as themselves. Believes the headers it is given: under `next start`, `guardSite` takes off those
 * that are forged. Not for cached pages, which show what their code says
 * (`readChoices`). Throws for a page or locale the site does not have.
 */
export async function decideRequest<Site extends AnySite, const Page extends PageOf<Site>>(
  site: Site,
  page: Page,
  headers: HeaderReader,
  locale: Locale = site.compiled.manifest.site.defaultLocale,
): Promise<DecidedSlots<Site, Page>> {
  const runtime = runtimes.get(site) ?? startEdgeRuntime(Date.now, site.manifest);
  runtimes.set(site, runtime);
  return slotsById(await decideHeaders(site, runtime, { page, headers, locale }, (work) => after(work)));
}

interface Asked {
  page: string;
  headers: HeaderReader;
  locale: Locale;
}

/**
 * The same as a function of its runtime. Where what is published knows other variants than the code does, the
 * answer is the fallback of every slot, counted.
 */
export async function decideHeaders(
  { compiled }: AnySite,
  runtime: EdgeRuntime,
  asked: Asked,
  waitUntil: WaitUntil,
): Promise<SlotDecision[]> {
  const own = compiled.manifest.pages.find(({ id }) => id === asked.page);
  if (!own || !compiled.manifest.site.locales.includes(asked.locale))
    throw new Error(`decideRequest: no page '${asked.page}' in '${asked.locale}'`);
  const budget = startBudget(runtime.now);
  const live = await runtime.live.current(budget.leftMs(), waitUntil);
  const page = live.compiled.manifest.pages.find(({ id }) => id === asked.page);
  if (page?.fingerprint !== own.fingerprint) {
    runtime.counters.add('fallback:published');
    return decideDefaults(compiled, own.id, 'fallback').slots;
  }
  const visitor = await readKnownVisitor(asked.headers, runtime);
  const profile = live.killed ? null : await loadProfile(visitor, runtime, budget);
  const context = contextOf(asked, live.routes.site, visitor, runtime);
  const route = { kind: 'page' as const, page, path: '/', locale: 0 };
  return decidePage({ live, route, visitor, profile, context, now: runtime.now() }).decision.slots;
}

async function loadProfile(visitor: Visitor, { profiles }: EdgeRuntime, budget: Budget) {
  const id = visitor.customerId ?? visitor.visitorId;
  if (id === null || !allows(visitor.consent, 'personalisation')) return null;
  return profiles.load(id, visitor.hint?.counter ?? 0, budget.leftMs());
}

function contextOf(
  { headers, locale }: Asked,
  site: SiteFacts,
  visitor: Visitor,
  runtime: EdgeRuntime,
): Context {
  return readContext({
    headers,
    url: new URL(runtime.env.SITE_ORIGIN),
    query: '',
    locale: site.locales.indexOf(locale),
    site,
    visitor,
    now: runtime.now(),
    readPlace: runtime.readPlace,
    weather: runtime.weather,
  });
}

/** Without an identity made up on the spot: nobody would remember it, and tests would assign anew each time. */
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
