import { fileURLToPath } from 'node:url';
import { createBareClosures, createClosures } from './decide/closures';
import { compareEngines, countDifferences } from './decide/compare';
import type { Engine } from './decide/engine';
import { createFlagd } from './decide/flagd';
import { createGrowthBook } from './decide/growthbook';
import { makeManyExperiences } from './decide/many-experiences';
import { measureEngines, type Rounds } from './decide/measure';
import { createOurs } from './decide/ours';
import { makeSlots, type RuledSlot } from './decide/rules';
import { makeVisitors, type Visitor } from './decide/visitors';

interface DecideSizes {
  visitors: number;
  /** Numbers of experiences, ascending; the peers stop at `peersUpTo`. */
  experiences: number[];
  peersUpTo: number;
  rounds: Rounds;
}

const SLOTS = 20;
const RULES_PER_SLOT = 4;
const SEED = 20_261_117;
const FULL: DecideSizes = {
  visitors: 2_000,
  experiences: [100, 1_000, 10_000],
  peersUpTo: 1_000,
  rounds: { warmUp: 4, measured: 11 },
};
const TARGETS = { growthbook: 15, closures: 2, growth: 5 };

function agreementLines(
  slots: readonly RuledSlot[],
  ours: Engine,
  others: readonly Engine[],
  visitors: readonly Visitor[],
): string[] {
  return others.map((other) => {
    const { decisions, mismatches, otherHalf } = compareEngines(slots, ours, other, visitors);
    const halves =
      otherHalf > 0
        ? `; in ${otherHalf} more it took the other half of a split: it hashes in its own way`
        : '';
    return `  ${other.name.padEnd(28)} ${mismatches} mismatches in ${decisions}${halves}`;
  });
}

function timeLines(times: ReadonlyMap<Engine, number>, ours: Engine): string[] {
  const own = times.get(ours) ?? Number.NaN;
  return [...times].map(([engine, time]) => {
    const ratio = engine === ours ? '' : `${(time / own).toFixed(2)} × ours`;
    return `  ${engine.name.padEnd(28)} ${time.toFixed(2).padStart(9)} µs  ${ratio}`.trimEnd();
  });
}

const verdict = (isMet: boolean) => (isMet ? 'met' : 'NOT met');

async function benchPeers({ visitors: count, rounds }: DecideSizes): Promise<string[]> {
  const slots = makeSlots(SLOTS, RULES_PER_SLOT, SEED);
  const visitors = makeVisitors(count, SEED);
  const ours = createOurs(slots);
  const { bundled, asInstalled } = await createGrowthBook(slots);
  const closures = createClosures(slots);
  const flagd = [createFlagd(slots, 'compiled'), createFlagd(slots, 'interpreted')];
  const bare = createBareClosures(slots);
  const others = [bundled, asInstalled, ...flagd, closures, bare];
  const times = measureEngines([ours, ...others], visitors, rounds);
  const timeOf = (engine: Engine) => times.get(engine) ?? Number.NaN;
  const faster = timeOf(bundled) / timeOf(ours);
  const fasterUnbundled = timeOf(asInstalled) / timeOf(ours);
  const slower = timeOf(ours) / timeOf(closures);
  const slowerThanBare = timeOf(ours) / timeOf(bare);
  const differences = countDifferences(ours, closures, visitors);
  return [
    `Deciding ${SLOTS} slots × ${RULES_PER_SLOT} rules for each of ${count} visitors`,
    '  Same variant as Facet, by visitor and slot:',
    ...agreementLines(slots, ours, others, visitors).map((line) => `  ${line}`),
    `  Same reason, rule and assignment too: ${closures.name}, ${differences} differences`,
    `  Time per visitor (all ${SLOTS} slots), median of ${rounds.measured} rounds that take turns:`,
    ...timeLines(times, ours).map((line) => `  ${line}`),
    `  At least ${TARGETS.growthbook} × faster than GrowthBookClient: ${faster.toFixed(1)} × (unbundled ${fasterUnbundled.toFixed(1)} ×): ${verdict(faster >= TARGETS.growthbook)}`,
    `  Within ${TARGETS.closures} × of closures with the same results: ${slower.toFixed(2)} ×: ${verdict(slower <= TARGETS.closures)}`,
    `  Beside closures that give ids only: ${slowerThanBare.toFixed(2)} ×`,
  ];
}

async function benchGrowth({
  visitors: count,
  experiences,
  peersUpTo,
  rounds,
}: DecideSizes): Promise<string[]> {
  const visitors = makeVisitors(count, SEED + 1);
  const lines = [`The same ${SLOTS} slots with more experiences, each with an audience of its own`];
  const own: number[] = [];
  for (const total of experiences) {
    const slots = makeManyExperiences(total, SLOTS, SEED + total);
    const ours = createOurs(slots);
    const peers =
      total <= peersUpTo ? [(await createGrowthBook(slots)).bundled, createFlagd(slots, 'compiled')] : [];
    const times = measureEngines([ours, ...peers], visitors, rounds);
    own.push(times.get(ours) ?? Number.NaN);
    const agreed = agreementLines(slots, ours, peers, visitors.slice(0, 200));
    lines.push(
      `  ${total} experiences${peers.length > 0 ? '' : ' (the peers walk their rules: not run)'}`,
      ...[...timeLines(times, ours), ...agreed].map((line) => `  ${line}`),
    );
  }
  const growth = (own.at(-1) ?? Number.NaN) / (own[0] ?? Number.NaN);
  const [least, most] = [experiences[0], experiences.at(-1)];
  lines.push(
    `  ${most} cost ${growth.toFixed(2)} × what ${least} do (at most ${TARGETS.growth}): ${verdict(growth <= TARGETS.growth)}`,
  );
  return lines;
}

/** Deciding beside its peers, and with ever more experiences: the lines to print. `log` tells how far it is. */
export async function benchDecide(log: (line: string) => void, sizes = FULL): Promise<string[]> {
  log('deciding beside GrowthBook, flagd and closures …');
  const peers = await benchPeers(sizes);
  log(`deciding with up to ${sizes.experiences.at(-1)} experiences …`);
  return [...peers, '', ...(await benchGrowth(sizes))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await benchDecide((line) => console.error(line))).join('\n'));
}
