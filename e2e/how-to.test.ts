import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '#scripts/build';
import { applyDiff } from './apply-diff';
import { type CodeBlock, readCodeBlocks } from './read-code-blocks';

const COPIED = ['components', 'lib', 'server', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const RECIPE_MS = 240_000;

let copy: string | undefined;

afterEach(() => {
  if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  copy = undefined;
});

function copyProject(): string {
  const dir = mkdtempSync(join(tmpdir(), 'facet-how-to-'));
  for (const name of COPIED) cpSync(join(PROJECT_DIR, name), join(dir, name), { recursive: true });
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

/** Runs to the end; throws with all it printed when it fails. */
function run(dir: string, command: string, args: readonly string[]): string {
  try {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test', VITEST: '', NO_COLOR: '1' };
    return execFileSync(command, args, { cwd: dir, env, stdio: 'pipe' }).toString();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`, { cause: error });
  }
}

function write(dir: string, title: string, { language, code }: CodeBlock): void {
  const file = join(dir, title);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, language === 'diff' ? applyDiff(readFileSync(file, 'utf8'), code) : code);
}

/** The compiler looks at the files of a recipe and at all they import. */
function checkTypes(dir: string, files: readonly string[]): void {
  const config = { extends: './tsconfig.json', include: [], files, compilerOptions: { incremental: false } };
  writeFileSync(join(dir, 'tsconfig.recipe.json'), JSON.stringify(config));
  run(dir, process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.recipe.json']);
}

describe.each(['block-kind', 'attribute', 'provider'])('docs/how-to/%s.md', (name) => {
  it(
    'is a recipe that works',
    () => {
      const blocks = readCodeBlocks(join(PROJECT_DIR, `docs/how-to/${name}.md`));
      const dir = copyProject();
      copy = dir;
      for (const block of blocks) if (block.title !== null) write(dir, block.title, block);
      const titles = blocks.map(({ title }) => title).filter((title) => title !== null);
      checkTypes(dir, [...new Set(titles)]);
      const commands = blocks.filter(({ runsIn }) => runsIn === 'copy');
      expect(commands).toHaveLength(1);
      for (const { code } of commands) expect(run(dir, 'sh', ['-ec', code])).toMatch(/Tests +\d+ passed/);
    },
    RECIPE_MS,
  );
});

describe('applyDiff', () => {
  const text = 'a\nb\nc\nb\n';

  it('puts hunks where their lines are', () => {
    expect(applyDiff(text, ' a\n-b\n+B\n@@\n c\n+d\n')).toBe('a\nB\nc\nd\nb\n');
  });

  it.each([
    ['are not there', ' x\n+y\n'],
    ['are there twice', ' b\n+y\n'],
    ['were there before the hunk above', '-a\n@@\n a\n+y\n'],
  ])('throws when they %s', (_what, diff) => {
    expect(() => applyDiff(text, diff)).toThrow('not there just once');
  });
});
