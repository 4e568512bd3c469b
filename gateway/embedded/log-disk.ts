import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** What the log needs of an open file; tests put one there that fails. */
export type LogFile = Pick<FileHandle, 'read' | 'write' | 'datasync' | 'truncate' | 'stat' | 'close'>;

export interface LogDisk {
  /** Opens for reading and writing; `create` empties or makes it. */
  open(path: string, mode: 'existing' | 'create'): Promise<LogFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a rename in this directory durable. */
  syncDirectory(path: string): Promise<void>;
}

export const nodeDisk: LogDisk = {
  open: (path, mode) => open(path, mode === 'create' ? 'w+' : 'r+', 0o600),
  rename,
  remove: (path) => rm(path, { force: true }),
  async syncDirectory(path) {
    const directory = await open(path, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  },
};

/** Writes all of it; one call of the system may write less. */
export async function writeFully(file: LogFile, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Reads up to `length` bytes; fewer only at the end of the file. */
export async function readUpTo(file: LogFile, length: number, position: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
