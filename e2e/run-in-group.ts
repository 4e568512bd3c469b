import { execFileSync, spawn } from 'node:child_process';
import { PROJECT_DIR } from '#scripts/build';

const READY_LINE = /Ctrl-C stops everything/;
const READY_TIMEOUT_MS = 90_000;

export interface GroupRun {
  pid: number;
  /** All it has printed so far, on both outputs. */
  output(): string;
  /** Resolves at the end of its banner; rejects when it ends before. */
  ready: Promise<void>;
  exited: Promise<number | null>;
  /** What Ctrl-C in a terminal does: SIGINT to the whole process group. */
  pressCtrlC(): void;
}

/** A command as a person types it, in a process group of its own. */
export function runInGroup(command: string, args: readonly string[], env: Record<string, string>): GroupRun {
  const child = spawn(command, args, {
    cwd: PROJECT_DIR,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  let printed = '';
  // `close`, not `exit`: by then all it printed has arrived.
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${printed}`)), READY_TIMEOUT_MS);
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
      if (READY_LINE.test(printed)) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${printed}`));
    });
  });
  // Whoever expects it to fail waits for `exited` only.
  ready.catch(() => undefined);
  return { pid, output: () => printed, ready, exited, pressCtrlC: () => process.kill(-pid, 'SIGINT') };
}

interface Process {
  pid: number;
  ppid: number;
  args: string;
}

function listProcesses(): Process[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, ppid, stat, args = ''] = /^ *(\d+) +(\d+) +(\S+) +(.*)$/.exec(line) ?? [];
    return pid === undefined || stat?.startsWith('Z') ? [] : [{ pid: Number(pid), ppid: Number(ppid), args }];
  });
}

/** Everything that was started by a process, directly or not. */
export function descendantsOf(pid: number): Process[] {
  const all = listProcesses();
  const below = (parent: number): Process[] =>
    all.filter(({ ppid }) => ppid === parent).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

/** Those of the processes that still run. */
export function stillRunning<P extends { pid: number }>(processes: readonly P[]): P[] {
  const now = new Set(listProcesses().map(({ pid }) => pid));
  return processes.filter(({ pid }) => now.has(pid));
}
