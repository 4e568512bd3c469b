import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({ pid: z.number(), url: z.string(), storeUrl: z.string() });

/** What a start leaves for other commands to find it by. */
export type Running = z.infer<typeof schema>;

const fileOf = (dataDir: string) => path.join(dataDir, 'running.json');

export function writeRunning(dataDir: string, running: Running): void {
  const half = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(half, JSON.stringify(running), { mode: 0o600 });
  renameSync(half, fileOf(dataDir));
}

export function removeRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process, which is the answer
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // torn by a crash or by hand: it names nothing that runs
  }
}

/** `null` when nothing runs on this data, or what did has died without saying so. */
export function readRunning(dataDir: string): Running | null {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), 'utf8');
  } catch {
    return null; // never started, or stopped cleanly
  }
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}
