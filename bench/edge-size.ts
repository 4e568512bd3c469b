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

const LEAST_SHOWN_BYTES = 100;
const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1).padStart(5)} kB`;

function sizeLine(size: MiddlewareSize | null): string {
  if (size === null) return '  as built by Next       there is no build; `npm start` makes one';
  const verdict = size.gzipBytes <= MIDDLEWARE_BUDGET_BYTES ? 'met' : 'NOT met';
  return `  as built by Next     ${kB(size.gzipBytes)} in ${size.files} files: ${verdict}`;
}

/** The middleware's size beside its budget and an empty one's, and what we add to it part by part: the lines to print. */
export async function benchEdgeSize(root = process.cwd()): Promise<string[]> {
  const { parts, gzipBytes } = await readEdgeGraph('middleware.ts', root);
  const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  const shares = Object.entries(parts)
    .map(([part, bytes]) => ({ part, share: (gzipBytes * bytes) / total }))
    .filter(({ share }) => share >= LEAST_SHOWN_BYTES)
    .toSorted((a, b) => b.share - a.share);
  return [
    `Middleware, gzip (at most ${kB(MIDDLEWARE_BUDGET_BYTES).trim()})`,
    sizeLine(readMiddlewareSize(root)),
    `  an empty one         ${kB(WRAPPER_BYTES)}, what Next adds to every middleware (measured once)`,
    `  ours                 ${kB(gzipBytes)}, of which by share of the minified code:`,
    ...shares.map(({ part, share }) => `    ${part.padEnd(19)}${kB(share)}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await benchEdgeSize()).join('\n'));
