import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { countLost } from './kill-nine/check-writer';
import { type GatewayProcess, startGatewayProcess } from './kill-nine/gateway-process';
import { Writer } from './kill-nine/writer';

const DEFAULT_ROUNDS = 100;
const WRITERS = 8;
const SHORTEST_LIFE_MS = 20;
const LONGEST_LIFE_MS = 400;

export interface KillNineFigures {
  rounds: number;
  acknowledged: number;
  lost: number;
  /** Log files whose last record was cut off at a start. */
  torn: number;
}

/** Kills the gateway with SIGKILL under concurrent writes, again and again, and looks for what it had acknowledged. */
export async function runKillNine(rounds: number, random: () => number): Promise<KillNineFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'facet-kill-nine-'));
  const token = randomBytes(24).toString('hex');
  const writers = Array.from({ length: WRITERS }, (_, index) => new Writer(`w${index}`));
  const figures = { rounds, acknowledged: 0, lost: 0, torn: 0 };
  let gateway = await startGatewayProcess(dataDir, token);
  try {
    for (let round = 0; round < rounds; round++) {
      await writeAndKill(
        gateway,
        writers,
        SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS),
      );
      gateway = await startGatewayProcess(dataDir, token);
      if (gateway.warnings().includes('the last record is torn')) figures.torn++;
      for (const writer of writers) figures.lost += await countLost(gateway, writer);
    }
  } finally {
    await gateway.kill('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
  figures.acknowledged = writers.reduce((sum, writer) => sum + writer.total, 0);
  return figures;
}

async function writeAndKill(
  gateway: GatewayProcess,
  writers: readonly Writer[],
  lifeMs: number,
): Promise<void> {
  let isOver = false;
  const writing = writers.map((writer) => writer.write(gateway, () => isOver));
  await Promise.race([sleep(lifeMs), Promise.all(writing)]);
  isOver = true;
  await gateway.kill('SIGKILL');
  await Promise.all(writing);
}

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? DEFAULT_ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('the number of rounds must be a whole number');
  const { acknowledged, lost, torn } = await runKillNine(rounds, Math.random);
  console.log(`rounds ${rounds}, acknowledged ${acknowledged}, lost ${lost}, torn records cut ${torn}`);
  if (lost > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
