import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import ts from 'typescript';
import { PROJECT_DIR } from './build';

/** What other apps import, `facet/…`, and the file it is made from. */
const ENTRIES = {
  '.': 'lib/next/index.ts',
  './page': 'lib/next/page.ts',
  './middleware': 'lib/next/site-middleware.ts',
  './decide': 'lib/next/decide-request.ts',
  './guard': 'lib/next/guard-site.ts',
  './consent': 'app/api/consent/route.ts',
};

/** Given by the app; below these, Next has holes that are used. */
const PEERS = { next: '>=16.4.6 <17', react: '>=19' };

interface OwnPackage {
  name: string;
  version: string;
  description: string;
  license: string;
  dependencies: Record<string, string>;
}

function readOwnPackage(): OwnPackage {
  return JSON.parse(readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'));
}

/** JavaScript that the app's bundler takes as it is; what several entries share stands once. */
async function buildScripts(outDir: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: Object.values(ENTRIES),
    absWorkingDir: PROJECT_DIR,
    outdir: path.join(outDir, 'js'),
    outbase: '.',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    jsx: 'automatic',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
    // Next has no `exports`: Node itself finds its entries only with their ending.
    plugins: [
      {
        name: 'next-entries',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^next\/[a-z]+$/ }, ({ path: name }) => ({
            path: `${name}.js`,
            external: true,
          })),
      },
    ],
  });
  return metafile;
}

/** Declarations, folder by folder as the sources lie. Throws with what the compiler says. */
function buildTypes(outDir: string): void {
  const configFile = path.join(PROJECT_DIR, 'tsconfig.json');
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT_DIR);
  const program = ts.createProgram(
    Object.values(ENTRIES).map((file) => path.join(PROJECT_DIR, file)),
    {
      ...options,
      noEmit: false,
      incremental: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: PROJECT_DIR,
      outDir: path.join(outDir, 'types'),
    },
  );
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  const host = {
    getCurrentDirectory: () => PROJECT_DIR,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(problems, host));
}

/** The npm packages that the built scripts import. */
function packagesOf(metafile: Metafile): string[] {
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path: name }) => name),
  );
  const names = imported
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)].sort();
}

function describePackage(own: OwnPackage, imported: readonly string[]): object {
  const { name, version, description, license, dependencies } = own;
  const needed = imported.filter((dependency) => !Object.hasOwn(PEERS, dependency));
  const scripts = Object.entries(ENTRIES).map(([entry, file]) => {
    const base = file.replace(/\.tsx?$/, '');
    return [entry, { types: `./types/${base}.d.ts`, default: `./js/${base}.js` }];
  });
  return {
    ...{ name, version, description, license },
    type: 'module',
    sideEffects: false,
    exports: Object.fromEntries(scripts),
    // The declarations name each other as the sources do.
    imports: { '#lib/*': './types/lib/*.d.ts', '#server/*': './types/server/*.d.ts' },
    dependencies: Object.fromEntries(needed.map((dependency) => [dependency, dependencies[dependency]])),
    peerDependencies: PEERS,
  };
}

/**
 * Builds the package that other apps install into `outDir` and packs it; answers the archive's path. Needs no
 * network.
 */
export async function packLibrary(outDir: string): Promise<string> {
  const own = readOwnPackage();
  rmSync(path.join(outDir, 'package'), { recursive: true, force: true });
  const folder = path.join(outDir, 'package');
  mkdirSync(folder, { recursive: true });
  const metafile = await buildScripts(folder);
  buildTypes(folder);
  const description = describePackage(own, packagesOf(metafile));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  cpSync(path.join(PROJECT_DIR, 'LICENSE'), path.join(folder, 'LICENSE'));
  cpSync(path.join(PROJECT_DIR, 'docs/integrate.md'), path.join(folder, 'README.md'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', '..'], { cwd: folder, stdio: 'pipe' });
  return path.join(outDir, `${own.name}-${own.version}.tgz`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await packLibrary(path.resolve(process.argv[2] ?? 'dist')));
}
