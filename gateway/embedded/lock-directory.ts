import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK_NAME = 'facet.lock';

/** Another process holds the directory; the message says which. */
export class DirectoryInUse extends Error {}

/** Makes the directory this process's own; gives the function that lets it go. */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, LOCK_NAME);
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${process.pid} ${startTimeOf(process.pid)}\n`, { mode: 0o600 });
  try {
    if (!(await claim(own, path))) await takeOver(own, path, directory);
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(path, { force: true });
}

/** A link appears with its content or not at all, so no other process ever reads half a lock. */
async function claim(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function takeOver(own: string, path: string, directory: string): Promise<void> {
  const owner = await readFile(path, 'latin1');
  if (isRunning(owner)) throw inUse(directory, owner);
  // By renaming, two processes cannot both remove the stale lock and each then make its own.
  const aside = `${own}.stale`;
  await rename(path, aside);
  const moved = await readFile(aside, 'latin1');
  if (moved !== owner) await rename(aside, path);
  else await rm(aside, { force: true });
  if (moved !== owner || !(await claim(own, path))) throw inUse(directory, moved);
}

function inUse(directory: string, owner: string): DirectoryInUse {
  return new DirectoryInUse(
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
