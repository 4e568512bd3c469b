import { describe } from 'vitest';
import { openEngineAt, startBehind } from './start-behind';
import { hasRedisServer, startRedis } from './start-redis';
import { describeContract } from './suite';

describe.runIf(hasRedisServer())('behind a redis-server', () => {
  describeContract('redis', async () => {
    const server = await startRedis();
    return startBehind('redis', openEngineAt(`redis://127.0.0.1:${server.port}`), () => server.stop());
  }, []);
});
