import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultProxy, startFaultProxy } from '#bench/faults/start-fault-proxy';
import { startGatewayProcess } from '#bench/kill-nine/gateway-process';
import { createSigner, type Key, parseKeyring, type Signer } from '#lib/core/keyring';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { type SiteProcess, startSite } from './start-site';

const STORE_DEADLINE_MS = 5_000;

/** A real gateway with the fault proxy before it; sites can be started against the proxy. */
export interface StoreBehindFaults {
  proxy: FaultProxy;
  /** The gateway itself, past the proxy. */
  store: Store;
  keys: readonly Key[];
  /** Signs manifests as the sites believe them. */
  signer: Signer;
  opsToken: string;
  /** A site that looks every second, its store being `url` (the proxy when not given). */
  startSite(url?: string): Promise<SiteProcess>;
  close(): Promise<void>;
}

export async function startStoreBehindFaults(): Promise<StoreBehindFaults> {
  const dir = await mkdtemp(join(tmpdir(), 'facet-faults-'));
  const [token, opsToken] = [secret(), secret()];
  const facetKeys = `k1:${secret()}`;
  const gateway = await startGatewayProcess(join(dir, 'gateway'), token);
  const proxy = await startFaultProxy({ target: gateway.url });
  const keys = parseKeyring(facetKeys);
  let sites = 0;
  return {
    proxy,
    store: createUpstashStore({ url: gateway.url, token, deadlineMs: STORE_DEADLINE_MS }),
    keys,
    signer: createSigner(keys, 'manifest'),
    opsToken,
    startSite: (url = proxy.url) =>
      startSite({
        DATA_DIR: join(dir, `site-${++sites}`),
        UPSTASH_REDIS_REST_URL: url,
        UPSTASH_REDIS_REST_TOKEN: token,
        FACET_KEYS: facetKeys,
        OPS_TOKEN: opsToken,
        REFRESH_SECONDS: '1',
      }),
    async close() {
      await proxy.close();
      await gateway.kill('SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
