import { Breaker } from '#lib/core/breaker';
import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import { type Env, env } from '#lib/core/env';
import { FacetError } from '#lib/core/errors';
import { globalCounters } from '#lib/core/global-counters';
import { parseKeyring } from '#lib/core/keyring';
import { newId } from '#lib/identity/new-id';
import { createTokens } from '#lib/identity/token';
import type { IdentityDeps } from '#lib/identity/visitor';
import { guardStore } from '#lib/store/guarded-store';
import { openStore } from '#lib/store/open-store';
import type { Store } from '#lib/store/store';

/** An API call may wait longer than a page, but not for ever. */
const API_DEADLINE_MS = 2_000;

/** What the API routes work with, made once per process. */
export interface NodeRuntime {
  env: Env;
  now: Clock;
  counters: Counters;
  store: Store;
  identity: IdentityDeps;
}

let current: NodeRuntime | undefined;

/** Throws `bad-env` where keys are not configured: unlike a page, an API call has no fallback. */
export function nodeRuntime(): NodeRuntime {
  current ??= createNodeRuntime(env(), Date.now);
  return current;
}

function createNodeRuntime(values: Env, now: Clock): NodeRuntime {
  const { FACET_KEYS } = values;
  if (!FACET_KEYS) throw new FacetError('bad-env', { problems: ['FACET_KEYS must be set'] });
  const counters = globalCounters();
  const identity = {
    tokens: createTokens({ keys: parseKeyring(FACET_KEYS), now, counters }),
    secure: values.SITE_ORIGIN.startsWith('https:'),
    newId,
    now,
    counters,
  };
  const store = guardStore(openStore(values, API_DEADLINE_MS), new Breaker(now), counters);
  return { env: values, now, counters, store, identity };
}
