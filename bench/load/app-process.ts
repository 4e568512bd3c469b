import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 15_000;
const PAUSE_MS = 100;

export interface AppProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface AppCommand {
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  port: number;
}

/** Starts an app and waits until its front page is there; what it printed is told when it is not. */
export async function startApp({ args, cwd, env, port }: AppCommand): Promise<AppProcess> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let isGone = false;
  const take = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => {
    isGone = true;
  });
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  };
  const url = `http://localhost:${port}`;
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answersPage(url))) {
    if (isGone || performance.now() > deadline) {
      await stop();
      throw new Error(`${cwd}: ${args.join(' ')} did not start:\n${printed}`);
    }
    await sleep(PAUSE_MS);
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function answersPage(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return answer.ok && (await answer.text()).includes('</html>');
  } catch (error) {
    // Refused until it listens; anything else is a mistake of ours.
    if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) return false;
    throw error;
  }
}
