import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Everything that ends up in a build, or decides how it is made. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'instrumentation.ts',
  'middleware.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'scripts/pictures',
  'tsconfig.json',
];
const NOT_BUILT = /\.test\.tsx?$|\.md$/;
/** Made by the build from the other sources. */
const MADE_DIR = path.join('public', 'img') + path.sep;

function listFiles(dir: string, source: string): string[] {
  const full = path.join(dir, source);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [source];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(MADE_DIR));
}

/**
 * A hash over the names and bytes of all sources of the build, the version of Next that is installed, and
 * Node's major version. Equal fingerprints mean that building again would change nothing.
 */
export function fingerprintSources(dir: string): string {
  const hash = createHash('sha256');
  const next: { version: string } = JSON.parse(
    readFileSync(path.join(dir, 'node_modules/next/package.json'), 'utf8'),
  );
  hash.update(`next ${next.version}, node ${process.versions.node.split('.')[0]}\n`);
  for (const file of SOURCES.flatMap((source) => listFiles(dir, source)).sort()) {
    const digest = createHash('sha256')
      .update(readFileSync(path.join(dir, file)))
      .digest('hex');
    hash.update(`${digest} ${file}\n`);
  }
  return hash.digest('hex');
}
