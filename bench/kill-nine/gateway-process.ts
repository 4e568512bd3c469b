import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 30_000;

export interface GatewayProcess {
  url: string;
  token: string;
  /** What it wrote on its error output so far. */
  warnings(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Starts the real gateway, as its own process, over a data directory. */
export async function startGatewayProcess(dataDir: string, token: string): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts'], {
    cwd: new URL('../..', import.meta.url),
    env: {
      ...process.env,
      GATEWAY_HOST: '127.0.0.1',
      GATEWAY_PORT: '0',
      GATEWAY_TOKEN: token,
      DATA_DIR: dataDir,
      REDIS_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let warnings = '';
  child.stderr.on('data', (chunk: Buffer) => {
    warnings += chunk.toString();
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  try {
    const url = await readUrl(child, () => warnings);
    return { url, token, warnings: () => warnings, kill };
  } catch (error) {
    await kill('SIGKILL');
    throw error;
  }
}

/** The address from the line it prints once it listens. */
function readUrl(child: ChildProcess, warnings: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`the gateway did not start: ${warnings()}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    child.once('exit', fail);
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const url = /listening on (http:\/\/\S+)/.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

type Words = readonly (string | number)[];

async function post(gateway: GatewayProcess, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway.token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`status ${response.status}: ${await response.text()}`);
  return response.json();
}

function resultOf(reply: unknown): unknown {
  const { result, error } = reply as { result?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return result;
}

export async function sendCommand(gateway: GatewayProcess, command: Words): Promise<unknown> {
  return resultOf(await post(gateway, '/', command));
}

/** Several commands in one request; one that failed throws. */
export async function sendCommands(
  gateway: GatewayProcess,
  path: '/pipeline' | '/multi-exec',
  commands: readonly Words[],
): Promise<unknown[]> {
  return ((await post(gateway, path, commands)) as unknown[]).map(resultOf);
}
