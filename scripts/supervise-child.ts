import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 10_000;
/** A child that has lived this long starts with the shortest delay again. */
const HEALTHY_AFTER_MS = 30_000;
const STOP_GRACE_MS = 8_000;

export type ChildSpec = {
  /** As it is called in the lines printed about it. */
  name: string;
  /** Arguments of this Node. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The child is ready when it prints such a line, or sends the message `ready`. */
  readyLine?: RegExp;
};

export type Child = {
  /** Resolves on the first readiness; rejects when the child ends before it. */
  ready: Promise<void>;
  /** Asks it to end, and ends it when it does not. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
};

type Log = (line: string) => void;

/** The child ended before it was of any use; what it had to say stands above, in its own words. */
export class ChildFailure extends Error {}

export function nextDelay(previousMs: number | null, livedMs: number): number {
  if (previousMs === null || livedMs >= HEALTHY_AFTER_MS) return FIRST_DELAY_MS;
  return Math.min(previousMs * 2, MAX_DELAY_MS);
}

class Supervisor {
  readonly ready: Promise<void>;
  #markReady: () => void = () => undefined;
  #markFailed: (error: Error) => void = () => undefined;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #delayMs: number | null = null;
  #wasReady = false;
  #isStopping = false;

  constructor(
    private readonly spec: ChildSpec,
    private readonly log: Log,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.#markReady = resolve;
      this.#markFailed = reject;
    });
    this.#start();
  }

  #start(): void {
    const startedAt = performance.now();
    const { args, cwd, env } = this.spec;
    // Its own process group: Ctrl-C in the terminal reaches only us, and we say who stops when. The message
    // channel closes with us, whatever we die of, and the child ends with it.
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    child.on('message', (message) => message === 'ready' && this.#onReady());
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.#onLine(line));
    child.once('error', (error) => this.log(`${this.spec.name}: ${error.message}`));
    child.once('close', (code, signal) =>
      this.#onClose(signal ?? `code ${code}`, performance.now() - startedAt),
    );
  }

  #onLine(line: string): void {
    if (this.spec.readyLine?.test(line)) this.#onReady();
    else if (line.trim() !== '') this.log(`${this.spec.name}: ${line}`);
  }

  #onReady(): void {
    this.#wasReady = true;
    this.#markReady();
  }

  #onClose(how: string, livedMs: number): void {
    this.#child = null;
    if (this.#isStopping) return;
    if (!this.#wasReady) {
      this.#markFailed(new ChildFailure(`${this.spec.name} ended before it was ready (${how})`));
      return;
    }
    this.#delayMs = nextDelay(this.#delayMs, livedMs);
    this.log(`${this.spec.name} ended (${how}); starting it again in ${this.#delayMs / 1000} s`);
    this.#timer = setTimeout(() => this.#start(), this.#delayMs);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
    await closed;
    clearTimeout(timer);
  }

  kill(): void {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    this.#child?.kill('SIGKILL');
  }
}

/** Starts a child process and, once it has been ready, starts it again whenever it ends. */
export function superviseChild(spec: ChildSpec, log: Log): Child {
  return new Supervisor(spec, log);
}
