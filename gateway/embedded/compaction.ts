import type { Effect, Executor } from './executor';
import { type LogDisk, type LogFile, readUpTo, writeFully } from './log-disk';
import { encodeFileHeader, encodeFrame } from './log-frame';
import { serializeKey } from './serialize-key';
import type { Bytes } from './values';

const SLICE_MS = 4;
const SLICE_BYTES = 256 * 1024;
const COPY_BYTES = 1024 * 1024;

/** Ends the part of a file that a compaction wrote; `apply` is not given it. */
export const SNAPSHOT_END: Effect = ['_snapshot-end'];

export interface CompactionOptions {
  disk: LogDisk;
  /** Of the new file, until it takes the old one's place. */
  path: string;
  mark: Buffer;
  executor: Executor;
  /** The old file and how far it is durable by now. */
  log: { file: LogFile; durableBytes: () => number };
  /** Where frames begin whose effects are not in the snapshot. */
  tailStart: number;
}

/**
 * Writes a new log file: the state as it is when this is constructed, then what was logged since. The
 * snapshot is written in slices between requests; a key about to change is saved first, so that it
 * enters the snapshot as it was.
 */
export class Compaction {
  readonly #remaining: Set<Bytes>;
  #saved: Effect[] = [];
  #file: LogFile | undefined;
  #position = 0;
  #copiedTo: number;
  #baseBytes = 0;
  #isAborted = false;
  readonly #running: Promise<void>;
  /** Set once only the last bit of the old file is missing, or the attempt has failed. */
  state: 'running' | 'ready' | { failed: Error } = 'running';

  constructor(
    readonly options: CompactionOptions,
    onDone: () => void,
  ) {
    this.#remaining = new Set(options.executor.db.keys());
    this.#copiedTo = options.tailStart;
    options.executor.beforeWrite = (key) => this.#save(key);
    this.#running = this.#run()
      .then(() => {
        this.state = 'ready';
      })
      .catch((error: Error) => {
        this.state = { failed: error };
      })
      .finally(onDone);
  }

  /** Brings the new file up to date and makes it durable; nothing is appended to the old one meanwhile. */
  async finish(): Promise<{ file: LogFile; durableBytes: number; baseBytes: number }> {
    const file = this.#file as LogFile;
    while (this.#copiedTo < this.options.log.durableBytes()) await this.#copyTail(file);
    await file.datasync();
    return { file, durableBytes: this.#position, baseBytes: this.#baseBytes };
  }

  async abort(): Promise<void> {
    this.#isAborted = true;
    this.#stopSaving();
    await this.#running;
    await this.#file?.close();
    await this.options.disk.remove(this.options.path);
  }

  #save(key: Bytes | undefined): void {
    if (key === undefined) for (const each of this.#remaining) this.#saveKey(each);
    else this.#saveKey(key);
  }

  #saveKey(key: Bytes): void {
    if (this.#remaining.delete(key)) this.#saved.push(...serializeKey(this.options.executor.db, key));
  }

  #stopSaving(): void {
    this.options.executor.beforeWrite = undefined;
  }

  async #run(): Promise<void> {
    const file = await this.options.disk.open(this.options.path, 'create');
    this.#file = file;
    await this.#write(file, encodeFileHeader(this.options.mark));
    for (let slice = this.#takeSlice(); slice.length > 0 && !this.#isAborted; slice = this.#takeSlice()) {
      await this.#write(file, encodeFrame(this.options.mark, slice));
    }
    this.#stopSaving();
    await this.#write(file, encodeFrame(this.options.mark, [SNAPSHOT_END]));
    this.#baseBytes = this.#position;
    while (!this.#isAborted && this.options.log.durableBytes() - this.#copiedTo > COPY_BYTES) {
      await this.#copyTail(file);
    }
    await file.datasync();
  }

  #takeSlice(): Effect[] {
    const slice = this.#saved;
    this.#saved = [];
    const endMs = performance.now() + SLICE_MS;
    let bytes = 0;
    for (const key of this.#remaining) {
      this.#remaining.delete(key);
      for (const effect of serializeKey(this.options.executor.db, key)) {
        slice.push(effect);
        for (const argument of effect) bytes += argument.length;
      }
      if (bytes > SLICE_BYTES || performance.now() > endMs) break;
    }
    return slice;
  }

  async #write(file: LogFile, bytes: Buffer): Promise<void> {
    await writeFully(file, bytes, this.#position);
    this.#position += bytes.length;
  }

  async #copyTail(file: LogFile): Promise<void> {
    const { log } = this.options;
    const length = Math.min(COPY_BYTES, log.durableBytes() - this.#copiedTo);
    const bytes = await readUpTo(log.file, length, this.#copiedTo);
    if (bytes.length < length) throw new Error('the log file is shorter than what was written to it');
    await this.#write(file, bytes);
    this.#copiedTo += bytes.length;
  }
}
