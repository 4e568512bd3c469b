import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, ReplyError } from '#gateway/engine';
import { keySlot } from '#gateway/redis/key-slot';
import { openEngineAt, startBehind } from './start-behind';
import { hasRedisServer, type RedisCluster, startCluster } from './start-redis';
import { describeContract } from './suite';

describe.runIf(hasRedisServer())('behind a Redis Cluster of three masters', () => {
  describeContract('cluster', async () => {
    const cluster = await startCluster();
    return startBehind('cluster', openEngineAt(clusterUrl(cluster)), () => cluster.stop());
  }, []);

  describe('what only a cluster does', () => {
    let cluster: RedisCluster;
    let engine: Engine;
    beforeAll(async () => {
      cluster = await startCluster();
      engine = openEngineAt(clusterUrl(cluster));
    }, 60_000);
    afterAll(async () => {
      await engine.close();
      await cluster.stop();
    });

    it('computes the slots the cluster computes', async () => {
      for (const key of ['a', 'foo', '{s07}:profile:x', '{}', '{}x', 'a{b}{c}', '{a', 'ä', '']) {
        expect(await run('CLUSTER', 'KEYSLOT', key)).toEqual(keySlot(Buffer.from(key)));
      }
    });

    it.each([
      [['MGET', 'a', 'b'], 'MGET'],
      [['MSET', 'a', '1', 'b', '2'], 'MSET'],
      [['DEL', 'a', 'b'], 'DEL'],
      [['RENAME', 'a', 'b'], 'RENAME'],
      [['EVAL', 'return 1', '2', 'a', 'b'], 'EVAL'],
      [['SUNIONSTORE', 'a', 'b'], 'SUNIONSTORE'],
    ])('refuses %j over two slots, naming the keys', async (command, name) => {
      expect(await run(...command)).toEqual(
        new ReplyError(
          `CROSSSLOT Keys 'a' and 'b' of ${name} don't hash to the same slot ` +
            '(give them a common {hash tag}, or send separate commands in a pipeline)',
        ),
      );
    });

    it('refuses a transaction over two slots as a whole, and runs nothing of it', async () => {
      const replies = await engine.run([toCommand('SET', 'tx-a', '1'), toCommand('SET', 'tx-b', '1')], true);
      expect(replies.map((reply) => (reply as ReplyError).message)).toEqual([
        expect.stringContaining("CROSSSLOT Keys 'tx-a' and 'tx-b' of the transaction"),
        expect.stringContaining("CROSSSLOT Keys 'tx-a' and 'tx-b' of the transaction"),
      ]);
      expect(await run('GET', 'tx-a')).toBeNull();
    });

    it('refuses a transaction with a command about all masters', async () => {
      const [reply] = await engine.run([toCommand('DBSIZE')], true);
      expect((reply as ReplyError).message).toMatch(/^EXECABORT .* DBSIZE needs every master/);
    });

    it('a script without keys runs on one master', async () => {
      expect(await run('EVAL', 'return 7', '0')).toBe(7);
    });

    it('FLUSHALL empties every master', async () => {
      await engine.run(
        Array.from({ length: 30 }, (_, i) => toCommand('SET', `flush-${i}`, '1')),
        false,
      );
      expect(await run('FLUSHALL')).toEqual(Buffer.from('OK'));
      expect(await run('DBSIZE')).toBe(0);
    });

    it.each(['99999', 'x', ''])('refuses the cursor "%s"', async (cursor) => {
      expect(((await run('SCAN', cursor)) as ReplyError).message).toMatch(/^ERR invalid cursor/);
    });

    async function run(...words: string[]) {
      const [reply] = await engine.run([toCommand(...words)], false);
      return reply;
    }
  });
});

function clusterUrl(cluster: RedisCluster): string {
  return `redis-cluster://${cluster.ports.map((port) => `127.0.0.1:${port}`).join(',')}`;
}

function toCommand(...words: string[]): Buffer[] {
  return words.map((word) => Buffer.from(word));
}
