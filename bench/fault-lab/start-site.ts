import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { PROJECT_DIR } from '#scripts/build';

const READY_LINE = /Ctrl-C stops everything/;
const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 15_000;

export interface SiteProcess {
  url: string;
  /** `performance.now()` at its ready line. */
  readyAt: number;
  /** All it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** A port nobody listens on now. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What `npm start` runs, on a free port; resolves at its ready line. */
export async function startSite(env: Record<string, string>): Promise<SiteProcess> {
  const port = await findPort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: PROJECT_DIR,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  };
  const ready = new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`the site did not start:\n${printed}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (READY_LINE.test(printed)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void exited.then(fail);
    void exited.then(() => clearTimeout(timer));
  });
  await ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `http://localhost:${port}`, readyAt: performance.now(), output: () => printed, stop };
}
