import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#gateway/engine';
import { openEmbeddedEngine } from './open-embedded-engine';
import { type Plain, toPlain } from './plain-reply';
import { randomCommand } from './random-command';

/** The same sequences in every run; take another, and more runs, to look for what is still unlike Redis. */
const SEED = 1;
const REDIS_SERVER = 'redis-server';
const hasRedis = (() => {
  try {
    execFileSync(REDIS_SERVER, ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/** Sets, and anything else without an order of its own, are compared by their sorted replies. */
const UNORDERED = new Set(['smembers', 'sinter', 'sunion', 'sdiff', 'hgetall', 'hkeys', 'hvals', 'keys']);

function comparable(words: readonly string[], reply: Plain): Plain {
  const isUnordered = UNORDERED.has(words[0] ?? '') && Array.isArray(reply);
  return isUnordered ? [...reply].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : reply;
}

let server: ChildProcess;
let redis: Redis;
let engine: Engine;
const directory = mkdtempSync(join(tmpdir(), 'facet-differential-'));

async function askRedis(words: readonly string[]): Promise<Plain> {
  const [name = '', ...rest] = words;
  return toPlain(await redis.callBuffer(name, rest).catch((error: Error) => error));
}

async function askEngine(words: readonly string[]): Promise<Plain> {
  const [reply] = await engine.run([words.map((word) => Buffer.from(word))], false);
  return toPlain(reply);
}

beforeAll(async () => {
  if (!hasRedis) return;
  const socket = join(directory, 'redis.sock');
  server = spawn(REDIS_SERVER, ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', directory]);
  redis = new Redis(socket, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  // Refused until the server is up; it tries again.
  redis.on('error', () => undefined);
  await redis.ping();
  engine = await openEmbeddedEngine({ dir: join(directory, 'engine') });
});

afterAll(async () => {
  redis?.disconnect();
  await engine?.close();
  if (server) {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
  }
  rmSync(directory, { recursive: true, force: true });
});

it.skipIf(!hasRedis)(
  hasRedis ? 'answers as a real redis-server does' : 'answers as a real redis-server does (none on PATH)',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { minLength: 1, maxLength: 40 }), async (commands) => {
        await askRedis(['flushall']);
        await askEngine(['flushall']);
        for (const words of commands) {
          const [expected, actual] = [await askRedis(words), await askEngine(words)];
          expect({ words, reply: comparable(words, actual) }).toEqual({
            words,
            reply: comparable(words, expected),
          });
        }
      }),
      { numRuns: 300, seed: SEED },
    );
  },
);
