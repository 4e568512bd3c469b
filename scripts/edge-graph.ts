import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What must never be reachable from the entry of the edge, and why. */
const FORBIDDEN: readonly { pattern: RegExp; why: string }[] = [
  {
    pattern: /^node:|^(?:fs|path|crypto|http|net|os|stream|buffer|util)$/,
    why: 'the edge runtime has no Node',
  },
  { pattern: /node_modules\/(?:react|react-dom)\//, why: 'nothing is rendered at the edge' },
  { pattern: /node_modules\/zod\//, why: '30 kB gzip; lib/core/shape does it there' },
  { pattern: /node_modules\/@upstash\//, why: '17 kB gzip; lib/store/upstash-store does it there' },
  {
    pattern: /^lib\/(?:blocks|render|studio|events|learn|recommend|layout|node)\//,
    why: 'a node-only folder',
  },
  { pattern: /^(?:app|components|server|gateway|scripts|bench)\//, why: 'not part of the edge' },
];

/** The whole middleware, Next's own wrapper included, each file gzipped: `npm run bench` prints what it is. */
export const MIDDLEWARE_BUDGET_BYTES = 95_000;
/** One that returns `NextResponse.next()`, imported from its own file, built with the Next this project pins. */
export const WRAPPER_BYTES = 50_000;
export const OWN_BUDGET_BYTES = MIDDLEWARE_BUDGET_BYTES - WRAPPER_BYTES;

export interface EdgeGraph {
  files: string[];
  violations: string[];
  /** Minified bytes by part: a folder of ours, or a package. */
  parts: Record<string, number>;
  /** Our code and what it imports, minified, without Next's own wrapper. */
  gzipBytes: number;
}

/** `lib/decide` of one of our files, `jose` of a file of a package. */
function partOf(file: string): string {
  const inPackage = file.split('node_modules/').at(-1) ?? file;
  const [first = '', second = ''] = inPackage.split('/');
  const isPath = first.startsWith('@') || (inPackage === file && second !== '');
  return isPath ? `${first}/${second}` : first;
}

function sumByPart(inputs: Readonly<Record<string, { bytesInOutput: number }>>): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = partOf(file);
    parts[part] = (parts[part] ?? 0) + bytesInOutput;
  }
  return parts;
}

/** Bundles an entry as for the edge and looks at everything it can reach. */
export async function readEdgeGraph(entry: string, root: string): Promise<EdgeGraph> {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    conditions: ['edge-light', 'worker', 'browser'],
    external: ['next/*', 'node:*', 'fs', 'path', 'crypto', 'http', 'net', 'os', 'stream', 'buffer', 'util'],
    logLevel: 'silent',
  });
  const inputs = Object.entries(result.metafile.inputs);
  const files = inputs.map(([file]) => file);
  const imports = inputs.flatMap(([from, { imports: all }]) => all.map(({ path }) => ({ from, path })));
  const violations = FORBIDDEN.flatMap(({ pattern, why }) =>
    imports
      .filter(({ path }) => pattern.test(path) && !path.startsWith('next/'))
      .map(({ from, path }) => `${from} imports ${path}: ${why}`),
  );
  const [output] = Object.values(result.metafile.outputs);
  return {
    files,
    violations: [...new Set(violations)],
    parts: sumByPart(output?.inputs ?? {}),
    gzipBytes: gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array()).length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, violations, gzipBytes } = await readEdgeGraph('middleware.ts', process.cwd());
  console.log(`${files.length} files, ${(gzipBytes / 1_000).toFixed(1)} kB gzip without Next's wrapper`);
  for (const violation of violations) console.log(violation);
  const isOver = gzipBytes > OWN_BUDGET_BYTES;
  if (isOver) console.log(`more than the budget of ${OWN_BUDGET_BYTES / 1_000} kB`);
  process.exitCode = violations.length > 0 || isOver ? 1 : 0;
}
