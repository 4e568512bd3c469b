import { Breaker } from '#lib/core/breaker';
import { envOrDefaults } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { createSigner, parseKeyring, type Signer } from '#lib/core/keyring';
import { guardStore } from '#lib/store/guarded-store';
import { openStore } from '#lib/store/open-store';
import { Documents } from './documents';
import type { PageDeps } from './page-view';
import { readPictureBook } from './picture-book';

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
  const { values } = envOrDefaults();
  const counters = globalCounters();
  const store = guardStore(openStore(values, STORE_DEADLINE_MS), new Breaker(Date.now), counters);
  const ring = values.FACET_KEYS === null ? null : parseKeyring(values.FACET_KEYS);
  return {
    siteOrigin: values.SITE_ORIGIN,
    counters,
    documents: new Documents({ store, counters, deadlineMs: RENDER_DEADLINE_MS }),
    pictureBook: readPictureBook,
    signer: ring && createSigner(ring, 'code'),
    viewSigner: ring && createSigner(ring, 'view'),
  };
}
