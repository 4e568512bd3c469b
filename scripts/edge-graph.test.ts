import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdgeGraph } from './edge-graph';

describe('what the edge can reach', () => {
  it('is nothing of Node, React, zod or a node-only folder', async () => {
    const { violations, files } = await readEdgeGraph('middleware.ts', process.cwd());
    expect(violations).toEqual([]);
    expect(files).toContain('lib/edge/handle-request.ts');
  });

  it.each([
    ["import 'node:fs';", 'node:fs'],
    ["import { z } from 'zod'; console.log(z);", 'zod'],
    ["import * as React from 'react'; console.log(React);", 'react'],
    ["import { parseContent } from '#lib/blocks/parse-content'; console.log(parseContent);", 'lib/blocks'],
  ])('%s would be found', async (source, named) => {
    const dir = mkdtempSync(join(process.cwd(), '.edge-graph-'));
    try {
      writeFileSync(join(dir, 'entry.ts'), source);
      const { violations } = await readEdgeGraph(join(dir, 'entry.ts'), process.cwd());
      expect(violations.join('\n')).toContain(named);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
