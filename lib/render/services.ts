import { Breaker } from '#lib/core/breaker';
import { env } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { createSigner, parseKeyring, type Signer } from '#lib/core/keyring';
import { guardStore } from '#lib/store/guarded-store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { Documents } from './documents';
import type { PageDeps } from './page-view';

/**
 * For all reads of one frame or one page, while a visitor waits. Twice what the edge has for its reads: a
 * page is rendered once per code, and one rendered without its documents lives two seconds only.
 */
const RENDER_DEADLINE_MS = 100;
/** Longer, so that documents which come too late for one render are there for the next. */
const STORE_DEADLINE_MS = 500;

export interface RenderServices extends PageDeps {
  siteOrigin: string;
  /** Opens what the edge hands to a page rendered per request; null without configured keys. */
  viewSigner: Signer | null;
}

let made: RenderServices | undefined;

/** Everything rendering works with, made once per process from its environment. */
export function renderServices(): RenderServices {
  made ??= makeServices();
  return made;
}

function makeServices(): RenderServices {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token, FACET_KEYS, SITE_ORIGIN } = env();
  const counters = globalCounters();
  const raw = url && token ? createUpstashStore({ url, token, deadlineMs: STORE_DEADLINE_MS }) : null;
  const store = raw && guardStore(raw, new Breaker(Date.now), counters);
  const ring = FACET_KEYS === null ? null : parseKeyring(FACET_KEYS);
  return {
    siteOrigin: SITE_ORIGIN,
    counters,
    documents: new Documents({ store, counters, deadlineMs: RENDER_DEADLINE_MS }),
    signer: ring && createSigner(ring, 'code'),
    viewSigner: ring && createSigner(ring, 'view'),
  };
}
