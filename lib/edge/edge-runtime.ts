import { readPlaceAdapter } from '#lib/context/place';
import { fixedWeather, unknownWeather, type WeatherSource } from '#lib/context/weather';
import { Breaker } from '#lib/core/breaker';
import type { Clock } from '#lib/core/clock';
import { Counters } from '#lib/core/counters';
import { type Env, envOrDefaults } from '#lib/core/env';
import { createSigner, type Key, parseKeyring, type Signer } from '#lib/core/keyring';
import { newId } from '#lib/identity/new-id';
import { createTokens } from '#lib/identity/token';
import type { IdentityDeps } from '#lib/identity/visitor';
import type { Manifest } from '#lib/manifest/types';
import { createProfileLoader, type ProfileLoader } from '#lib/profile/load-profile';
import { createCodeMaker } from '#lib/rewrite/variant-code';
import { guardStore } from '#lib/store/guarded-store';
import { openStore } from '#lib/store/open-store';
import { edgeConfigPointers, storePointers } from '#lib/store/pointer-source';
import type { Store } from '#lib/store/store';
import { READS_BUDGET_MS } from './budget';
import { LastReceipts } from './last-receipts';
import { LiveState } from './live-state';

/** Reads that no visitor waits for, and writes after the response. */
export const BACKGROUND_DEADLINE_MS = 2_000;

/** Everything the hot path works with, made once per process. */
export interface EdgeRuntime {
  env: Env;
  now: Clock;
  /** What this build shows when nothing published can be had; a new one each time. */
  builtin: () => Manifest;
  counters: Counters;
  identity: IdentityDeps;
  live: LiveState;
  profiles: ProfileLoader;
  /** For staff, who wait rather than see somebody as a stranger. */
  staffProfiles: ProfileLoader;
  /** For what happens after the response. */
  background: Store;
  lastReceipts: LastReceipts;
  makeCode: ReturnType<typeof createCodeMaker>;
  viewSigner: Signer;
  weather: WeatherSource;
  readPlace: ReturnType<typeof readPlaceAdapter>;
}

/** What a runtime is made of. `open` makes the store; every read on a visitor's way has the short deadline. */
export interface EdgeOptions {
  env: Env;
  now: Clock;
  builtin: () => Manifest;
  open?: (env: Env, deadlineMs: number) => Store;
}

export function createEdgeRuntime({ env, now, builtin, open = openStore }: EdgeOptions): EdgeRuntime {
  const counters = new Counters();
  const keys = keyringOf(env, counters);
  const breaker = new Breaker(now);
  const storeWithin = (deadlineMs: number) => guardStore(open(env, deadlineMs), breaker, counters);
  const background = storeWithin(BACKGROUND_DEADLINE_MS);
  // Visitors have a breaker of their own before the common one: a store too slow for them may still answer
  // the background, and every such answer would send them back to it.
  const reads = guardStore(storeWithin(READS_BUDGET_MS), new Breaker(now), counters, 'reads');
  const edgeConfig = env.GLOBAL_CONFIG ?? env.EDGE_CONFIG;
  return {
    env,
    now,
    builtin,
    counters,
    identity: {
      tokens: createTokens({ keys, now, counters }),
      secure: env.SITE_ORIGIN.startsWith('https:'),
      newId,
      now,
      counters,
    },
    live: new LiveState({
      pointers: edgeConfig
        ? edgeConfigPointers(edgeConfig, background, BACKGROUND_DEADLINE_MS)
        : storePointers(background),
      store: background,
      signer: createSigner(keys, 'manifest'),
      now,
      counters,
      intervalMs: env.REFRESH_SECONDS * 1_000,
      builtin: builtin(),
    }),
    profiles: createProfileLoader(reads, now, counters),
    staffProfiles: createProfileLoader(background, now, counters),
    background,
    lastReceipts: new LastReceipts(),
    makeCode: createCodeMaker(createSigner(keys, 'code')),
    viewSigner: createSigner(keys, 'view'),
    weather: env.WEATHER === null ? unknownWeather : fixedWeather(env.WEATHER),
    readPlace: readPlaceAdapter(env.PLACE_HEADERS),
  };
}

/**
 * The runtime of this process. An environment that cannot be read costs personalisation, never a page: the
 * built-in defaults are served, and the log says which variable is wrong.
 */
export function startEdgeRuntime(now: Clock, builtin: () => Manifest): EdgeRuntime {
  const { values, error } = envOrDefaults();
  const runtime = createEdgeRuntime({ env: values, now, builtin });
  if (error) {
    console.error('edge:', error.message);
    runtime.counters.add('edge:bad-env');
  }
  return runtime;
}

/** Without keys of its own a process makes some: cookies then end with it, and pages are the default ones. */
function keyringOf(env: Env, counters: Counters): Key[] {
  if (env.FACET_KEYS !== null) return parseKeyring(env.FACET_KEYS);
  counters.add('edge:no-keys');
  return [{ kid: 'once', secret: crypto.getRandomValues(new Uint8Array(32)) }];
}
