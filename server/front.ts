import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, BlockList, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { InnerAddress } from './ask-inner';
import { CompressedBodies } from './compress-body';
import { serveRequest } from './serve-request';

/** Compressed bodies of hot pages; about two thousand pages of 15 kB. */
const COMPRESSED_BUDGET_BYTES = 32 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const CLOSE_GRACE_MS = 3_000;
const MAX_INNER_SOCKETS = 512;

export type FrontOptions = {
  /** 0 takes any free port. */
  port: number;
  host: string;
  innerSocket: InnerAddress;
  /** base64url of the 32 bytes shared with the inner process for this start. */
  secret: string;
  /** The site's public origin, such as `https://shop.example`. */
  origin: string;
  trustedProxies: BlockList;
  buildId: string;
  innerTimeoutMs?: number;
};

export type Front = { url: string; close(): Promise<void> };

const CLIENT_ERRORS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What Node could not read as HTTP, and CONNECT, have no response object: the line is written by hand. */
function writeRawRefusal(socket: Duplex, statusLine: string): void {
  if (!socket.writable) return void socket.destroy();
  socket.end(`HTTP/1.1 ${statusLine}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * Follows which connections have a request on them. Node's own `closeIdleConnections` leaves alone those
 * that never had one, which is what browsers open ahead of time, and closing would wait for them.
 */
function trackConnections(server: Server): { closeUnused(): void } {
  const busy = new Map<Socket, boolean>();
  server.on('connection', (socket) => {
    busy.set(socket, false);
    socket.once('close', () => busy.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    busy.set(socket, true);
    response.once('close', () => busy.has(socket) && busy.set(socket, false));
  });
  const closeUnused = () => {
    for (const [socket, isBusy] of busy) if (!isBusy) socket.destroy();
  };
  return { closeUnused };
}

function closeServer(server: Server, connections: { closeUnused(): void }): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    connections.closeUnused();
  });
}

/** Starts the public server. Rejects when it cannot listen, with Node's own error (`EADDRINUSE` and so on). */
/** Browsers keep and send far more cookies than ours; a visitor with many of them still gets a page. */
const MAX_HEADER_BYTES = 64 * 1024;

export async function startFront(options: FrontOptions): Promise<Front> {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_INNER_SOCKETS });
  const bodies = new CompressedBodies(COMPRESSED_BUDGET_BYTES);
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    void serveRequest({ request, response, agent, bodies, options });
  };
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  const connections = trackConnections(server);
  server.on('request', onRequest);
  server.on('checkContinue', onRequest);
  server.on('connect', (_request, socket) => writeRawRefusal(socket, '405 Method Not Allowed'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    writeRawRefusal(socket, CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'),
  );
  await listen(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    await closeServer(server, connections);
    agent.destroy();
  };
  return { url: formatUrl(options.host, port), close };
}

function formatUrl(host: string, port: number): string {
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
