import { join } from 'node:path';
import type { Command, Engine, Reply } from '#gateway/engine';
import { AppendLog } from './append-log';
import { type Effect, Executor } from './executor';
import { lockDirectory } from './lock-directory';
import { type LogDisk, nodeDisk } from './log-disk';
import { LogWriteError } from './log-group';
import { toReply } from './replies';
import { touchedKeys } from './touched-keys';

const LOG_NAME = 'facet.aof';
const MIN_COMPACTION_BYTES = 4 * 1024 * 1024;
const EXPIRY_EVERY_MS = 100;
/** Keys looked at each time. */
const EXPIRY_LIMIT = 1000;

export interface EmbeddedEngineOptions {
  /** Where the data lies; made if missing, and this process's own until the engine is closed. */
  dir: string;
  /** Unix time in ms. */
  now?: () => number;
  /** In [0, 1). */
  random?: () => number;
  disk?: LogDisk;
  /** Lua instructions a script may run before it is stopped. */
  instructionBudget?: number;
  /** The log is compacted when larger than this and than twice its size after the last compaction. */
  minCompactionBytes?: number;
  warn?: (message: string) => void;
}

/**
 * Opens the embedded engine: Redis's commands over an in-memory keyspace with an append-only file. What it
 * answers, reads included, is durable. Throws if another process has the directory or the file is damaged.
 */
export async function openEmbeddedEngine(options: EmbeddedEngineOptions): Promise<Engine> {
  const { now = Date.now, random = Math.random, warn = console.warn } = options;
  const unlock = await lockDirectory(options.dir);
  const executor = new Executor({ now, random, instructionBudget: options.instructionBudget });
  const rebuilding: { done?: Promise<void> } = {};
  try {
    const log = await AppendLog.open({
      path: join(options.dir, LOG_NAME),
      disk: options.disk ?? nodeDisk,
      executor,
      minCompactionBytes: options.minCompactionBytes ?? MIN_COMPACTION_BYTES,
      warn,
      onRebuild: (done) => {
        rebuilding.done = done;
      },
    });
    return new EmbeddedEngine(executor, log, rebuilding, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

class EmbeddedEngine implements Engine {
  readonly #expiry: NodeJS.Timeout;
  #isClosed = false;

  constructor(
    readonly executor: Executor,
    readonly log: AppendLog,
    readonly rebuilding: { done?: Promise<void> },
    readonly unlock: () => Promise<void>,
  ) {
    this.#expiry = setInterval(() => this.#deleteExpired(), EXPIRY_EVERY_MS);
    this.#expiry.unref();
  }

  async run(commands: readonly Command[], atomic: boolean): Promise<Reply[]> {
    const texts = commands.map((command) => command.map((argument) => argument.toString('latin1')));
    for (;;) {
      await this.rebuilding.done;
      if (this.#isClosed) throw new Error('the engine is closed');
      const replies = await this.#attempt(texts, atomic);
      if (replies) return replies;
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#expiry);
    await this.log.close();
    await this.unlock();
  }

  /**
   * Undefined if what it did, or saw, could not be made durable and is undone: it then runs again, its
   * reads on the restored state and its writes refused.
   */
  async #attempt(commands: readonly Effect[], atomic: boolean): Promise<Reply[] | undefined> {
    const { results, effects } = this.executor.run(commands, atomic);
    this.log.add(effects);
    try {
      await this.log.settled(touchedKeys(commands));
      return results.map(toReply);
    } catch (error) {
      if (error instanceof LogWriteError) return undefined;
      throw error;
    }
  }

  #deleteExpired(): void {
    if (!this.executor.refuseWrites) this.log.add(this.executor.deleteExpired(EXPIRY_LIMIT));
  }
}
