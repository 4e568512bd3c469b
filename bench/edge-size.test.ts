import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readMiddlewareSize } from './edge-size';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facet-edge-size-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function build(files: Record<string, string>, named: Record<string, string[]>): void {
  mkdirSync(join(root, '.next/server/edge'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, '.next', name), content);
  const middleware = Object.fromEntries(Object.entries(named).map(([path, list]) => [path, { files: list }]));
  writeFileSync(join(root, '.next/server/middleware-manifest.json'), JSON.stringify({ middleware }));
}

/** Text that does not compress to nothing. */
const text = (length: number) => Array.from({ length }, (_, i) => (i * i * 7_919).toString(36)).join('');

describe('readMiddlewareSize', () => {
  it('is null without a build', () => {
    expect(readMiddlewareSize(root)).toBeNull();
  });

  it('counts every file of the middleware once, and no other', () => {
    const [a, b] = ['server/edge/a.js', 'server/edge/b.js'];
    build({ [a]: text(2_000), [b]: text(100), 'server/edge/other.js': text(9_000) }, { '/': [a, b, a] });
    const both = readMiddlewareSize(root);
    build({}, { '/': [a] });
    const one = readMiddlewareSize(root);
    build({}, { '/': [b] });
    const other = readMiddlewareSize(root);
    expect(one?.gzipBytes).toBeGreaterThan(2_000);
    expect(both).toEqual({ files: 2, gzipBytes: (one?.gzipBytes ?? 0) + (other?.gzipBytes ?? 0) });
  });
});
