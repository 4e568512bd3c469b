import { mkdtempSync, rmSync } from 'node:fs';
import http, { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Front, startFront } from './front';
import { parseTrustedProxies } from './trusted-proxies';

export const SECRET = Buffer.alloc(32, 7).toString('base64url');
export const PAGE = `<!doctype html><p>${'Coffee is served. '.repeat(200)}</p>`;

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer };
type Seen = {
  method?: string | undefined;
  url?: string | undefined;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** What Next answers behind our middleware for a page from the shared tree. */
export function sharedPage(body = PAGE, headers: http.OutgoingHttpHeaders = {}, status = 200): Handler {
  return (_request, response) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'private, no-cache',
      'cdn-cache-control': 'no-store',
      'set-cookie': ['receipt=1', 'identity=2'],
      vary: 'rsc',
      etag: '"of-next"',
      'x-middleware-rewrite': '/v/frame1/page1',
      'x-facet-code': 'frame1/page1',
      ...headers,
    });
    response.end(body);
  };
}

/** The front before an inner server on a Unix socket that answers as the test says; for tests. */
export class TestFront {
  handler: Handler = sharedPage();
  /** What the inner server was asked, in order. */
  seen: Seen[] = [];
  #dir = mkdtempSync(path.join(tmpdir(), 'facet-front-'));
  #inner: Server | undefined;
  #front: Front | undefined;

  async start({ trusted = '', innerTimeoutMs = 60_000 } = {}): Promise<void> {
    const trustedProxies = parseTrustedProxies(trusted);
    if (!trustedProxies) throw new Error('bad test proxies');
    await this.startInner();
    this.#front = await startFront({
      port: 0,
      host: '127.0.0.1',
      innerSocket: { socketPath: this.#socketPath },
      secret: SECRET,
      origin: 'http://shop.example',
      trustedProxies,
      buildId: 'build1',
      innerTimeoutMs,
    });
  }

  async stop(): Promise<void> {
    await this.#front?.close();
    await this.stopInner();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  startInner(): Promise<void> {
    const inner = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        this.seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
        this.handler(request, response);
      });
    });
    this.#inner = inner;
    return new Promise((resolve) => inner.listen(this.#socketPath, resolve));
  }

  async stopInner(): Promise<void> {
    this.#inner?.closeAllConnections();
    await new Promise((resolve) => this.#inner?.close(resolve));
  }

  get #socketPath(): string {
    return path.join(this.#dir, 'inner.sock');
  }

  get port(): number {
    return Number(new URL(this.#front?.url ?? 'http://not-started').port);
  }

  ask(target: string, options: http.RequestOptions = {}, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: this.port, path: target, ...options },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  /** Sends bytes as they are and reads until the server closes, or until `isDone`. */
  askRaw(text: string, isDone: (answer: string) => boolean = () => false): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
        if (isDone(answer)) socket.destroy();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  }
}
