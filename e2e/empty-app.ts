import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '#scripts/build';
import { packLibrary } from '#scripts/package';
import { freePort } from './lab';

/** What `create-next-app` makes, less its looks. */
const FILES: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'app', private: true, scripts: { build: 'next build' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2017',
      lib: ['dom', 'dom.iterable', 'esnext'],
      allowJs: true,
      skipLibCheck: true,
      strict: true,
      noEmit: true,
      esModuleInterop: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      resolveJsonModule: true,
      isolatedModules: true,
      jsx: 'react-jsx',
      incremental: true,
      plugins: [{ name: 'next' }],
      paths: { '@/*': ['./*'] },
    },
    include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
    exclude: ['node_modules'],
  }),
  'app/layout.tsx': `import type { ReactNode } from 'react';
export const metadata = { title: 'App' };
export default function RootLayout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.tsx': 'export default function Home() {\n  return <h1>An app of its own</h1>;\n}\n',
  'app/search/page.tsx': `export default async function Search(props: { searchParams: Promise<{ q?: string }> }) {
  return <p>Looking for {(await props.searchParams).q}</p>;
}
`,
};

const APP_NEEDS = ['next', 'react', 'react-dom', 'typescript', '@types/node', '@types/react', 'tsx'];
const START_TIMEOUT_MS = 60_000;

interface PackageFile {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function needsOf(packageDir: string): string[] {
  const file = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as PackageFile;
  return Object.keys({ ...file.dependencies, ...file.optionalDependencies });
}

/** Links packages and all they need from our own `node_modules`, as an install without the network. */
function linkPackages(names: readonly string[], dir: string): void {
  const queue = [...names];
  for (const name of queue) {
    const [from, to] = [join(PROJECT_DIR, 'node_modules', name), join(dir, 'node_modules', name)];
    if (!existsSync(from) || existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    try {
      execFileSync('cp', ['-al', from, to], { stdio: 'pipe' });
    } catch {
      execFileSync('cp', ['-a', from, to]); // another file system
    }
    queue.push(...needsOf(from));
  }
}

export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

/** An app outside this repository that has our package installed. */
export class EmptyApp {
  private constructor(readonly dir: string) {}

  static async create(): Promise<EmptyApp> {
    const dir = mkdtempSync(join(tmpdir(), 'facet-app-'));
    const app = new EmptyApp(dir);
    for (const [name, text] of Object.entries(FILES)) app.write(name, text);
    const archive = await packLibrary(join(dir, '.pack'));
    const installed = join(dir, 'node_modules/facet');
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', installed, '--strip-components', '1']);
    linkPackages([...APP_NEEDS, ...needsOf(installed)], dir);
    return app;
  }

  write(name: string, text: string): void {
    const file = join(this.dir, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs a command to its end and answers what it printed; throws with that when it fails. */
  run(command: string, args: readonly string[], env: Record<string, string> = {}): string {
    try {
      return execFileSync(command, args, { cwd: this.dir, env: this.#env(env), stdio: 'pipe' }).toString();
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: Buffer; stderr?: Buffer };
      throw new Error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`, { cause: error });
    }
  }

  /** A plain `next start` on a free port. */
  async start(env: Record<string, string>): Promise<RunningApp> {
    const port = String(await freePort());
    const args = ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost', '-p', port];
    const child = spawn(process.execPath, args, {
      cwd: this.dir,
      env: this.#env(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const stop = async () => {
      child.kill('SIGTERM');
      await exited;
    };
    await untilReady(child, exited).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url: `http://localhost:${port}`, stop };
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  #env(more: Record<string, string>): NodeJS.ProcessEnv {
    const { PATH, HOME } = process.env;
    return { PATH, HOME, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...more };
  }
}

function untilReady(child: ChildProcess, exited: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => reject(new Error(`${why}:\n${printed}`));
    const timer = setTimeout(() => fail('not ready in time'), START_TIMEOUT_MS);
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ready in')) resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    void exited.then(() => {
      clearTimeout(timer);
      fail('ended');
    });
  });
}
