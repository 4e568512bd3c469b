import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

const START_TIMEOUT_MS = 15_000;
/** A port that was just free may belong to something that takes connections and never answers. */
const ANSWER_TIMEOUT_MS = 2_000;
const MAX_ATTEMPTS = 5;
const SLOTS = 16_384;

export interface RedisServer {
  port: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface RedisCluster {
  ports: number[];
  stopOne(index: number): Promise<void>;
  stop(): Promise<void>;
}

/** Whether a real Redis can be started here; without one its tests cannot run. */
export function hasRedisServer(): boolean {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found) console.warn('redis-server is not on PATH: the contract runs against the embedded engine only');
  return found;
}

export interface RedisServerOptions {
  cluster?: boolean;
  /** default: a free one */
  port?: number;
}

/** A redis-server on this machine, with nothing on disk. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const server = await tryToStart(options);
    if (server) return server;
  }
  throw new Error('redis-server ends at once, whatever port it is given');
}

/** Null if the server ended at once, because somebody else was faster at one of its ports. */
async function tryToStart(options: RedisServerOptions): Promise<RedisServer | null> {
  const port = options.port ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'facet-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir];
  if (options.cluster) args.push('--cluster-enabled', 'yes', '--cluster-port', String(await freePort()));
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const killAtExit = () => child.kill('SIGKILL'); // a test run that is broken off leaves no server behind
  process.once('exit', killAtExit);
  const stop = async () => {
    process.off('exit', killAtExit);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    if (isRunning(child)) {
      child.kill('SIGKILL');
      await exited;
    }
    rmSync(dir, { recursive: true, force: true });
  };
  if (await isUp(child, port, dir)) return { port, process: child, stop };
  await stop();
  return null;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Waits until this very server answers; false if it has ended, as it does when its port is taken. */
async function isUp(child: ChildProcess, port: number, dir: string): Promise<boolean> {
  await within('redis-server did not start', async () => {
    if (!isRunning(child)) return;
    const [, answered] = await withNode(
      port,
      (node) => node.call('CONFIG', 'GET', 'dir') as Promise<string[]>,
    );
    if (answered !== dir) throw new Error(`another server answers on port ${port}`);
  });
  return isRunning(child);
}

/** A Redis Cluster of three masters without replicas, its slots shared out evenly. */
export async function startCluster(): Promise<RedisCluster> {
  const servers = await Promise.all(Array.from({ length: 3 }, () => startRedis({ cluster: true })));
  const ports = servers.map((server) => server.port);
  await shareSlots(ports);
  await joinNodes(servers);
  for (const port of ports) await within('the cluster did not form', () => withNode(port, isComplete));
  return {
    ports,
    async stopOne(index) {
      await servers[index]?.stop();
    },
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

async function shareSlots(ports: readonly number[]): Promise<void> {
  const size = Math.ceil(SLOTS / ports.length);
  for (const [i, port] of ports.entries()) {
    const last = Math.min((i + 1) * size, SLOTS) - 1;
    await withNode(port, (node) => node.call('CLUSTER', 'ADDSLOTSRANGE', i * size, last));
    await withNode(port, (node) => node.call('CLUSTER', 'SET-CONFIG-EPOCH', i + 1));
  }
}

async function joinNodes(servers: readonly RedisServer[]): Promise<void> {
  const [first, ...others] = servers;
  if (!first) return;
  for (const other of others) {
    const busPort = await withNode(other.port, async (node) => {
      const [, port] = (await node.call('CONFIG', 'GET', 'cluster-port')) as [string, string];
      return port;
    });
    await withNode(first.port, (node) => node.call('CLUSTER', 'MEET', '127.0.0.1', other.port, busPort));
  }
}

async function isComplete(node: Redis): Promise<void> {
  const info = String(await node.call('CLUSTER', 'INFO'));
  if (!info.includes('cluster_state:ok') || !info.includes('cluster_known_nodes:3')) {
    throw new Error('the nodes do not all know each other yet');
  }
}

async function withNode<T>(port: number, ask: (node: Redis) => Promise<T>): Promise<T> {
  const node = new Redis({
    port,
    host: '127.0.0.1',
    lazyConnect: true,
    connectTimeout: ANSWER_TIMEOUT_MS,
    commandTimeout: ANSWER_TIMEOUT_MS,
    retryStrategy: () => null,
  });
  node.on('error', () => undefined); // the failed connect below says the same
  try {
    await node.connect();
    return await ask(node);
  } finally {
    node.disconnect();
  }
}

async function within(what: string, attempt: () => Promise<unknown>): Promise<void> {
  const endMs = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (cause) {
      if (Date.now() > endMs) throw new Error(what, { cause });
      await sleep(50);
    }
  }
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return address.port;
}
