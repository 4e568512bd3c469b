import type { Clock } from '#lib/core/clock';
import type { Counters } from '#lib/core/counters';
import { withDeadline } from '#lib/core/deadline';
import type { Signer } from '#lib/core/keyring';
import { compilePublished } from '#lib/decide/compile-published';
import type { CompiledManifest } from '#lib/decide/compiled';
import { parseLivePointer } from '#lib/manifest/live-pointer';
import { openManifest } from '#lib/manifest/parse';
import type { Manifest, PolicyWeights } from '#lib/manifest/types';
import { parsePolicyWeights } from '#lib/manifest/weights';
import { createRouteTable, type RouteTable } from '#lib/rewrite/match-route';
import { manifestKey, weightsKey } from '#lib/store/keys';
import type { PointerSource } from '#lib/store/pointer-source';
import type { Store } from '#lib/store/store';

/** Past this many intervals without a successful look, the request itself waits for one. */
const STALE_INTERVALS = 10;

/** While nothing fresh is in hand, another look is taken this soon after a failed one. */
const RETRY_MS = 1_000;

/** Everything published, as this process knows it now. */
export interface Live {
  compiled: CompiledManifest;
  routes: RouteTable;
  killed: boolean;
  weights: Record<string, PolicyWeights>;
}

export interface LiveOptions {
  pointers: PointerSource;
  store: Store;
  signer: Signer;
  now: Clock;
  counters: Counters;
  intervalMs: number;
  /** Used until a published one has been read. */
  builtin: Manifest;
}

/**
 * Keeps the live manifest, kill switch and weights, refreshed by requests (timers do not run reliably at
 * the edge): at most once per interval, one at a time, after the response. What does not parse, does not
 * verify, does not compile or is older than the one in hand is kept out and counted.
 */
export class LiveState {
  #live: Live;
  #attemptedAt = Number.NEGATIVE_INFINITY;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | null = null;

  constructor(private readonly options: LiveOptions) {
    const built = compilePublished(options.builtin);
    if (!built.ok) throw new Error(`the built-in manifest: ${built.problems.join('; ')}`);
    this.#live = this.#withManifest(built.compiled);
  }

  /** The state to serve with. Waits at most `deadlineMs`, and only when nothing fresh enough is in hand. */
  current(deadlineMs: number, waitUntil: (work: Promise<unknown>) => void): Live | Promise<Live> {
    const { now, intervalMs } = this.options;
    const mustWait = now() - this.#confirmedAt > STALE_INTERVALS * intervalMs;
    const pauseMs = mustWait ? Math.min(intervalMs, RETRY_MS) : intervalMs;
    if (now() - this.#attemptedAt >= pauseMs) this.#startRefresh(waitUntil);
    // Nobody waits for a look that has already kept somebody waiting as long as a request may.
    const leftMs = this.#attemptedAt + deadlineMs - now();
    return mustWait && this.#refreshing && leftMs > 0
      ? this.#refreshed(this.#refreshing, leftMs)
      : this.#live;
  }

  async #refreshed(refreshing: Promise<void>, leftMs: number): Promise<Live> {
    const waited = await withDeadline(refreshing, leftMs);
    if (waited.outcome === 'late') this.options.counters.add('live:late');
    return this.#live;
  }

  #startRefresh(waitUntil: (work: Promise<unknown>) => void): void {
    if (this.#refreshing) return;
    this.#attemptedAt = this.options.now();
    const work = this.#refresh()
      .catch(() => this.options.counters.add('live:unreadable'))
      .finally(() => {
        this.#refreshing = null;
      });
    this.#refreshing = work;
    waitUntil(work);
  }

  async #refresh(): Promise<void> {
    const policies = this.#live.compiled.manifest.policies.map((policy) => policy.id);
    const { live, kill, weights } = await this.options.pointers.read(policies.map(weightsKey));
    this.#confirmedAt = this.options.now();
    this.#live = { ...this.#live, killed: kill === '1', weights: this.#readWeights(weights) };
    if (live !== null) await this.#follow(live);
  }

  async #follow(pointerJson: string): Promise<void> {
    const { counters, store, signer } = this.options;
    const pointer = parseLivePointer(pointerJson);
    if (!pointer.ok) return counters.add('live:bad-pointer');
    const inHand = this.#live.compiled.manifest.revision;
    if (pointer.value.revision === inHand) return;
    if (pointer.value.revision < inHand) return counters.add('live:older');
    const [sealed = null] = await store.getMany([manifestKey(pointer.value.revision)]);
    if (sealed === null) return counters.add('live:missing');
    const opened = await openManifest(sealed, signer);
    if (!opened.ok || opened.value.revision !== pointer.value.revision)
      return counters.add('live:bad-manifest');
    const built = compilePublished(opened.value);
    if (!built.ok) return counters.add('live:bad-manifest');
    this.#live = this.#withManifest(built.compiled);
    if (built.problems.length > 0) counters.add('live:problems', built.problems.length);
    counters.add('live:loaded');
  }

  #withManifest(compiled: CompiledManifest): Live {
    const { site, pages } = compiled.manifest;
    const before = this.#live as Live | undefined;
    return {
      compiled,
      routes: createRouteTable(site, pages),
      killed: before?.killed ?? false,
      weights: before?.weights ?? {},
    };
  }

  #readWeights(texts: readonly (string | null)[]): Record<string, PolicyWeights> {
    const read: Record<string, PolicyWeights> = { ...this.#live.weights };
    for (const text of texts) {
      if (text === null) continue;
      const parsed = parsePolicyWeights(text);
      if (!parsed.ok) this.options.counters.add('live:bad-weights');
      else if (parsed.value.version >= (read[parsed.value.policy]?.version ?? 0))
        read[parsed.value.policy] = parsed.value;
    }
    return read;
  }
}
