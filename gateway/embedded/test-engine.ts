import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Engine } from '#gateway/engine';
import { type EmbeddedEngineOptions, openEmbeddedEngine } from './open-embedded-engine';
import { type Plain, toPlain } from './plain-reply';

export function makeTestDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'facet-engine-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** An engine for one test; it is closed afterwards. */
export async function openTestEngine(options: Partial<EmbeddedEngineOptions> = {}): Promise<Engine> {
  const engine = await openEmbeddedEngine({ dir: options.dir ?? makeTestDirectory(), ...options });
  onTestFinished(() => engine.close());
  return engine;
}

/** Words between blanks; quotes hold a word with blanks, or an empty one, together. */
export function splitWords(line: string): Buffer[] {
  const words = line.match(/'[^']*'|\S+/g) ?? [];
  return words.map((word) => Buffer.from(word.startsWith("'") ? word.slice(1, -1) : word, 'latin1'));
}

export async function ask(engine: Engine, line: string): Promise<Plain> {
  const [reply] = await engine.run([splitWords(line)], false);
  return toPlain(reply);
}

export async function askAtomic(engine: Engine, ...lines: string[]): Promise<Plain> {
  return toPlain(await engine.run(lines.map(splitWords), true));
}

const READERS: Readonly<Record<string, (key: string) => string[]>> = {
  string: (key) => [`get ${key}`],
  hash: (key) => [`hgetall ${key}`],
  set: (key) => [`smembers ${key}`],
  zset: (key) => [`zrange ${key} 0 -1 withscores`],
  list: (key) => [`lrange ${key} 0 -1`],
  stream: (key) => [`xrange ${key} - +`, `xinfo stream ${key}`, `xinfo groups ${key}`, `xpending ${key} g`],
};

/** Everything that can be read, as literal data: what has to be the same after a restart. */
export async function dump(engine: Engine): Promise<Plain> {
  const keys = ((await ask(engine, 'keys *')) as string[]).sort();
  const state: Plain[] = [];
  for (const key of keys) {
    const type = (await ask(engine, `type ${key}`)) as string;
    state.push([key, type, await ask(engine, `pexpiretime ${key}`)]);
    for (const line of READERS[type]?.(key) ?? []) state.push(await ask(engine, line));
  }
  return state;
}
