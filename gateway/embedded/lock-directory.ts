import { readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK_NAME = 'facet.lock';

/** Makes the directory this process's own; gives the function that lets it go. */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, LOCK_NAME);
  const file = (await create(path)) ?? (await takeOver(path, directory));
  await file.writeFile(`${process.pid} ${startTimeOf(process.pid)}\n`);
  await file.close();
  return () => rm(path, { force: true });
}

async function create(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

async function takeOver(path: string, directory: string): Promise<FileHandle> {
  const owner = await readFile(path, 'latin1');
  if (isRunning(owner)) throw inUse(directory, owner);
  // By renaming, two processes cannot both remove the stale lock and each then make its own.
  const aside = `${path}.${process.pid}`;
  await rename(path, aside);
  const moved = await readFile(aside, 'latin1');
  const file = moved === owner ? await create(path) : undefined;
  if (moved !== owner) await rename(aside, path);
  else await rm(aside, { force: true });
  if (!file) throw inUse(directory, moved);
  return file;
}

function inUse(directory: string, owner: string): Error {
  return new Error(
    `${directory} is in use by another process (pid ${owner.split(' ')[0]}); stop that one first`,
  );
}

function isRunning(owner: string): boolean {
  const [pidText = '', startTime] = owner.trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return false;
  return startTimeOf(pid) === (startTime ?? '');
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, as Linux tells: a pid alone is reused, in a container even by the very next
 * process. Empty on other systems.
 */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
