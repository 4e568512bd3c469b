import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppProcess, startApp } from '#bench/load/app-process';
import { NEXT_BIN } from '#bench/load/build-apps';
import { startLoadLab } from '#bench/load/lab';
import { type Jar, makeJars } from '#bench/load/make-jars';
import { PROJECT_DIR } from '#scripts/build';
import { findFreePort } from '#scripts/find-free-port';
import { warmEdge } from '#scripts/warm-edge';

/** Pages are written to disk behind the response. */
const WRITTEN_WITHIN_MS = 500;
const DIFFERENT_VISITORS = 12;

interface Stored {
  files: number;
  bytes: number;
}

function readFolder(dir: string): Stored {
  const sizes = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function ask(url: string, { headers, cookies }: Jar): Promise<void> {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  await (await fetch(url, { headers: { ...headers, cookie: cookie.join('; ') } })).arrayBuffer();
}

/** Bytes a page's entry takes on disk: the mean over what different visitors get of it. */
async function measureEntry(
  app: AppProcess,
  path: string,
  jars: readonly Jar[],
  dir: string,
): Promise<number> {
  const before = readFolder(dir);
  for (const jar of jars) await ask(app.url + path, jar);
  await sleep(WRITTEN_WITHIN_MS);
  const after = readFolder(dir);
  if (after.files === before.files) throw new Error(`nothing was stored for ${path}`);
  return Math.ceil((after.bytes - before.bytes) / (after.files - before.files));
}

/** By public path: bytes of a stored page, measured on the built site over a real store. */
export async function measureEntries(paths: readonly string[]): Promise<Map<string, number>> {
  const lab = await startLoadLab();
  try {
    const jars = (await makeJars(lab, Date.now())).slice(0, DIFFERENT_VISITORS);
    const port = await findFreePort('127.0.0.1');
    const args = [NEXT_BIN, 'start', '-p', String(port), '-H', 'localhost'];
    const env = { ...lab.env, DATA_DIR: lab.folder('site') };
    const app = await startApp({ args, cwd: PROJECT_DIR, env, port });
    try {
      await warmEdge(app.url, lab.opsToken, true);
      const sizes = new Map<string, number>();
      for (const path of paths)
        sizes.set(path, await measureEntry(app, path, jars, join(env.DATA_DIR, 'page-cache')));
      return sizes;
    } finally {
      await app.stop();
    }
  } finally {
    await lab.close();
  }
}
