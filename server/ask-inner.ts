import { type Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';

export type InnerAddress = { socketPath: string } | { host: string; port: number };

export type InnerRequest = {
  address: InnerAddress;
  agent: Agent;
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body: Buffer | null;
  signal: AbortSignal;
  timeoutMs: number;
};

export type InnerResult =
  | { ok: true; response: IncomingMessage }
  | { ok: false; reason: 'inner-down' | 'inner-timeout' | 'client-gone' };

type Attempt = InnerResult | { ok: false; reason: 'stale-connection' };

function attempt(ask: InnerRequest): Promise<Attempt> {
  return new Promise((resolve) => {
    const { address, agent, method, path, headers, body, signal, timeoutMs } = ask;
    const outgoing = request({ ...address, agent, method, path, headers, signal });
    let hasTimedOut = false;
    const timer = setTimeout(() => {
      hasTimedOut = true;
      outgoing.destroy();
    }, timeoutMs);
    outgoing.once('response', (response) => {
      clearTimeout(timer);
      resolve({ ok: true, response });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const isStale = outgoing.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      if (signal.aborted) resolve({ ok: false, reason: 'client-gone' });
      else if (hasTimedOut) resolve({ ok: false, reason: 'inner-timeout' });
      else resolve({ ok: false, reason: isStale ? 'stale-connection' : 'inner-down' });
    });
    outgoing.end(body ?? undefined);
  });
}

/**
 * Asks the Next process. A kept-alive connection may die just as we use it; a read is then asked once more
 * on a new one, while a write is not, since nobody knows how far it came.
 */
export async function askInner(ask: InnerRequest): Promise<InnerResult> {
  const isRead = ask.method === 'GET' || ask.method === 'HEAD';
  const first = await attempt(ask);
  if (first.ok || first.reason !== 'stale-connection') return first;
  const second = isRead ? await attempt({ ...ask, headers: { ...ask.headers, connection: 'close' } }) : first;
  if (second.ok || second.reason !== 'stale-connection') return second;
  return { ok: false, reason: 'inner-down' };
}
