import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliverDripping, deliverGarbage, deliverReset, deliverTruncated, deliverWhole } from './deliver';
import { type FaultMode, type GarbageKind, splitFaultMode } from './fault-mode';
import { collect, createForward, type Forward, type Reply } from './forward';

const MAX_RECORDED_REPLIES = 10_000;

export interface FaultProxyOptions {
  /** what stands behind, such as the gateway's address */
  target: string;
  /** 0 (default) = any free port */
  port?: number;
}

export interface FaultProxy {
  /** `http://127.0.0.1:port`; stays the same through `refuse` */
  url: string;
  /** Switches the mode for requests from now on; those under way keep theirs. */
  set(mode: FaultMode): Promise<void>;
  /** the mode in force */
  mode(): FaultMode;
  /** requests seen per kind of mode (`slow`, not `slow=200`); refused connections are never seen */
  counts: Record<string, number>;
  close(): Promise<void>;
}

/** Starts an HTTP proxy on this machine that can fail in front of a healthy target in nine ways. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { forward, close: closeForward } = createForward(new URL(options.target));
  const recorded = new Map<string, Reply>();
  const counts: Record<string, number> = {};
  let mode: FaultMode = 'pass';

  const server = createServer((request, response) => {
    const { kind } = splitFaultMode(mode);
    counts[kind] = (counts[kind] ?? 0) + 1;
    // A client that hangs up is what these faults provoke; there is nobody left to tell.
    respond(mode, request, response, forward, recorded).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? 0);

  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    mode: () => mode,
    async set(next) {
      mode = next;
      if (next === 'refuse') await stopListening(server);
      else if (!server.listening) await listen(server, port);
    },
    async close() {
      await stopListening(server);
      closeForward();
    },
  };
}

async function respond(
  mode: FaultMode,
  request: IncomingMessage,
  response: ServerResponse,
  forward: Forward,
  recorded: Map<string, Reply>,
): Promise<void> {
  const body = await collect(request);
  const { kind, value } = splitFaultMode(mode);
  if (kind === 'hang') return;
  const key = keyOf(request, body);
  const earlier = kind === 'stale' ? recorded.get(key) : undefined;
  const reply = earlier ?? (await forward(request, body));
  if (!earlier && recorded.size < MAX_RECORDED_REPLIES) recorded.set(key, reply);
  switch (kind) {
    case 'slow':
      await sleep(Number(value));
      return deliverWhole(response, reply);
    case 'drip':
      return deliverDripping(response, reply, Number(value));
    case 'reset':
      return deliverReset(response, reply);
    case 'truncate':
      return deliverTruncated(response, reply);
    case 'garbage':
      return deliverGarbage(response, reply, value as GarbageKind, isArray(reply));
    default:
      return deliverWhole(response, reply);
  }
}

function keyOf(request: IncomingMessage, body: Buffer): string {
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n`);
  return hash.update(body).digest('base64');
}

function isArray(reply: Reply): boolean {
  return reply.body.subarray(0, 1).toString() === '[';
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
