import { readEnv } from '#lib/core/env';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { exampleManifest } from '#lib/manifest/example-manifest';
import { sealManifest } from '#lib/manifest/parse';
import type { Manifest } from '#lib/manifest/types';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import { KILL_KEY, LIVE_KEY, manifestKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createEdgeRuntime, type EdgeRuntime } from './edge-runtime';

const KEYS = `k1:${'A'.repeat(43)}`;

/** A store of texts in memory that can be made to fail, hang or lie, for tests of who reads it. */
class FakeStore implements Store {
  readonly texts = new Map<string, string>();
  readonly asked: string[][] = [];
  readonly sent: unknown[][] = [];
  /** Replaces the next answers, until taken away. */
  trouble: (() => Promise<(string | null)[]>) | null = null;

  getMany(keys: readonly string[]): Promise<(string | null)[]> {
    this.asked.push([...keys]);
    return this.trouble?.() ?? Promise.resolve(keys.map((key) => this.texts.get(key) ?? null));
  }

  send(command: readonly [string, ...(string | number)[]]): Promise<unknown> {
    this.sent.push([...command]);
    return this.trouble?.() ?? Promise.resolve(1);
  }

  async publish(manifest: Manifest): Promise<void> {
    const signer = createSigner(parseKeyring(KEYS), 'manifest');
    const { revision, publishedAt } = manifest;
    this.texts.set(manifestKey(revision), await sealManifest(manifest, signer));
    this.texts.set(LIVE_KEY, JSON.stringify({ schema: 1, revision, at: publishedAt }));
  }

  kill(on: boolean): void {
    if (on) this.texts.set(KILL_KEY, '1');
    else this.texts.delete(KILL_KEY);
  }
}

export interface Lab {
  store: FakeStore;
  runtime: EdgeRuntime;
  /** Moves the clock on. */
  wait(ms: number): void;
  /** What was left to do after the responses. */
  settle(): Promise<void>;
  waitUntil(work: Promise<unknown>): void;
}

/** A runtime over a fake store and a held clock, with the example manifest published. */
export async function createLab(env: Record<string, string> = {}): Promise<Lab> {
  const store = new FakeStore();
  await store.publish(exampleManifest());
  let at = Date.UTC(2026, 10, 22, 9, 30);
  const pending: Promise<unknown>[] = [];
  const runtime = createEdgeRuntime({
    env: readEnv({ FACET_KEYS: KEYS, REFRESH_SECONDS: '1', ...env }),
    now: () => at,
    builtin: builtinManifest,
    open: () => store,
  });
  return {
    store,
    runtime,
    wait: (ms) => {
      at += ms;
    },
    waitUntil: (work) => pending.push(work),
    settle: async () => {
      await Promise.allSettled(pending.splice(0));
    },
  };
}
