import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { MIDDLEWARE_BUDGET_BYTES, readEdgeGraph, WRAPPER_BYTES } from '#scripts/edge-graph';

export interface MiddlewareSize {
  files: number;
  /** Of each file by itself, added up. */
  gzipBytes: number;
}

interface MiddlewareManifest {
  middleware: Record<string, { files: string[] }>;
}

/** Size of the middleware as Next built it under `root`, every file its manifest names; null without a build. */
export function readMiddlewareSize(root: string): MiddlewareSize | null {
  const manifest = join(root, '.next/server/middleware-manifest.json');
  if (!existsSync(manifest)) return null;
  const { middleware } = JSON.parse(readFileSync(manifest, 'utf8')) as MiddlewareManifest;
  const names = new Set(Object.values(middleware).flatMap(({ files }) => files));
  const contents = [...names].map((name) => readFileSync(join(root, '.next', name)));
  return {
    files: names.size,
    gzipBytes: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;

/** Prints the middleware's size beside its budget and an empty one's, and what we add to it part by part. */
export async function benchEdgeSize(root = process.cwd()): Promise<void> {
  const size = readMiddlewareSize(root);
  console.log(`Middleware, gzip (budget ${kB(MIDDLEWARE_BUDGET_BYTES)})`);
  if (size === null) console.log('  as built by Next   there is no build; `npm start` makes one');
  else {
    const verdict = size.gzipBytes <= MIDDLEWARE_BUDGET_BYTES ? 'within it' : 'OVER IT';
    console.log(`  as built by Next   ${kB(size.gzipBytes)} in ${size.files} files, ${verdict}`);
  }
  console.log(`  an empty one       ${kB(WRAPPER_BYTES)}, measured once: what Next adds to every middleware`);
  const { parts, gzipBytes } = await readEdgeGraph('middleware.ts', root);
  console.log(`  ours               ${kB(gzipBytes)}, of which by share of the minified code:`);
  const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  for (const [part, bytes] of Object.entries(parts).toSorted((a, b) => b[1] - a[1])) {
    const share = (gzipBytes * bytes) / total;
    if (share >= 100) console.log(`    ${part.padEnd(22)} ${kB(share).padStart(8)}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchEdgeSize();
