// @ts-check
// Entry of the inner process: Next behind our own http server, on a Unix socket or a local port. Plain
// JavaScript, so that no loader stands between Node and Next.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import next from 'next';

const FRONT_HEADER = 'x-facet-front';
/** What the front lets through, and room for what it adds. */
const MAX_HEADER_BYTES = 80 * 1024;
const KEEP_ALIVE_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 5_000;

const { FACET_INNER_SOCKET, FACET_INNER_PORT, FACET_INNER_SECRET, SITE_ORIGIN } = process.env;
if (!FACET_INNER_SECRET)
  throw new Error('FACET_INNER_SECRET is missing: this process is started by the front');

// The front has guarded the request and taken its query off; instrumentation.ts must not do it twice.
Reflect.set(globalThis, Symbol.for('facet.behind-front'), true);
// The edge sandbox sees the environment only.
process.env.FACET_BEHIND_FRONT = '1';

// What `request.url` begins with, in middleware and route handlers.
const origin = new URL(SITE_ORIGIN ?? 'http://localhost:3000');
const port = Number(origin.port) || (origin.protocol === 'https:' ? 443 : 80);
const app = next({ dev: false, dir: process.cwd(), hostname: origin.hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
  if (request.headers[FRONT_HEADER] !== FACET_INNER_SECRET) {
    response.writeHead(403).end();
    return;
  }
  delete request.headers[FRONT_HEADER];
  handle(request, response).catch((error) => {
    console.error('inner: request failed:', error instanceof Error ? error.message : 'unknown');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;

let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(0), STOP_GRACE_MS).unref();
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}

process.on('SIGTERM', stop);
// Ctrl-C reaches the whole process group; the parent decides who stops when.
process.on('SIGINT', () => undefined);
process.on('disconnect', stop);

const onListening = () => process.send?.('ready');
if (FACET_INNER_SOCKET) {
  rmSync(FACET_INNER_SOCKET, { force: true });
  server.listen(FACET_INNER_SOCKET, onListening);
} else {
  server.listen(Number(FACET_INNER_PORT), '127.0.0.1', onListening);
}
