import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const TOKEN = 'a-token-for-tests-of-32-characters';
const dir = mkdtempSync(join(tmpdir(), 'facet-gateway-'));
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

describe('the gateway as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it listens, keeps its data over a %s',
    async (signal) => {
      const first = await startProcess({});
      expect(first.line).toMatch(
        /^gateway listening on http:\/\/127\.0\.0\.1:\d+ \(embedded, .*\/gateway\)$/,
      );
      expect(await command(first.url, ['SET', 'a', 'kept'])).toEqual({ result: 'OK' });
      expect(await stop(signal)).toBe(0);
      const second = await startProcess({});
      expect(await command(second.url, ['GET', 'a'])).toEqual({ result: 'kept' });
    },
  );

  it.each([
    [{ GATEWAY_TOKEN: '' }, 'gateway: GATEWAY_TOKEN is missing'],
    [{ GATEWAY_PORT: 'x' }, 'gateway: GATEWAY_PORT must be a port number'],
    [{ REDIS_URL: 'http://user:secret@host' }, 'gateway: REDIS_URL must read redis'],
  ])('ends with one line about %j', async (env, line) => {
    const { code, errors } = await runToEnd(env);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(line)]);
    expect(errors).not.toContain('secret@');
  });

  it('ends with one line when another one holds its folder', async () => {
    await startProcess({});
    const holder = child;
    const { code, errors } = await runToEnd({});
    holder?.kill('SIGKILL');
    expect(code).toBe(1);
    expect(errors.trim()).toBe(
      `gateway: ${dir}/gateway is in use by another process (pid ${holder?.pid}); stop that one first`,
    );
  });

  it('warns when others than this machine can reach it', async () => {
    const { errors } = await startProcess({ GATEWAY_HOST: '0.0.0.0' });
    expect(errors()).toContain('gateway: listening on 0.0.0.0, beyond this machine');
  });

  it('starts and says so while the Redis behind it is away', async () => {
    const { url, line } = await startProcess({ REDIS_URL: 'redis://:topsecret@127.0.0.1:1' });
    expect(line).toContain('(redis, 127.0.0.1:1)');
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    expect(await command(url, ['GET', 'a'])).toEqual({ error: expect.stringMatching(/^UNREACHABLE /) });
  });
});

function spawnGateway(env: Record<string, string>): ChildProcess {
  const args = ['--import', 'tsx', 'gateway/main.ts'];
  return spawn(process.execPath, args, {
    env: { ...process.env, GATEWAY_TOKEN: TOKEN, GATEWAY_PORT: '0', DATA_DIR: dir, REDIS_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Started {
  url: string;
  line: string;
  errors(): string;
}

async function startProcess(env: Record<string, string>): Promise<Started> {
  const started = spawnGateway(env);
  child = started;
  let text = '';
  let errors = '';
  started.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const line = await new Promise<string>((resolve, reject) => {
    started.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    started.once('exit', (code) => reject(new Error(`the gateway ended with ${code}`)));
  });
  return { url: /http:\S+/.exec(line)?.[0] ?? '', line, errors: () => errors };
}

function stop(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child?.once('exit', resolve);
    child?.kill(signal);
  });
}

async function runToEnd(env: Record<string, string>): Promise<{ code: number | null; errors: string }> {
  const ending = spawnGateway(env);
  child = ending;
  let errors = '';
  ending.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve) => ending.once('close', resolve));
  return { code, errors };
}

async function command(url: string, words: string[]): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(words),
  });
  return response.json();
}
