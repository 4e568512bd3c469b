import { Breaker } from '#lib/core/breaker';
import { envOrDefaults } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import { guardStore } from '#lib/store/guarded-store';
import { openStore } from '#lib/store/open-store';
import { createExplainer } from './explain-page';

/** Staff wait for reasons longer than visitors for pages, but not for ever. */
const EXPLAIN_DEADLINE_MS = 1_000;

let made: ReturnType<typeof createExplainer> | undefined;

/** Explains pages with the store and the keys of this process. */
export function pageExplainer(): ReturnType<typeof createExplainer> {
  made ??= makeExplainer();
  return made;
}

function makeExplainer() {
  const { values } = envOrDefaults();
  const counters = globalCounters();
  const ring = values.FACET_KEYS === null ? null : parseKeyring(values.FACET_KEYS);
  return createExplainer({
    store: guardStore(openStore(values, EXPLAIN_DEADLINE_MS), new Breaker(Date.now), counters),
    signer: ring && createSigner(ring, 'manifest'),
    builtin: builtinManifest,
    counters,
  });
}
