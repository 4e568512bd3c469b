import { readContext } from '#lib/context/read-context';
import { readEnv } from '#lib/core/env';
import { parseKeyring } from '#lib/core/keyring';
import { decidePage } from '#lib/edge/decide-page';
import { createEdgeRuntime, type EdgeRuntime } from '#lib/edge/edge-runtime';
import type { Live } from '#lib/edge/live-state';
import { planDecision } from '#lib/edge/plan-decision';
import { allows } from '#lib/identity/consent';
import { anonymousVisitor, type Visitor } from '#lib/identity/visitor';
import { matchRoute, publicPath } from '#lib/rewrite/match-route';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import { seedShop } from '#lib/studio/seed-shop';
import { createMemoryStore } from './memory-store';
import { placeHeaders } from './place-headers';
import type { SeededVisitor } from './population';
import { seededWeather } from './weather-of';

const LOAD_DEADLINE_MS = 10_000;
/** Codes depend on their key as little as on the machine: any will do. */
const KEYS = `k1:${'A'.repeat(43)}`;

/** What one look at a page came to. */
export interface View {
  page: string;
  /** The code's first segment. */
  frame: string;
  /** Where Next renders it, without query: what its page cache goes by. */
  path: string;
  /** False: rendered per request, nothing is kept. */
  isCached: boolean;
}

/** The published shop before the edge's own stages, from context to code, under a clock that is set. */
export interface ShopEdge {
  live: Live;
  look(visitor: SeededVisitor, path: string, at: number): Promise<View>;
}

export async function openShopEdge(seed: number, dayStart: number): Promise<ShopEdge> {
  let at = dayStart;
  const now = () => at;
  const store = createMemoryStore();
  await seedShop({ store, keys: parseKeyring(KEYS), now });
  const env = readEnv({ FACET_KEYS: KEYS, PLACE_HEADERS: 'proxy' });
  const made = createEdgeRuntime({ env, now, builtin: builtinManifest, open: () => store });
  const runtime: EdgeRuntime = { ...made, weather: seededWeather(seed, now) };
  const live = await runtime.live.current(LOAD_DEADLINE_MS, () => undefined);
  if (live.compiled.manifest.revision === 0) throw new Error('the published shop was not loaded');
  return {
    live,
    look(visitor, path, moment) {
      at = moment;
      return lookAt(visitor, path, live, runtime);
    },
  };
}

/** Who they are to the edge; cookies and store stand between this and a real request, and decide nothing. */
function visitorOf({ id, consent, profile }: SeededVisitor): Visitor {
  const isMeasured = allows(consent, 'measurement');
  const visitorId = allows(consent, 'personalisation') ? id : null;
  const customerId = profile?.customer ? id : null;
  return { ...anonymousVisitor(), consent, assignmentId: isMeasured ? id : null, visitorId, customerId };
}

async function lookAt(seeded: SeededVisitor, path: string, live: Live, runtime: EdgeRuntime): Promise<View> {
  const { site } = live.routes;
  const url = new URL(publicPath(site, seeded.locale, path), 'http://localhost');
  const route = matchRoute(live.routes, url.pathname);
  if (route.kind !== 'page') throw new Error(`${url.pathname} is no page of the shop`);
  const headers = new Headers({ ...seeded.headers, ...placeHeaders(seeded.place) });
  const { query, profile } = seeded;
  const visitor = visitorOf(seeded);
  const now = runtime.now();
  const { readPlace, weather } = runtime;
  const context = readContext({
    headers,
    url,
    query,
    locale: route.locale,
    site,
    visitor,
    now,
    readPlace,
    weather,
  });
  const decided = decidePage({ live, route, visitor, profile, context, now });
  const request = { method: 'GET', url, headers };
  const { plan } = await planDecision(
    { ...decided, live, route, query, visitor, profile, context, request },
    runtime,
  );
  if (plan.kind !== 'rewrite') throw new Error(`${url.pathname} is answered by no page`);
  const [, tree = '', frame = ''] = plan.path.split('/');
  return { page: decided.page.id, frame, path: plan.path, isCached: tree === 'v' };
}
