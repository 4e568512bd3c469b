import { isBot } from '#lib/context/device';
import type { Decision } from '#lib/decide/types';
import { allows } from '#lib/identity/consent';
import { previewedVisitor } from '#lib/identity/previewed-visitor';
import { readVisitor } from '#lib/identity/read-visitor';
import type { Visitor } from '#lib/identity/visitor';
import type { ProfileView } from '#lib/profile/types';
import { matchRoute } from '#lib/rewrite/match-route';
import { type Plan, planInstead, planRedirect, planText } from '#lib/rewrite/plan';
import { answerCounters, isCountersPath } from './answer-counters';
import { applyPreview } from './apply-preview';
import { type Budget, startBudget } from './budget';
import { decidePage, notFoundPath } from './decide-page';
import { type EdgeRequest, readQuery } from './edge-request';
import { BACKGROUND_DEADLINE_MS, type EdgeRuntime } from './edge-runtime';
import type { Live } from './live-state';
import { planDecision } from './plan-decision';
import { planDefault } from './plan-default';
import { writeReceipt } from './write-receipt';

/** Keeps the process alive for work that nobody waits for. */
export type WaitUntil = (work: Promise<unknown>) => void;

/**
 * The hot path: who is looking, what the moment is, which page, what it shows. Returns a plan as data.
 * Whatever goes wrong inside, the answer is the default page; it never throws.
 */
export async function handleRequest(
  request: EdgeRequest,
  runtime: EdgeRuntime,
  waitUntil: WaitUntil,
): Promise<Plan> {
  try {
    if (isCountersPath(request.url.pathname)) return answerCounters(request, runtime);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return planText('method', 'Method not allowed\n', { allow: 'GET, HEAD' });
    return await servePage(request, runtime, waitUntil);
  } catch (error) {
    runtime.counters.add(`edge:failed:${error instanceof Error ? error.name : 'unknown'}`);
    return planDefault(request, runtime);
  }
}

async function servePage(request: EdgeRequest, runtime: EdgeRuntime, waitUntil: WaitUntil): Promise<Plan> {
  const budget = startBudget(runtime.now);
  const current = runtime.live.current(budget.leftMs(), waitUntil);
  // Here and below: in a Next process each `await` costs microseconds, whether or not it waits for anything.
  const live = 'compiled' in current ? current : await current;
  const route = matchRoute(live.routes, request.url.pathname);
  runtime.counters.add(`route:${route.kind}`);
  if (route.kind === 'internal') return planText('internal', 'Not found\n', { 'x-robots-tag': 'noindex' });
  const instead =
    route.kind === 'unknown' && runtime.env.FACET_BEHIND_FRONT ? notFoundPath(live, route.locale) : null;
  if (instead !== null) return planInstead(instead);
  const sent = readQuery(request, runtime.env.FACET_INNER_SECRET);
  const query = typeof sent === 'string' ? sent : await sent;
  if (route.kind === 'redirect') return planRedirect(query ? `${route.location}?${query}` : route.location);
  const read = await readVisitor(identityRequest(request), runtime.identity);
  const preview = read.staff?.preview;
  const loading = loadProfile(previewedVisitor(read), live, runtime, budget);
  const { visitor, profile } = 'visitor' in loading ? loading : await loading;
  const { context, now } = applyPreview(
    {
      headers: request.headers,
      url: request.url,
      query,
      locale: route.locale,
      site: live.routes.site,
      visitor,
      now: runtime.now(),
      readPlace: runtime.readPlace,
      weather: runtime.weather,
    },
    preview,
  );
  const decided = decidePage({ live, route, visitor, profile, context, now });
  countInvalid(decided.decision, runtime);
  const planned = await planDecision(
    { ...decided, live, route, query, visitor, profile, context, request },
    runtime,
  );
  writeReceipt({ ...decided, live, visitor, code: planned.code }, runtime, waitUntil);
  return planned.plan;
}

/** Parts of the manifest that are broken and were met all the same: their slots went on to the next rule. */
function countInvalid({ frame, slots }: Decision, { counters }: EdgeRuntime): void {
  for (const { skipped } of [...frame, ...slots])
    for (const { why } of skipped) if (why === 'invalid') counters.add('decide:invalid');
}

function identityRequest({ headers }: EdgeRequest) {
  return {
    cookieHeader: headers.get('cookie'),
    secGpc: headers.get('sec-gpc') === '1',
    isBot: isBot(headers.get('user-agent')),
  };
}

interface Known {
  visitor: Visitor;
  profile: ProfileView | null;
}

/** One round trip, or none for a visitor seen in the last seconds; not at all without consent. */
function loadProfile(
  visitor: Visitor,
  { killed }: Live,
  runtime: EdgeRuntime,
  budget: Budget,
): Known | Promise<Known> {
  const { customerId, visitorId, consent, staff } = visitor;
  const id = customerId ?? visitorId;
  // Only the profile tells which assignment id a previewed customer's browser would have.
  const needs = staff?.preview ? 'measurement' : 'personalisation';
  if (killed || id === null || !allows(consent, needs)) return { visitor, profile: null };
  return readProfile(id, visitor, runtime, budget);
}

async function readProfile(
  id: string,
  visitor: Visitor,
  { profiles, staffProfiles }: EdgeRuntime,
  budget: Budget,
): Promise<Known> {
  const { consent, staff } = visitor;
  const counter = visitor.hint?.counter ?? 0;
  const view = await (staff
    ? staffProfiles.load(id, counter, BACKGROUND_DEADLINE_MS)
    : profiles.load(id, counter, budget.leftMs()));
  if (!staff?.preview || !view) return { visitor, profile: view };
  const profile = allows(consent, 'personalisation') ? view : null;
  return { visitor: { ...visitor, assignmentId: view.assignmentId }, profile };
}
