import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '#scripts/find-free-port';

/** Pictures and build included, when there are none yet. */
const START_TIMEOUT_MS = 300_000;
const READY_LINE = /Ctrl-C stops everything/;
const STAFF_LINK = /^ *staff\b[\s\S]*?(http\S+)$/m;

export interface OpenSite {
  origin: string;
  /** Opens a staff session; works once. */
  staffLink: string;
  close(): Promise<void>;
}

/** The shop as `npm start` serves it, on a free port with a data folder of its own. */
export async function openSite(projectDir: string): Promise<OpenSite> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'facet-screenshots-'));
  const port = await findFreePort('127.0.0.1');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const printed = await new Promise<string>((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${text}`)), START_TIMEOUT_MS);
    const take = (chunk: Buffer) => {
      text += chunk.toString();
      if (READY_LINE.test(text)) resolve(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void exited.then(() => {
      clearTimeout(timer);
      reject(new Error(`the site ended:\n${text}`));
    });
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const staffLink = STAFF_LINK.exec(printed)?.[1];
  if (staffLink) return { origin: new URL(staffLink).origin, staffLink, close };
  await close();
  throw new Error(`no staff link in:\n${printed}`);
}
