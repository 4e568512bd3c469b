import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const NEXT_FLOOR = [16, 4, 6] as const;

interface Step {
  name: string;
  /** Empty when all is well, else what is wrong. */
  run(): string;
}

function command(file: string, ...args: string[]): () => string {
  return () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  };
}

/** Next below the floor carries remote code execution and cache poisoning; a range could bring it back. */
function checkDependencyFloor(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const loose = ['next', 'react', 'react-dom', '@vercel/edge-config', 'jose'].filter(
    (name) => !/^\d+\.\d+\.\d+$/.test(dependencies[name] ?? ''),
  );
  if (loose.length > 0) return `not pinned exactly: ${loose.join(', ')}\n`;
  const installed = (
    JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as { version: string }
  ).version;
  return [dependencies.next ?? '', installed].some((version) => isBelowFloor(version))
    ? `next must be ${NEXT_FLOOR.join('.')} or newer, found ${dependencies.next} (installed ${installed})\n`
    : '';
}

interface LockedPackage {
  optionalDependencies?: Record<string, string>;
}

/**
 * `npm ci` refuses a lock that lacks the binaries of other platforms, and an install that cannot see them
 * all writes such a lock without a word.
 */
function checkLockfile(): string {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const names = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !names.has(name));
  return missing.length > 0 ? `package-lock.json lacks ${[...new Set(missing)].join(', ')}\n` : '';
}

function isBelowFloor(version: string): boolean {
  const parts = version.split('.').map(Number);
  const at = NEXT_FLOOR.findIndex((floor, i) => (parts[i] ?? 0) !== floor);
  return at >= 0 && (parts[at] ?? 0) < (NEXT_FLOOR[at] ?? 0);
}

const STEPS: readonly Step[] = [
  {
    name: 'format, lint and import walls',
    run: command('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'types', run: command('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'unused code and dependencies', run: command('node_modules/knip/bin/knip.js') },
  { name: 'dependency floor', run: checkDependencyFloor },
  { name: 'lock file holds every platform', run: checkLockfile },
  { name: 'what the edge can reach', run: command('node_modules/tsx/dist/cli.mjs', 'scripts/edge-graph.ts') },
  { name: 'generated docs', run: command('node_modules/tsx/dist/cli.mjs', 'scripts/docs.ts', '--check') },
];

let failed = 0;
for (const { name, run } of STEPS) {
  const start = Date.now();
  const problems = run();
  console.log(`${problems ? 'FAIL' : 'ok  '} ${name} (${((Date.now() - start) / 1_000).toFixed(1)} s)`);
  if (problems) {
    failed += 1;
    console.log(problems);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
