import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { SNAPSHOT_END } from './compaction';
import type { Effect, Executor } from './executor';
import { type LogDisk, type LogFile, writeFully } from './log-disk';
import { encodeFileHeader, MARK_BYTES } from './log-frame';
import { readLog } from './read-log';

export interface LogOptions {
  path: string;
  disk: LogDisk;
  executor: Executor;
  /** A smaller file is not compacted. */
  minCompactionBytes: number;
  warn: (message: string) => void;
  /** Called when the state has to be made again from the file; requests wait until it resolves. */
  onRebuild: (rebuilt: Promise<void>) => void;
}

export interface OpenedLog {
  file: LogFile;
  mark: Buffer;
  durableBytes: number;
  /** Size after the last compaction. */
  baseBytes: number;
}

/** Where a new file is written before it takes the log's place. */
export function temporaryPath(path: string): string {
  return `${path}.new`;
}

/** The log file; an empty one is made if there is none. */
export async function openLogFile({ disk, path }: LogOptions): Promise<LogFile> {
  try {
    return await disk.open(path, 'existing');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const file = await disk.open(temporaryPath(path), 'create');
  await writeFully(file, encodeFileHeader(randomBytes(MARK_BYTES)), 0);
  await file.datasync();
  await disk.rename(temporaryPath(path), path);
  await disk.syncDirectory(dirname(path));
  return file;
}

/** Reads the file into the executor and cuts off a torn end. */
export async function loadLog({ executor, path, warn }: LogOptions, file: LogFile): Promise<OpenedLog> {
  let baseBytes = 0;
  const { intactBytes, mark, tornBytes } = await readLog(file, path, (effects, endBytes) => {
    if (!replayFrame(executor, effects)) baseBytes = endBytes;
  });
  if (tornBytes > 0) {
    warn(
      `${path}: the last record is torn; ${tornBytes} bytes from byte ${intactBytes} on, which were never ` +
        `acknowledged, are cut off`,
    );
    await file.truncate(intactBytes);
    await file.datasync();
  }
  return { file, mark, durableBytes: intactBytes, baseBytes };
}

/** False for the frame that ends a snapshot. */
export function replayFrame(executor: Executor, effects: readonly Effect[]): boolean {
  if (effects[0]?.[0] === SNAPSHOT_END[0]) return false;
  executor.replay(effects);
  return true;
}
