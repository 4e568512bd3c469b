import { Redis } from '@upstash/redis';
import { FacetError } from '#lib/core/errors';
import type { Store } from './store';

export interface UpstashOptions {
  url: string;
  token: string;
  /** Every call is aborted after this long. */
  deadlineMs: number;
}

/**
 * The store over Upstash's REST protocol. The client's own defaults are unfit for a request: five retries
 * (4.3 s on a refused connection), no time-out, and pipelines shared between visitors; all are set here.
 */
export function createUpstashStore({ url, token, deadlineMs }: UpstashOptions): Store {
  const redis = new Redis({
    url,
    token,
    retry: { retries: 0 },
    // The function form: a fixed signal would stay dead after its first time-out.
    signal: () => AbortSignal.timeout(deadlineMs),
    enableAutoPipelining: false,
    automaticDeserialization: false,
    // Decoding base64, the client turns an object in a text's place into null: 'nothing there'.
    responseEncoding: false,
    enableTelemetry: false,
  });
  return {
    async getMany(keys) {
      if (keys.length === 0) return [];
      const pipeline = redis.pipeline();
      for (const key of keys) pipeline.get(key);
      const replies = await guard(() => pipeline.exec<unknown[]>());
      if (!Array.isArray(replies) || replies.length !== keys.length || !replies.every(isTextOrNull))
        throw new FacetError('store-unavailable', { why: 'an answer of another shape' });
      return replies;
    },
    send: ([name, ...args]) => guard(() => redis.exec<unknown>([name, ...args])),
  };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** The client's error texts hold the whole command, key and value: only the reply's code word goes on. */
async function guard<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown';
    const reply = error instanceof Error ? /^[A-Z]{3,}\b/.exec(error.message)?.[0] : undefined;
    throw new FacetError('store-unavailable', { why, reply });
  }
}
