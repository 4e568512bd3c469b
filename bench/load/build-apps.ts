import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, PROJECT_DIR } from '#scripts/build';
import { fingerprintSources } from '#scripts/fingerprint-sources';

export const TWINS = ['rewrite', 'flags', 'per-request'] as const;
export type Twin = (typeof TWINS)[number];

const APPS_DIR = join(PROJECT_DIR, 'bench/apps');
const NOT_SOURCE = /(?:^|\/)(?:\.next\/|next-env\.d\.ts$)/;
export const NEXT_BIN = join(PROJECT_DIR, 'node_modules/next/dist/bin/next');

export const twinDir = (twin: Twin): string => join(APPS_DIR, twin);

/** What a twin is made of: the site's sources and its own. */
function fingerprintTwins(): string {
  const hash = createHash('sha256').update(fingerprintSources(PROJECT_DIR));
  const files = readdirSync(APPS_DIR, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  for (const file of files.filter((name) => !NOT_SOURCE.test(name)).sort())
    hash.update(file).update(readFileSync(join(APPS_DIR, file)));
  return hash.digest('hex');
}

function runNextBuild(cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [NEXT_BIN, 'build'], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${cwd}: the build failed\n${printed}`)),
    );
  });
}

/** Builds one twin, unless it was built from exactly these sources. */
async function ensureTwin(twin: Twin, fingerprint: string, log: (line: string) => void): Promise<void> {
  const marker = join(twinDir(twin), '.next/facet-twin.txt');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint) return;
  log(`building bench/apps/${twin} …`);
  await runNextBuild(twinDir(twin));
  writeFileSync(marker, fingerprint);
}

/** The site as `npm start` builds it. */
export async function buildSite(log: (line: string) => void): Promise<void> {
  const built = await ensureBuild({
    dir: PROJECT_DIR,
    env: process.env,
    onBuild: () => log('building the site …'),
  });
  if (!built.ok) throw new Error(built.output);
}

/** The site and its twins; those whose sources have not changed stay as they are. */
export async function buildApps(log: (line: string) => void): Promise<void> {
  await buildSite(log);
  const fingerprint = fingerprintTwins();
  for (const twin of TWINS) await ensureTwin(twin, fingerprint, log);
}
