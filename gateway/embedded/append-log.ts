import { dirname } from 'node:path';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import { Compaction } from './compaction';
import type { Effect } from './executor';
import {
  type LogOptions,
  loadLog,
  type OpenedLog,
  openLogFile,
  replayFrame,
  temporaryPath,
} from './load-log';
import { writeFully } from './log-disk';
import { encodeFrame } from './log-frame';
import { LogGroup, LogWriteError } from './log-group';
import { readLog } from './read-log';
import type { Bytes } from './values';

const GROWTH_BEFORE_COMPACTION = 2;
/** What has to fit on the disk before writes are taken again: more than a group usually needs. */
const PROBE_BYTES = 1024 * 1024;
const PROBE_EVERY_MS = 1000;
const COMPACTION_RETRY_MS = 60_000;

/**
 * The append-only file. While one group is being flushed the next one gathers, so a write waits for two
 * flushes at most and many writes share one. After a failed write nothing of it may stay visible: the
 * state is made again from what is durable, the file is cut back to it, and writes are refused until a
 * probe fits on the disk.
 */
export class AppendLog {
  #pending: LogGroup | undefined;
  #inFlight: LogGroup | undefined;
  #draining: Promise<void> | undefined;
  #compaction: Compaction | undefined;
  #compactionRetryAt = 0;
  #probeTimer: NodeJS.Timeout | undefined;
  #probing: Promise<void> | undefined;
  #isClosing = false;
  #isClosed = false;

  private constructor(
    readonly options: LogOptions,
    readonly opened: OpenedLog,
  ) {
    this.#kick();
  }

  /** Reads the file into the executor, or makes an empty one. */
  static async open(options: LogOptions): Promise<AppendLog> {
    await options.disk.remove(temporaryPath(options.path));
    const file = await openLogFile(options);
    try {
      return new AppendLog(options, await loadLog(options, file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Resolves once what these keys hold (undefined: every key) is durable; undefined if it already is. */
  settled(keys: readonly Bytes[] | undefined): Promise<void> | undefined {
    return [this.#pending, this.#inFlight].find((group) => group?.touches(keys))?.done;
  }

  /** Takes the effects of one run, which are written together or not at all. */
  add(effects: readonly Effect[]): void {
    if (effects.length === 0) return;
    this.#pending ??= new LogGroup();
    this.#pending.add(effects);
    this.#kick();
  }

  /** Flushes what is there and lets go of the file. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#draining;
    this.#isClosed = true;
    clearTimeout(this.#probeTimer);
    await this.#probing;
    await this.#draining;
    await this.#abortCompaction();
    await this.opened.file.close();
  }

  #kick(): void {
    if (this.#draining || this.#isClosed) return;
    // A turn later: everything that arrives in this one shares the flush.
    this.#draining = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#drain())
      .finally(() => {
        this.#draining = undefined;
        if (this.#pending) this.#kick();
      });
  }

  async #drain(): Promise<void> {
    do {
      const group = this.#pending;
      this.#pending = undefined;
      this.#inFlight = group;
      try {
        const frame = group ? encodeFrame(this.opened.mark, group.effects) : Buffer.alloc(0);
        // Here and nowhere else the state is exactly what the file holds with this frame.
        this.#compactIfDue(this.opened.durableBytes + frame.length);
        await this.#append(frame);
        group?.resolve();
      } catch (error) {
        await this.#recover(error as Error, group);
      }
      this.#inFlight = undefined;
      await this.#finishCompaction();
    } while (this.#pending);
  }

  async #append(frame: Buffer): Promise<void> {
    if (frame.length === 0) return;
    await writeFully(this.opened.file, frame, this.opened.durableBytes);
    await this.opened.file.datasync();
    this.opened.durableBytes += frame.length;
  }

  async #recover(error: Error, failed: LogGroup | undefined): Promise<void> {
    const { executor, path, warn, onRebuild } = this.options;
    executor.refuseWrites = `MISCONF Errors writing to the AOF file: ${error.message}`;
    warn(`${path} cannot be written (${error.message}): writes are refused, reads go on`);
    const lost = [failed, this.#pending];
    this.#pending = undefined;
    const rebuilt = this.#rebuildUntilDone();
    onRebuild(rebuilt);
    await rebuilt;
    for (const group of lost) group?.reject(new LogWriteError(error.message));
    this.#probeLater();
  }

  /** A file that cannot even be read leaves nothing true to answer: requests wait, and it is tried again. */
  async #rebuildUntilDone(): Promise<void> {
    while (!this.#isClosing) {
      try {
        return await this.#rebuild();
      } catch (error) {
        this.options.warn(`${this.options.path} cannot be read: ${(error as Error).message}`);
        await setTimeoutAsync(PROBE_EVERY_MS);
      }
    }
  }

  async #rebuild(): Promise<void> {
    const { executor, path } = this.options;
    await this.#abortCompaction();
    executor.db.clear();
    await readLog(
      this.opened.file,
      path,
      (effects) => replayFrame(executor, effects),
      this.opened.durableBytes,
    );
    await this.#cutBack();
  }

  #probeLater(): void {
    if (this.#isClosed) return;
    this.#probeTimer = setTimeout(() => {
      this.#probing = this.#probe();
    }, PROBE_EVERY_MS);
    this.#probeTimer.unref();
  }

  async #probe(): Promise<void> {
    const { disk, executor, path, warn } = this.options;
    try {
      await writeFully(this.opened.file, Buffer.alloc(PROBE_BYTES), this.opened.durableBytes);
      await this.opened.file.datasync();
      await this.opened.file.truncate(this.opened.durableBytes);
      await this.opened.file.datasync();
      await disk.syncDirectory(dirname(path));
      executor.refuseWrites = undefined;
      warn(`${path} can be written again: writes are taken`);
    } catch (error) {
      executor.refuseWrites = `MISCONF Errors writing to the AOF file: ${(error as Error).message}`;
      await this.#cutBack();
      this.#probeLater();
    }
  }

  /** What a failed write left behind goes; should that fail too, the next write or probe overwrites it. */
  async #cutBack(): Promise<void> {
    try {
      await this.opened.file.truncate(this.opened.durableBytes);
    } catch (error) {
      this.options.warn(`${this.options.path} cannot be cut back: ${(error as Error).message}`);
    }
  }

  #compactIfDue(tailStart: number): void {
    const { disk, executor, minCompactionBytes, path } = this.options;
    const { baseBytes, file, mark } = this.opened;
    const isDue = tailStart > Math.max(minCompactionBytes, baseBytes * GROWTH_BEFORE_COMPACTION);
    if (!isDue || this.#compaction || this.#isClosed || performance.now() < this.#compactionRetryAt) return;
    const log = { file, durableBytes: () => this.opened.durableBytes };
    this.#compaction = new Compaction(
      { disk, executor, log, mark, path: temporaryPath(path), tailStart },
      () => this.#kick(),
    );
  }

  async #finishCompaction(): Promise<void> {
    const compaction = this.#compaction;
    if (!compaction || compaction.state === 'running') return;
    try {
      if (compaction.state !== 'ready') throw compaction.state.failed;
      await this.#replaceFile(compaction);
    } catch (error) {
      this.options.warn(`${this.options.path} could not be compacted: ${(error as Error).message}`);
      this.#compactionRetryAt = performance.now() + COMPACTION_RETRY_MS;
      await this.#abortCompaction();
    }
  }

  async #replaceFile(compaction: Compaction): Promise<void> {
    const { disk, path } = this.options;
    const next = await compaction.finish();
    await disk.rename(temporaryPath(path), path);
    const old = this.opened.file;
    Object.assign(this.opened, next);
    this.#compaction = undefined;
    await old.close();
    await disk.syncDirectory(dirname(path));
  }

  async #abortCompaction(): Promise<void> {
    const compaction = this.#compaction;
    this.#compaction = undefined;
    await compaction?.abort();
  }
}
