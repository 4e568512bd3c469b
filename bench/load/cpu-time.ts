import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICK_MS = 10;
const PARENT_FIELD = 1;
const USER_FIELD = 11;
const SYSTEM_FIELD = 12;

interface ProcessTime {
  pid: number;
  parent: number;
  ms: number;
}

/** One line of `/proc/<pid>/stat`: the name in brackets may hold anything, what counts stands behind it. */
export function parseStat(text: string): ProcessTime | null {
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ms = (Number(fields[USER_FIELD]) + Number(fields[SYSTEM_FIELD])) * TICK_MS;
  const parent = Number(fields[PARENT_FIELD]);
  return Number.isNaN(pid + parent + ms) ? null : { pid, parent, ms };
}

function readProcesses(): ProcessTime[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const found = readStat(pid);
    return found ? [found] : [];
  });
}

/** Null for a process that has just ended. */
function readStat(pid: string): ProcessTime | null {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch (error) {
    const isGone =
      error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code));
    if (isGone) return null;
    throw error;
  }
}

/** Processor time of a process and all below it, milliseconds; null where the system does not tell. */
export function readCpuMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const all = readProcesses();
  const sumBelow = (parent: number): number =>
    all
      .filter((found) => found.parent === parent)
      .reduce((sum, child) => sum + child.ms + sumBelow(child.pid), 0);
  const own = all.find((found) => found.pid === pid);
  return own ? own.ms + sumBelow(pid) : null;
}
