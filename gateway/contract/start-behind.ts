import type { Engine } from '#gateway/engine';
import { openRedisEngine } from '#gateway/redis/open-redis-engine';
import { parseRedisUrl } from '#gateway/redis/parse-redis-url';
import { startGateway } from '#gateway/start-gateway';
import type { StartedGateway } from './suite';

const TEST_TOKEN = 'a-token-for-tests-of-32-characters';

/** A gateway on a free port in front of an engine, then whatever else has to stop with it. */
export async function startBehind(
  engineName: string,
  engine: Engine,
  stop: () => Promise<void>,
): Promise<StartedGateway> {
  const gateway = await startGateway({ engine, engineName, token: TEST_TOKEN, host: '127.0.0.1', port: 0 });
  return {
    url: gateway.url,
    token: TEST_TOKEN,
    async close() {
      await gateway.close();
      await stop();
    },
  };
}

export function openEngineAt(url: string, deadlineMs?: number): Engine {
  const target = parseRedisUrl(url);
  if (!target) throw new Error(`not a Redis URL: ${url}`);
  return openRedisEngine(target, deadlineMs);
}
