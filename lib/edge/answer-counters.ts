import { holdsToken } from '#lib/core/holds-token';
import type { Plan } from '#lib/rewrite/plan';
import { planText } from '#lib/rewrite/plan';
import type { EdgeRequest } from './edge-request';
import type { EdgeRuntime } from './edge-runtime';

export function isCountersPath(pathname: string): boolean {
  return pathname === '/api/counters/edge';
}

/** The edge's counters as JSON, for whoever holds the operator's token. */
export function answerCounters({ headers }: EdgeRequest, { env, counters }: EdgeRuntime): Plan {
  if (!holdsToken(headers, env.OPS_TOKEN))
    return planText('counters-refused', 'A token is needed\n', { 'www-authenticate': 'Bearer' });
  return planText('counters', JSON.stringify(counters.snapshot()), { 'content-type': 'application/json' });
}
