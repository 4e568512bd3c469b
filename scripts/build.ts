import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintSources } from './fingerprint-sources';
import { fingerprintPictures, sweepPictures } from './pictures/picture-files';

const MARKER = '.next/facet-build.json';
const PICTURES_DIR = 'public/img';

export type BuildResult = { ok: true; buildId: string; isFresh: boolean } | { ok: false; output: string };

export type BuildOptions = {
  dir: string;
  env: NodeJS.ProcessEnv;
  /** Told once, when a build has to be made. */
  onBuild: () => void;
  /** Renders the pictures that are missing; answers like `runBuild`. */
  runPictures?: Run;
  /** Runs the build; answers its exit code and all it printed. */
  runBuild?: Run;
};

type Run = (dir: string, env: NodeJS.ProcessEnv) => Promise<{ code: number; output: string }>;

function runNode(args: string[], cwd: string, env: NodeJS.ProcessEnv): ReturnType<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

const runNextBuild: Run = (dir, env) =>
  runNode(['node_modules/next/dist/bin/next', 'build'], dir, {
    ...env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });

const renderMissingPictures: Run = (dir, env) =>
  runNode(['--import', 'tsx', 'scripts/pictures.ts'], dir, env);

function readBuildId(dir: string): string | null {
  const file = path.join(dir, '.next/BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * The build the marker vouches for; `null` when there is none, or another was made over it since, or its
 * pictures are others by now or not all there.
 */
function findFinishedBuild(dir: string, fingerprint: string): string | null {
  const file = path.join(dir, MARKER);
  const buildId = readBuildId(dir);
  const pictures = fingerprintPictures(path.join(dir, PICTURES_DIR));
  if (buildId === null || pictures === null || !existsSync(file)) return null;
  return readFileSync(file, 'utf8') === formatMarker({ fingerprint, buildId, pictures }) ? buildId : null;
}

/** `pictures`: what stands for them, null when they are not all there. */
function formatMarker(parts: { fingerprint: string; buildId: string; pictures: string | null }): string {
  return `${JSON.stringify(parts)}\n`;
}

/**
 * Builds, pictures first, unless a finished build of exactly these sources is there. The marker is taken away
 * before and put in place, by one rename, after: a build that was broken off is never taken for done, and only
 * one that succeeded removes the pictures of the one before.
 */
export async function ensureBuild(options: BuildOptions): Promise<BuildResult> {
  const { dir, env, onBuild, runPictures = renderMissingPictures, runBuild = runNextBuild } = options;
  const fingerprint = fingerprintSources(dir);
  const finished = findFinishedBuild(dir, fingerprint);
  if (finished !== null) return { ok: true, buildId: finished, isFresh: false };
  onBuild();
  rmSync(path.join(dir, MARKER), { force: true });
  // First: Next lists what is in public/ when it is built and started.
  const pictures = await runPictures(dir, env);
  if (pictures.code !== 0) return { ok: false, output: pictures.output };
  const { code, output } = await runBuild(dir, env);
  const buildId = readBuildId(dir);
  if (code !== 0 || buildId === null) return { ok: false, output };
  const temporary = path.join(dir, `${MARKER}.tmp`);
  const images = path.join(dir, PICTURES_DIR);
  writeFileSync(temporary, formatMarker({ fingerprint, buildId, pictures: fingerprintPictures(images) }));
  renameSync(temporary, path.join(dir, MARKER));
  // Last: until here the pages of the build before may have been served.
  sweepPictures(images, Date.now());
  return { ok: true, buildId, isFresh: true };
}

/** The repository this file lies in. */
export const PROJECT_DIR = fileURLToPath(new URL('..', import.meta.url));
