import { Redis } from 'ioredis';
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

    it('follows a slot that has moved to another master, alone and in a transaction', async () => {
      for (const [key, atomic] of [
        ['moved-1', false],
        ['moved-2', true],
      ] as const) {
        await engine.run([toCommand('GET', key)], false);
        await moveSlot(cluster, keySlot(Buffer.from(key)));
        const replies = await engine.run([toCommand('SET', key, '1'), toCommand('GET', key)], atomic);
        expect(replies.map(String)).toEqual(['OK', '1']);
      }
    });

    it('follows a key that is on its way (ASK)', async () => {
      const key = 'asked';
      await startMigration(cluster, keySlot(Buffer.from(key)));
      expect(String(await run('SET', key, '1'))).toBe('OK');
      expect(String(await run('GET', key))).toBe('1');
    });

    async function run(...words: string[]) {
      const [reply] = await engine.run([toCommand(...words)], false);
      return reply;
    }
  });
});

/** Gives an empty slot to a master that does not have it; the engine is not told. */
async function moveSlot(cluster: RedisCluster, slot: number): Promise<void> {
  const { nodes, from, to } = await findOwners(cluster, slot);
  for (const node of nodes) await node.call('CLUSTER', 'SETSLOT', slot, 'NODE', to.id);
  expect(from.id).not.toBe(to.id);
  for (const node of nodes) node.disconnect();
}

/** Leaves an empty slot half moved: its owner answers ASK for every key it does not have. */
async function startMigration(cluster: RedisCluster, slot: number): Promise<void> {
  const { nodes, from, to } = await findOwners(cluster, slot);
  await to.node.call('CLUSTER', 'SETSLOT', slot, 'IMPORTING', from.id);
  await from.node.call('CLUSTER', 'SETSLOT', slot, 'MIGRATING', to.id);
  for (const node of nodes) node.disconnect();
}

async function findOwners(cluster: RedisCluster, slot: number) {
  const nodes = cluster.ports.map((port) => new Redis({ port, host: '127.0.0.1' }));
  const members = await Promise.all(
    nodes.map(async (node) => ({ node, id: String(await node.call('CLUSTER', 'MYID')) })),
  );
  const ranges = (await nodes[0]?.call('CLUSTER', 'SLOTS')) as [number, number, [string, number, string]][];
  const owner = ranges.find(([first, last]) => first <= slot && slot <= last)?.[2][2];
  const from = members.find((member) => member.id === owner);
  const to = members.find((member) => member.id !== owner);
  if (!from || !to) throw new Error(`nobody has slot ${slot}`);
  return { nodes, from, to };
}

function clusterUrl(cluster: RedisCluster): string {
  return `redis-cluster://${cluster.ports.map((port) => `127.0.0.1:${port}`).join(',')}`;
}

function toCommand(...words: string[]): Buffer[] {
  return words.map((word) => Buffer.from(word));
}
