import { DirectoryInUse } from './embedded/lock-directory';
import { openEmbeddedEngine } from './embedded/open-embedded-engine';
import type { Engine } from './engine';
import { type GatewayEnv, GatewayEnvError, isLoopback, readGatewayEnv } from './env';
import { openRedisEngine } from './redis/open-redis-engine';
import { startGateway } from './start-gateway';

interface OpenedEngine {
  engine: Engine;
  engineName: string;
  /** what stands in the start line; never credentials */
  where: string;
}

async function main(): Promise<void> {
  const env = readGatewayEnv(process.env);
  if (!isLoopback(env.host)) {
    console.warn(
      `gateway: listening on ${env.host}, beyond this machine: anyone who knows the token can read and write everything`,
    );
  }
  const { engine, engineName, where } = await openEngine(env);
  const gateway = await startGateway({
    engine,
    engineName,
    token: env.token,
    host: env.host,
    port: env.port,
  });
  console.log(`gateway listening on ${gateway.url} (${engineName}, ${where})`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      gateway.close().then(() => process.exit(0), fail);
    });
  }
}

async function openEngine(env: GatewayEnv): Promise<OpenedEngine> {
  if (env.redis) {
    const where = env.redis.nodes.map((node) => `${node.host}:${node.port}`).join(',');
    return { engine: openRedisEngine(env.redis), engineName: env.redis.kind, where };
  }
  const engine = await openEmbeddedEngine({ dir: env.engineDir });
  return { engine, engineName: 'embedded', where: env.engineDir };
}

function fail(error: unknown): never {
  const lines = explain(error);
  if (lines) for (const line of lines) console.error(`gateway: ${line}`);
  else console.error('gateway:', error);
  process.exit(1);
}

/** What went wrong in words for the person at the terminal; null for what nobody foresaw. */
function explain(error: unknown): readonly string[] | null {
  if (error instanceof GatewayEnvError) return error.problems;
  const isExplained = error instanceof DirectoryInUse || (error instanceof Error && 'code' in error);
  return isExplained ? [error.message] : null;
}

main().catch(fail);
