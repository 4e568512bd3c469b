import { FacetError } from '#lib/core/errors';
import type { Signer } from '#lib/core/keyring';
import { parseLivePointer } from '#lib/manifest/live-pointer';
import { openManifest } from '#lib/manifest/parse';
import type { Manifest } from '#lib/manifest/types';
import { KILL_KEY, LIVE_KEY, manifestKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';

export type SiteStatus =
  | { kind: 'unreachable' }
  | { kind: 'nothing-published'; killed: boolean }
  | { kind: 'broken'; killed: boolean; revision: number; problems: string[] }
  | { kind: 'live'; killed: boolean; manifest: Manifest };

/** What is live now, for the studio's first page. */
export async function readSiteStatus(store: Store, signer: Signer): Promise<SiteStatus> {
  try {
    const [live = null, kill = null] = await store.getMany([LIVE_KEY, KILL_KEY]);
    const killed = kill === '1';
    const pointer = live === null ? null : parseLivePointer(live);
    if (!pointer?.ok) return { kind: 'nothing-published', killed };
    const { revision } = pointer.value;
    const [sealed = null] = await store.getMany([manifestKey(revision)]);
    const opened = await openManifest(sealed ?? '', signer);
    if (!opened.ok) return { kind: 'broken', killed, revision, problems: opened.problems };
    return { kind: 'live', killed, manifest: opened.value };
  } catch (error) {
    if (!(error instanceof FacetError && error.code === 'store-unavailable')) throw error;
    return { kind: 'unreachable' };
  }
}
