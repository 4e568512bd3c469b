import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from './engine';
import { errorAnswer } from './http/answer';
import { type Gateway, handleRequest } from './http/handle-request';
import { acceptUpstashScripts } from './http/translate-scripts';
import { writeAnswer } from './http/write-answer';

const MAX_HEADER_BYTES = 16 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 30_000;
/** How long `close` waits for requests that are running. */
const CLOSE_TIMEOUT_MS = 5_000;

export interface GatewayOptions {
  engine: Engine;
  /** `embedded`, `redis` or `cluster`; shown by /healthz */
  engineName: string;
  /** bearer token of every request but /healthz */
  token: string;
  host: string;
  /** 0 = any free port */
  port: number;
}

export interface RunningGateway {
  /** `http://host:port`, without a slash at the end */
  url: string;
  /** Accepts no more, finishes what runs, then closes the engine (which flushes). */
  close(): Promise<void>;
}

/** Starts the HTTP server in front of an engine. Rejects if the address cannot be listened on. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  let closing = false;
  const gateway: Gateway = { ...options, engine: acceptUpstashScripts(options.engine) };
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    void respond(gateway, request, response, () => closing);
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });

  const stop = async () => {
    closing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
    await closed;
    clearTimeout(timer);
    await gateway.engine.close();
  };
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(server.address() as AddressInfo),
    close() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function respond(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  isClosing: () => boolean,
): Promise<void> {
  try {
    writeAnswer(response, await handleRequest(gateway, request), isClosing());
  } catch (error) {
    // A defect of ours: the client gets a plain 500, the log the stack (never the request, which holds data).
    console.error('gateway: a request failed', error);
    if (!response.headersSent) writeAnswer(response, errorAnswer(500, 'ERR internal error'), true);
  }
}

function urlOf(address: AddressInfo): string {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
