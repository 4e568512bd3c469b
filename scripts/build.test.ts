import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuild } from './build';

let dir: string;
let builds: number;
let exitCode: number;
let picturesExitCode: number;
let pictureHash: string;

const bookOf = (hash: string) => {
  const rendition = { width: 16, height: 16, widths: [16], hash };
  return JSON.stringify({ schema: 1, pictures: { 'cup-sage': { '1:1': rendition } } });
};
const filesOf = (hash: string) => ['avif', 'webp'].map((format) => `cup-sage.1x1.16.${hash}.${format}`);

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
};

const runBuild = async () => {
  builds += 1;
  put('.next/BUILD_ID', `build${builds}`);
  return { code: exitCode, output: 'what the build printed' };
};
const runPictures = async () => {
  if (picturesExitCode !== 0) return { code: picturesExitCode, output: 'what the pictures printed' };
  put('public/img/pictures.json', bookOf(pictureHash));
  for (const name of filesOf(pictureHash)) put(`public/img/${name}`, 'bytes');
  return { code: picturesExitCode, output: 'what the pictures printed' };
};
const build = (run = runBuild) =>
  ensureBuild({ dir, env: { NODE_ENV: 'test' }, onBuild: () => undefined, runPictures, runBuild: run });

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'facet-build-'));
  builds = 0;
  exitCode = 0;
  picturesExitCode = 0;
  pictureHash = '00000001';
  put('node_modules/next/package.json', '{"version":"16.4.6"}');
  put('app/page.tsx', 'page');
  put('package-lock.json', '{}');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('ensureBuild', () => {
  it('builds once while nothing changes', async () => {
    expect(await build()).toEqual({ ok: true, buildId: 'build1', isFresh: true });
    expect(await build()).toEqual({ ok: true, buildId: 'build1', isFresh: false });
    expect(builds).toBe(1);
  });

  it.each([
    ['a source changes', () => put('app/page.tsx', 'other page')],
    ['a source is added', () => put('lib/new.ts', '')],
    ['a source is removed', () => rmSync(path.join(dir, 'app/page.tsx'))],
    [
      'a source is renamed',
      () => {
        rmSync(path.join(dir, 'app/page.tsx'));
        put('app/b.tsx', 'page');
      },
    ],
    ['the lockfile changes', () => put('package-lock.json', '{"a":1}')],
    ['another Next is installed', () => put('node_modules/next/package.json', '{"version":"16.4.7"}')],
    ['the build is gone', () => rmSync(path.join(dir, '.next/BUILD_ID'))],
    ['the pictures are gone', () => rmSync(path.join(dir, 'public/img/pictures.json'))],
    ['the pictures cannot be told', () => put('public/img/pictures.json', '{}')],
    ['one picture is gone', () => rmSync(path.join(dir, `public/img/${filesOf(pictureHash)[1]}`))],
    [
      'the pictures are others',
      () => {
        for (const name of filesOf('0000000f')) put(`public/img/${name}`, 'bytes');
        put('public/img/pictures.json', bookOf('0000000f'));
      },
    ],
    ['the way pictures are rendered changes', () => put('scripts/pictures/settings.ts', '1')],
    ['somebody built by hand since', () => put('.next/BUILD_ID', 'by-hand')],
  ])('builds again when %s', async (_name, change) => {
    await build();
    change();
    expect(await build()).toMatchObject({ ok: true, isFresh: true });
  });

  it.each([
    'app/page.test.tsx',
    'docs/x.md',
    'README.md',
    'e2e/a.test.ts',
    '.data/keys.json',
    'public/img/a.avif',
  ])('does not build for %s', async (file) => {
    await build();
    put(file, 'changed');
    expect(await build()).toMatchObject({ isFresh: false });
  });

  it('does not take a failed or broken-off build for done', async () => {
    await build();
    put('app/page.tsx', 'other page');
    exitCode = 1;
    expect(await build()).toEqual({ ok: false, output: 'what the build printed' });
    const breakOff = () => runBuild().then(() => Promise.reject(new Error('power cut')));
    await expect(build(breakOff)).rejects.toThrow('power cut');
    exitCode = 0;
    expect(await build()).toMatchObject({ ok: true, isFresh: true });
  });

  it('removes the pictures of the build before when it has succeeded, and not until then', async () => {
    await build();
    const before = filesOf(pictureHash);
    const isThere = () => before.map((name) => existsSync(path.join(dir, `public/img/${name}`)));
    pictureHash = '00000002';
    put('app/page.tsx', 'other page');
    exitCode = 1;
    await build();
    expect(isThere()).toEqual([true, true]);
    exitCode = 0;
    await build();
    expect(isThere()).toEqual([false, false]);
    expect(await build()).toMatchObject({ isFresh: false });
  });

  it('fails with what the pictures said, before Next is asked, when they cannot be rendered', async () => {
    picturesExitCode = 1;
    expect(await build()).toEqual({ ok: false, output: 'what the pictures printed' });
    expect(builds).toBe(0);
    picturesExitCode = 0;
    expect(await build()).toMatchObject({ ok: true, isFresh: true });
  });
});
