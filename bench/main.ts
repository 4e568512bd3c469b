import { cpus } from 'node:os';
import { PROJECT_DIR } from '#scripts/build';
import { benchDecide } from './decide';
import { benchEdgeSize } from './edge-size';
import { benchLoad } from './load';
import { buildSite } from './load/build-apps';
import { benchVisitors } from './visitors';
import { measureEntries } from './visitors/measure-entries';

/** Progress goes to the error output, so that figures can be kept by themselves. */
const log = (line: string) => console.error(line);

interface Part {
  title: string;
  run(): Promise<string[]>;
}

const PARTS: Readonly<Record<string, Part>> = {
  decide: { title: 'Deciding, beside others and with more experiences', run: () => benchDecide(log) },
  load: { title: 'The personalised front page under load, beside its twins', run: () => benchLoad(log) },
  size: {
    title: 'The middleware',
    run: async () => {
      await buildSite(log);
      return benchEdgeSize(PROJECT_DIR);
    },
  },
  visitors: {
    title: 'A day of 100 000 seeded visitors',
    run: async () => {
      await buildSite(log);
      return benchVisitors(log, measureEntries);
    },
  },
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined)
    throw new RangeError(`no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);
  const processor = cpus()[0]?.model ?? 'unknown processor';
  console.log(`node ${process.version}, ${cpus().length} cores, ${processor}, ${process.platform}`);
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n## ${part.title}\n\n${(await part.run()).join('\n')}`);
  }
}

await main(process.argv.slice(2));
