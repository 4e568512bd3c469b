import type { Cluster, Redis, RedisOptions } from 'ioredis';
import type { Reply } from '#gateway/engine';
import type { RedisTarget } from './parse-redis-url';
import { unreachable } from './to-reply';

const MAX_RECONNECT_DELAY_MS = 1_000;
const CONNECT_TIMEOUT_MS = 1_000;
/** Keeps a log readable while a store is down: one line for many failed attempts. */
const LOG_EVERY_MS = 10_000;

/**
 * The options every connection has. Nothing is sent twice by itself (a repeated INCR would count twice), and
 * a connection that stays silent for the deadline is given up, so that a hung server is noticed.
 */
export function connectionOptions(target: RedisTarget, deadlineMs: number): RedisOptions {
  return {
    username: target.username,
    password: target.password,
    db: target.db,
    ...(target.tls ? { tls: {} } : {}),
    protocol: 2, // RESP3 nests pairs that RESP2, and so Upstash, answers flat
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: deadlineMs,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    disableClientInfo: true,
  };
}

export function reconnectDelayMs(attempt: number): number {
  return Math.min(50 * 2 ** Math.min(attempt, 10), MAX_RECONNECT_DELAY_MS);
}

/** Prints connection errors, at most one line in ten seconds; commands carry their own errors. */
export function logConnectionErrors(client: Redis | Cluster): void {
  let loggedAtMs = Number.NEGATIVE_INFINITY;
  client.on('error', (error: Error) => {
    if (Date.now() - loggedAtMs < LOG_EVERY_MS) return;
    loggedAtMs = Date.now();
    console.error(`gateway: the store cannot be reached: ${error.message}`);
  });
}

/** Waits for a connection being made; a store known to be down is not waited for. */
export function waitUntilReady(client: Redis | Cluster, deadlineMs: number): Promise<boolean> {
  if (client.status === 'ready') return Promise.resolve(true);
  if (client.status !== 'connecting' && client.status !== 'connect') return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (ready: boolean) => {
      clearTimeout(timer);
      for (const [event, listener] of listeners) client.off(event, listener);
      resolve(ready);
    };
    const listeners: [string, () => void][] = [
      ['ready', () => finish(true)],
      ['close', () => finish(false)],
      ['end', () => finish(false)],
    ];
    const timer = setTimeout(() => finish(false), deadlineMs);
    for (const [event, listener] of listeners) client.on(event, listener);
  });
}

/** The replies, or an error in place of each once the deadline is over. What was sent may still have run. */
export async function withDeadline(
  replies: Promise<Reply[]>,
  count: number,
  deadlineMs: number,
): Promise<Reply[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Reply[]>((resolve) => {
    timer = setTimeout(() => {
      resolve(Array.from({ length: count }, () => unreachable(`no answer within ${deadlineMs} ms`)));
    }, deadlineMs);
  });
  try {
    return await Promise.race([replies, late]);
  } finally {
    clearTimeout(timer);
  }
}
