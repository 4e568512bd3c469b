import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EdgeGraph, OWN_BUDGET_BYTES, readEdgeGraph } from './edge-graph';

/** The graph of a module that lies beside the middleware and holds these lines. */
async function graphOf(source: string): Promise<EdgeGraph> {
  const dir = mkdtempSync(join(process.cwd(), '.edge-graph-'));
  try {
    writeFileSync(join(dir, 'entry.ts'), source);
    return await readEdgeGraph(join(dir, 'entry.ts'), process.cwd());
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const REDIS = "import { Redis } from '@upstash/redis'; console.log(Redis);";
const ZOD = "import { z } from 'zod'; console.log(z);";

describe('what the edge can reach', () => {
  it('is nothing of Node, React, zod or a node-only folder', async () => {
    const { violations, files } = await readEdgeGraph('middleware.ts', process.cwd());
    expect(violations).toEqual([]);
    expect(files).toContain('lib/edge/handle-request.ts');
  });

  it.each([
    ["import 'node:fs';", 'node:fs'],
    [ZOD, 'zod'],
    [REDIS, '@upstash'],
    ["import * as React from 'react'; console.log(React);", 'react'],
    ["import { parseContent } from '#lib/blocks/parse-content'; console.log(parseContent);", 'lib/blocks'],
  ])('%s would be found', async (source, named) => {
    const { violations } = await graphOf(source);
    expect(violations.join('\n')).toContain(named);
  });
});

describe('what the edge carries', () => {
  it('leaves room for the wrapper of Next in the budget of the middleware', async () => {
    const { gzipBytes } = await readEdgeGraph('middleware.ts', process.cwd());
    expect(gzipBytes).toBeLessThanOrEqual(OWN_BUDGET_BYTES);
  });

  it('is told part by part', async () => {
    const { parts } = await readEdgeGraph('middleware.ts', process.cwd());
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['lib/decide', 'jose', '@vercel/edge-config', 'middleware.ts']),
    );
    expect(parts['lib/decide']).toBeGreaterThan(1_000);
  });

  it.each([REDIS, ZOD])('would be too much with %s', async (source) => {
    const { gzipBytes } = await graphOf(`export * from '../middleware';\n${source}`);
    expect(gzipBytes).toBeGreaterThan(OWN_BUDGET_BYTES);
  });
});
