import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { startBehind } from './start-behind';
import { describeContract } from './suite';

describeContract('embedded', startBehindEmbedded, [
  {
    name: 'everyday: LMPOP and ZMPOP',
    why: 'commands of Redis 7 that nothing here sends; the embedded engine answers "unknown command"',
  },
  {
    name: 'scripts: a flag of Redis 7 holds',
    why: 'its scripts have no flags: a first line "#!lua" that asks for one is refused, not silently ignored',
  },
]);

async function startBehindEmbedded() {
  const dir = mkdtempSync(join(tmpdir(), 'facet-engine-'));
  return startBehind('embedded', await openEmbeddedEngine({ dir }), async () => {
    rmSync(dir, { recursive: true, force: true });
  });
}
