import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSigner, parseKeyring, type Signer } from '#lib/core/keyring';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';

const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 15_000;
const PROJECT = process.cwd();

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Running {
  process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Resolves with the exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>;
}

/** Starts a TypeScript file in a process of its own, and waits until it prints what `ready` matches. */
export async function run(
  args: readonly string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<Running> {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const isReady = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${printed}`)), START_TIMEOUT_MS);
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (ready.test(printed)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${printed}`));
    });
  });
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  };
  await isReady.catch(async (error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { process: child, output: () => printed, exited, stop };
}

export interface Site extends Running {
  url: string;
  dataDir: string;
  /** One-time links by the word they begin with: `staff`, `Anna`, … */
  link(who: string): string;
}

export interface SiteOptions {
  env?: Record<string, string>;
  /** Left in place when given; otherwise made, and removed at the end. */
  dataDir?: string;
}

/** `npm start` on a free port with a data folder of its own. */
export async function startSite({ env = {}, dataDir }: SiteOptions = {}): Promise<Site> {
  const dir = dataDir ?? mkdtempSync(join(tmpdir(), 'facet-e2e-'));
  const port = await freePort();
  const values = { PORT: String(port), DATA_DIR: dir, ...env };
  const site = await run(['--import', 'tsx', 'scripts/start.ts'], values, /Ctrl-C stops everything/);
  return {
    ...site,
    url: `http://localhost:${port}`,
    dataDir: dir,
    link(who) {
      const found = new RegExp(`^ *${who}\\b[^]*?(http\\S+)$`, 'm').exec(site.output());
      if (!found?.[1]) throw new Error(`no link for ${who} in:\n${site.output()}`);
      return found[1];
    },
    async stop() {
      await site.stop();
      if (dataDir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
  /** Milliseconds from the request to the whole body. */
  ms: number;
}

/** A cookie jar and nothing else: what a browser without JavaScript would send and keep. */
export class Client {
  readonly cookies = new Map<string, string>();
  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Does not follow redirects. */
  async get(path: string, init: RequestInit = {}): Promise<Answer> {
    const start = performance.now();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...this.headers,
      ...(cookie && { cookie }),
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const body = await response.text();
    return { status: response.status, headers: response.headers, body, ms: performance.now() - start };
  }

  post(path: string, form: Record<string, string>): Promise<Answer> {
    const headers = { origin: this.url, referer: `${this.url}/` };
    return this.get(path, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }
}

/** The counters of both sides, by the operator's token of an installation. */
export async function readCounters(url: string, opsToken: string) {
  const headers = { authorization: `Bearer ${opsToken}` };
  const read = async (side: string) =>
    (await fetch(`${url}/api/counters/${side}`, { headers })).json() as unknown;
  const edge = (await read('edge')) as Record<string, number>;
  const server = (await read('server')) as {
    counters: Record<string, number>;
    pageCache: Record<string, number>;
  };
  return { edge, server: server.counters, pageCache: server.pageCache };
}

/** The store behind a running installation, and the signer of its manifests. */
export function storeOf(site: Pick<Site, 'dataDir' | 'output'>): { store: Store; signer: Signer } {
  const keys = JSON.parse(readFileSync(join(site.dataDir, 'keys.json'), 'utf8')) as Record<string, string>;
  const url = /Store: +(\S+)/.exec(site.output())?.[1] ?? '';
  const store = createUpstashStore({ url, token: keys.GATEWAY_TOKEN ?? '', deadlineMs: 5_000 });
  return { store, signer: createSigner(parseKeyring(keys.FACET_KEYS ?? ''), 'manifest') };
}
