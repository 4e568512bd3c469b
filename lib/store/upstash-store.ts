import { FacetError } from '#lib/core/errors';
import { readBounded } from './read-bounded';
import type { Store } from './store';

export interface UpstashOptions {
  url: string;
  token: string;
  /** Every call is aborted after this long. */
  deadlineMs: number;
}

/** Far over any document of ours, far under what would hurt the process that holds it. */
const MAX_REPLY_BYTES = 16 * 1024 * 1024;
/** Says how far a replicated database had got when it answered; sent back, what we wrote is what we read. */
const SYNC_HEADER = 'upstash-sync-token';

/**
 * The store over Upstash's REST protocol: a command is a JSON array sent to `/`, many of them an array of
 * arrays sent to `/pipeline`. Written out here because the edge carries it (Upstash's own client weighs 17 kB
 * gzip there) and needs no more of it. A call is made once: what got no answer may have been done.
 */
export function createUpstashStore({ url, token, deadlineMs }: UpstashOptions): Store {
  let synced = '';

  async function post(path: '' | '/pipeline', command: unknown): Promise<unknown> {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        [SYNC_HEADER]: synced,
      },
      body: JSON.stringify(command),
      // Next would keep answers otherwise; in a page that is rendered to be stored, it keeps the page alone.
      cache: 'no-store',
      // Whoever answers for the store elsewhere is not the store; `error` is unknown to some edge platforms.
      redirect: 'manual',
      // Made per call: one signal for all would stay dead after its first time-out.
      signal: AbortSignal.timeout(deadlineMs),
    });
    const reply = jsonOf(await readBounded(response, MAX_REPLY_BYTES));
    if (!response.ok) throw unavailable(`status ${response.status}`, reply);
    synced = response.headers.get(SYNC_HEADER) ?? '';
    return reply;
  }

  return {
    async getMany(keys) {
      if (keys.length === 0) return [];
      const commands = keys.map((key) => ['GET', key]);
      const replies = await guard(() => post('/pipeline', commands));
      if (!Array.isArray(replies) || replies.length !== keys.length) throw otherShape();
      return replies.map(textOf);
    },
    send: async (command) => resultOf(await guard(() => post('', command))),
  };
}

function resultOf(reply: unknown): unknown {
  if (codeWordOf(reply) !== undefined) throw unavailable('an error reply', reply);
  if (typeof reply !== 'object' || reply === null || !('result' in reply)) throw otherShape();
  return reply.result;
}

function textOf(reply: unknown): string | null {
  const result = resultOf(reply);
  if (result !== null && typeof result !== 'string') throw otherShape();
  return result;
}

/** Undefined for text that is not JSON, which no caller takes for an answer. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an error reply begins with, such as WRONGTYPE; empty for one without, undefined when it is no error. */
function codeWordOf(reply: unknown): string | undefined {
  if (typeof reply !== 'object' || reply === null || !('error' in reply) || !reply.error) return undefined;
  return /^[A-Z]{3,}\b/.exec(String(reply.error))?.[0] ?? '';
}

/** Error texts may hold the whole command, key and value: only the reply's code word goes on. */
function unavailable(why: string, reply?: unknown): FacetError {
  return new FacetError('store-unavailable', { why, reply: codeWordOf(reply) || undefined });
}

function otherShape(): FacetError {
  return unavailable('an answer of another shape');
}

async function guard<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof FacetError) throw error;
    throw unavailable(error instanceof Error ? error.name : 'unknown');
  }
}
