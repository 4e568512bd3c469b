import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEngineAt } from '#gateway/contract/start-behind';
import {
  freePort,
  hasRedisServer,
  type RedisServer,
  startCluster,
  startRedis,
} from '#gateway/contract/start-redis';
import { type Engine, type Reply, ReplyError } from '#gateway/engine';

const DEADLINE_MS = 300;
const UNREACHABLE = expect.objectContaining({
  message: expect.stringMatching(/^UNREACHABLE the store did not/),
});

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe('a store that cannot be reached', () => {
  it.each(['redis', 'redis-cluster'])(
    '%s: refused connections are errors, each command its own',
    async (kind) => {
      const engine = open(`${kind}://127.0.0.1:${await freePort()}`);
      expect(await engine.run([toCommand('GET', 'a'), toCommand('GET', 'b')], false)).toEqual([
        UNREACHABLE,
        UNREACHABLE,
      ]);
      expect(await engine.run([toCommand('GET', 'a')], true)).toEqual([UNREACHABLE]);
    },
  );

  it.each(['redis', 'redis-cluster'])(
    '%s: a server that never answers is an error, not a hang',
    async (kind) => {
      const port = await startSilentServer();
      const engine = open(`${kind}://127.0.0.1:${port}`);
      expect(await engine.run([toCommand('GET', 'a')], false)).toEqual([UNREACHABLE]);
      expect(await engine.run([toCommand('GET', 'a')], true)).toEqual([UNREACHABLE]);
    },
  );
});

describe.runIf(hasRedisServer())('a store that goes and comes back', () => {
  it('answers errors while it is away and works again afterwards', async () => {
    const first = await startRedis();
    const engine = open(`redis://127.0.0.1:${first.port}`);
    expect(await one(engine, 'SET', 'a', '1')).toEqual(Buffer.from('OK'));
    await first.stop();
    expect(await one(engine, 'GET', 'a')).toEqual(UNREACHABLE);
    const second = await startRedis({ port: first.port });
    cleanUps.push(() => second.stop());
    expect(await eventually(() => one(engine, 'SET', 'a', '2'))).toEqual(Buffer.from('OK'));
  });

  it('gives up on a stopped server within the deadline and repeats nothing when it goes on', async () => {
    const server = await startServer();
    const engine = open(`redis://127.0.0.1:${server.port}`);
    await one(engine, 'SET', 'n', '0');
    server.process.kill('SIGSTOP');
    expect(await one(engine, 'INCR', 'n')).toEqual(UNREACHABLE);
    server.process.kill('SIGCONT');
    await eventually(() => one(engine, 'PING'));
    expect(Number(await one(engine, 'GET', 'n'))).toBeLessThanOrEqual(1);
  });

  it('uses password and database of the URL, and names a wrong password in the log only', async () => {
    const server = await startServer();
    const admin = new Redis(server.port, '127.0.0.1', { db: 3 });
    await admin.call('CONFIG', 'SET', 'requirepass', 'right-secret');
    const engine = open(`redis://:right-secret@127.0.0.1:${server.port}/3`);
    expect(await one(engine, 'SET', 'a', '1')).toEqual(Buffer.from('OK'));
    expect(await admin.get('a')).toBe('1');
    admin.disconnect();

    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const stranger = open(`redis://:wrong-secret@127.0.0.1:${server.port}`);
    expect(await one(stranger, 'GET', 'a')).toEqual(UNREACHABLE);
    expect(log.mock.calls.flat().join()).toMatch(/WRONGPASS/);
    expect(log.mock.calls.flat().join()).not.toContain('wrong-secret');
    log.mockRestore();
  });

  it('a cluster without one master goes on for the slots of the others', async () => {
    const cluster = await startCluster();
    cleanUps.push(() => cluster.stop());
    const engine = open(`redis-cluster://127.0.0.1:${cluster.ports[0]}`);
    const sets = Array.from({ length: 60 }, (_, i) => toCommand('SET', `k${i}`, '1'));
    const before = await eventually(async () => (await engine.run(sets, false)).find(isError) ?? 'ok');
    expect(before).toBe('ok');
    await cluster.stopOne(2);
    const gets = Array.from({ length: 60 }, (_, i) => toCommand('GET', `k${i}`));
    const replies = await engine.run(gets, false);
    expect(replies.filter(isError).length).toBeGreaterThan(0);
    expect(replies.filter((reply) => Buffer.isBuffer(reply)).length).toBeGreaterThan(0);
  });
});

function open(url: string): Engine {
  const engine = openEngineAt(url, DEADLINE_MS);
  cleanUps.push(() => engine.close());
  return engine;
}

async function startServer(): Promise<RedisServer> {
  const server = await startRedis();
  cleanUps.push(() => server.stop());
  return server;
}

async function startSilentServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function one(engine: Engine, ...words: string[]): Promise<Reply | undefined> {
  const [reply] = await engine.run([toCommand(...words)], false);
  return reply;
}

/** Asks again until the answer is no error; the last one otherwise. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const endMs = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (!isError(answer) || Date.now() > endMs) return answer;
    await sleep(50);
  }
}

function isError(reply: unknown): reply is ReplyError {
  return reply instanceof ReplyError;
}

function toCommand(...words: string[]): Buffer[] {
  return words.map((word) => Buffer.from(word));
}
