import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChildFailure, nextDelay, superviseChild } from './supervise-child';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'facet-child-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A child that runs `script`, and the lines printed about it; `said` waits for one of them. */
function start(script: string) {
  const lines: string[] = [];
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = [];
  const log = (line: string) => {
    lines.push(line);
    for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(line);
  };
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const found = lines.find((line) => pattern.test(line));
      if (found) resolve(found);
      else waiting.push({ pattern, resolve });
    });
  const spec = {
    name: 'child',
    args: ['-e', script],
    cwd: dir,
    env: { ...process.env },
    readyLine: /^listening/,
  };
  return { child: superviseChild(spec, log), lines, said };
}

const STAY = 'setInterval(() => {}, 1000);';

describe('superviseChild', () => {
  it.each([
    ['a line', `console.log('listening on 1'); ${STAY}`],
    ['a message', `process.send('ready'); ${STAY}`],
  ])('knows from %s that it is ready, and ends it', async (_how, script) => {
    const { child, lines } = start(script);
    await child.ready;
    await child.stop();
    expect(lines).toEqual([]);
  });

  it('passes on what it prints', async () => {
    const { child, said } = start(`process.send('ready'); console.log('hello'); ${STAY}`);
    expect(await said(/hello/)).toBe('child: hello');
    await child.stop();
  });

  it('fails when it ends before it was ready', async () => {
    const { child } = start('process.exit(3)');
    await expect(child.ready).rejects.toThrow(new ChildFailure('child ended before it was ready (code 3)'));
  });

  it('starts it again when it dies afterwards', async () => {
    const script = `const fs = require('fs'); fs.appendFileSync('starts', 'x');
      process.send('ready'); if (fs.readFileSync('starts', 'utf8').length > 1) console.log('second life'); else setTimeout(() => process.exit(7), 20); ${STAY}`;
    const { child, lines, said } = start(script);
    await said(/second life/);
    expect(lines[0]).toBe('child ended (code 7); starting it again in 0.25 s');
    await child.stop();
  });

  it('kills it when asked to', async () => {
    const { child, said } = start(
      `process.on('SIGTERM', () => {}); process.send('ready'); console.log(process.pid); ${STAY}`,
    );
    const pid = Number((await said(/\d/)).replace('child: ', ''));
    child.kill();
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // no such process
  }
}

describe('nextDelay', () => {
  it.each([
    [null, 0, 250],
    [250, 10, 500],
    [8_000, 10, 10_000],
    [10_000, 10, 10_000],
    [10_000, 30_000, 250],
  ])('after %s ms and a life of %d ms: %d', (previous, lived, expected) => {
    expect(nextDelay(previous, lived)).toBe(expected);
  });
});
