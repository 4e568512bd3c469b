import type { Env } from '#lib/core/env';
import { FacetError } from '#lib/core/errors';
import type { Store } from './store';
import { createUpstashStore } from './upstash-store';

/** The configured store; without one, a store that is never available, so that callers need one path only. */
export function openStore(
  env: Pick<Env, 'UPSTASH_REDIS_REST_URL' | 'UPSTASH_REDIS_REST_TOKEN'>,
  deadlineMs: number,
): Store {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  return url && token ? createUpstashStore({ url, token, deadlineMs }) : noStore;
}

const notConfigured = () => Promise.reject(new FacetError('store-unavailable', { why: 'not configured' }));
const noStore: Store = { getMany: notConfigured, send: notConfigured };
