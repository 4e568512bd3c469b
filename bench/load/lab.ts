import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGatewayProcess } from '#bench/kill-nine/gateway-process';
import { type Key, parseKeyring } from '#lib/core/keyring';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { seedShop } from '#lib/studio/seed-shop';

const STORE_DEADLINE_MS = 5_000;

/** A real gateway with the shop published in it, and what every process before it has to know. */
export interface LoadLab {
  store: Store;
  keys: readonly Key[];
  opsToken: string;
  /** A folder of their own for those who keep something; it goes with the lab. */
  folder(name: string): string;
  /** The environment of every app; all believe this machine's place headers. */
  env: Record<string, string>;
  close(): Promise<void>;
}

const secret = () => randomBytes(32).toString('base64url');

export async function startLoadLab(): Promise<LoadLab> {
  const dir = await mkdtemp(join(tmpdir(), 'facet-load-'));
  const [token, opsToken, flagsSecret] = [secret(), secret(), secret()];
  const facetKeys = `k1:${secret()}`;
  const gateway = await startGatewayProcess(join(dir, 'gateway'), token);
  const keys = parseKeyring(facetKeys);
  const store = createUpstashStore({ url: gateway.url, token, deadlineMs: STORE_DEADLINE_MS });
  const close = async () => {
    await gateway.kill('SIGTERM');
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await seedShop({ store, keys, now: Date.now });
  } catch (error) {
    await close();
    throw error;
  }
  const env = {
    UPSTASH_REDIS_REST_URL: gateway.url,
    UPSTASH_REDIS_REST_TOKEN: token,
    FACET_KEYS: facetKeys,
    OPS_TOKEN: opsToken,
    FLAGS_SECRET: flagsSecret,
    REFRESH_SECONDS: '1',
    PLACE_HEADERS: 'proxy',
    TRUSTED_PROXIES: '127.0.0.1,::1',
    WEATHER: 'rain,8',
    // They print it in their links: the same one, so that their pages are of the same length.
    SITE_ORIGIN: 'http://localhost:3000',
  };
  return { store, keys, opsToken, folder: (name) => join(dir, name), env, close };
}
