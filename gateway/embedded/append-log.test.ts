import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '#gateway/engine';
import { type LogDisk, type LogFile, nodeDisk } from './log-disk';
import { openEmbeddedEngine } from './open-embedded-engine';
import { randomCommand } from './random-command';
import { ask, askAtomic, dump, makeTestDirectory, openTestEngine } from './test-engine';

const LOG = 'facet.aof';

/** Runs lines on a new engine in a new directory and closes it; gives the directory. */
async function writeLines(...lines: string[]): Promise<string> {
  const dir = makeTestDirectory();
  const engine = await openEmbeddedEngine({ dir });
  for (const line of lines) await ask(engine, line);
  await engine.close();
  return dir;
}

async function runAll(engine: Engine, commands: readonly string[][]): Promise<void> {
  for (const words of commands) await engine.run([words.map((word) => Buffer.from(word))], false);
}

describe('replay', () => {
  it('gives the same state after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { minLength: 1, maxLength: 30 }), async (commands) => {
        const dir = makeTestDirectory();
        const before = await openEmbeddedEngine({ dir });
        await runAll(before, commands);
        const expected = await dump(before);
        await before.close();
        const after = await openEmbeddedEngine({ dir });
        expect(await dump(after)).toEqual(expected);
        await after.close();
      }),
      { numRuns: 80 },
    );
  });

  it('logs effects, not causes: chance, time and sums come back as they were', async () => {
    const dir = makeTestDirectory();
    let now = 1_000_000;
    const before = await openEmbeddedEngine({ dir, now: () => now, random: () => 0.7 });
    for (const line of [
      'sadd s a b c d',
      'spop s 2',
      'set e v ex 100',
      'incrbyfloat f 0.1',
      'xadd x * k v',
    ]) {
      await ask(before, line);
      now += 1000;
    }
    const expected = await dump(before);
    await before.close();
    now += 5000;
    const after = await openTestEngine({ dir, now: () => now, random: () => 0.1 });
    expect(await dump(after)).toEqual(expected);
    expect(await ask(after, 'pexpiretime e')).toBe(1_102_000);
  });

  it('does not bring back a value that had expired before its key was written again', async () => {
    const dir = makeTestDirectory();
    let now = 1_000_000;
    const before = await openEmbeddedEngine({ dir, now: () => now });
    await ask(before, 'set n 41 px 10');
    now += 11;
    expect(await ask(before, 'incr n')).toBe(1);
    await before.close();
    now = 1_000_001;
    const after = await openTestEngine({ dir, now: () => now });
    expect([await ask(after, 'get n'), await ask(after, 'ttl n')]).toEqual(['1', -1]);
  });

  it('applies a change made before the expiry when it is replayed after it', async () => {
    const dir = makeTestDirectory();
    let now = 1_000_000;
    const before = await openEmbeddedEngine({ dir, now: () => now });
    await ask(before, 'set n 5 px 100');
    await ask(before, 'incr n');
    await before.close();
    now += 200;
    const after = await openTestEngine({ dir, now: () => now });
    expect([await ask(after, 'get n'), await ask(after, 'incr n')]).toEqual([null, 1]);
  });
});

describe('a torn end', () => {
  it('is cut off at whatever byte it was torn, and everything before is kept', async () => {
    const dir = await writeLines('set a 1', 'set b 2');
    const whole = readFileSync(join(dir, LOG));
    const copy = makeTestDirectory();
    const lastFrame = whole.lastIndexOf(mark(whole));
    for (let length = lastFrame + 1; length < whole.length; length++) {
      writeFileSync(join(copy, LOG), whole.subarray(0, length));
      const warnings: string[] = [];
      const engine = await openEmbeddedEngine({ dir: copy, warn: (text) => warnings.push(text) });
      expect([await ask(engine, 'get a'), await ask(engine, 'get b')]).toEqual(['1', null]);
      await ask(engine, 'set c 3');
      await engine.close();
      expect(warnings).toEqual([
        expect.stringContaining(`${length - lastFrame} bytes from byte ${lastFrame}`),
      ]);
      const again = await openEmbeddedEngine({ dir: copy });
      expect([await ask(again, 'get a'), await ask(again, 'get c')]).toEqual(['1', '3']);
      await again.close();
    }
  });

  it('takes a transaction and a script whole or not at all', async () => {
    const dir = makeTestDirectory();
    const engine = await openEmbeddedEngine({ dir });
    await ask(engine, 'set before 1');
    const size = statSync(join(dir, LOG)).size;
    await askAtomic(engine, 'set a 1', 'set b 2', 'incr c');
    await engine.close();
    const whole = readFileSync(join(dir, LOG));
    for (const length of [size, size + 30, whole.length - 1]) {
      writeFileSync(join(dir, LOG), whole.subarray(0, length));
      const cut = await openEmbeddedEngine({ dir, warn: () => undefined });
      expect(await ask(cut, 'mget before a b c')).toEqual(['1', null, null, null]);
      await cut.close();
    }
  });
});

/** The eight bytes every frame starts with, as the file's first line names them. */
function mark(file: Buffer): Buffer {
  return Buffer.from(file.subarray(12, 28).toString('latin1'), 'hex');
}

describe('damage in the middle', () => {
  it('refuses to start at any damaged byte, names the place, and changes nothing', async () => {
    const dir = await writeLines('set a 1', 'set b 2', 'set c 3');
    const path = join(dir, LOG);
    const whole = readFileSync(path);
    const second = whole.indexOf(mark(whole), whole.indexOf(mark(whole)) + 1);
    const third = whole.indexOf(mark(whole), second + 1);
    for (let at = second; at < third; at++) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      writeFileSync(path, bad);
      await expect(openEmbeddedEngine({ dir })).rejects.toThrow(
        `is damaged at byte ${second}: what stands there is no whole record, but whole records follow from byte ${third}`,
      );
      expect(readFileSync(path)).toEqual(bad);
    }
    writeFileSync(path, whole);
    const engine = await openTestEngine({ dir });
    expect(await ask(engine, 'mget a b c')).toEqual(['1', '2', '3']);
  });

  it('refuses a file that is no log', async () => {
    const dir = makeTestDirectory();
    writeFileSync(join(dir, LOG), 'something else altogether, but long enough\n');
    await expect(openEmbeddedEngine({ dir })).rejects.toThrow('is not a Facet log file');
  });
});

describe('compaction', () => {
  it('shrinks the file while writes go on, and loses none', async () => {
    const dir = makeTestDirectory();
    const engine = await openEmbeddedEngine({ dir, minCompactionBytes: 20_000 });
    const writes: Promise<unknown>[] = [];
    for (let round = 0; round < 40; round++) {
      for (let i = 0; i < 50; i++) {
        writes.push(ask(engine, `incr counter:${i}`), ask(engine, `rpush list:${i % 7} ${round}`));
        writes.push(askAtomic(engine, `set x:${round} ${i}`, `hset h:${i} ${round} ${i}`));
      }
      if (round % 10 === 9) writes.push(ask(engine, 'del h:3'));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all(writes);
    const expected = await dump(engine);
    await engine.close();
    const replayedWithoutCompaction = 40 * 50 * 4 * 30;
    expect(statSync(join(dir, LOG)).size).toBeLessThan(replayedWithoutCompaction);
    const again = await openTestEngine({ dir });
    expect(await dump(again)).toEqual(expected);
    expect(await ask(again, 'get counter:7')).toBe('40');
  });

  it('happens at start too, and a half-written new file of an earlier one does no harm', async () => {
    const dir = makeTestDirectory();
    const first = await openEmbeddedEngine({ dir });
    for (let i = 0; i < 200; i++) await ask(first, `set same ${i}`);
    await first.close();
    const size = statSync(join(dir, LOG)).size;
    copyFileSync(join(dir, LOG), join(dir, `${LOG}.new`));
    const second = await openEmbeddedEngine({ dir, minCompactionBytes: 1000 });
    await expect.poll(() => statSync(join(dir, LOG)).size).toBeLessThan(size / 10);
    expect(await ask(second, 'get same')).toBe('199');
    await second.close();
    expect(existsSync(join(dir, `${LOG}.new`))).toBe(false);
    const third = await openTestEngine({ dir });
    expect(await ask(third, 'get same')).toBe('199');
  });
});

describe('durable before told', () => {
  /** A disk whose flushes wait until they are let through. */
  function makeSlowDisk(): { disk: LogDisk; hold: () => void; release: () => void } {
    let gate = Promise.resolve();
    let release = (): void => undefined;
    const slow = (file: LogFile): LogFile =>
      new Proxy(file, {
        get(target, name) {
          if (name === 'datasync') return () => gate.then(() => target.datasync());
          const member = Reflect.get(target, name);
          return typeof member === 'function' ? member.bind(target) : member;
        },
      });
    return {
      disk: { ...nodeDisk, open: async (path, mode) => slow(await nodeDisk.open(path, mode)) },
      hold: () => {
        gate = new Promise((resolve) => {
          release = resolve;
        });
      },
      release: () => release(),
    };
  }

  it('lets a write and whoever sees it wait for the flush, and nobody else', async () => {
    const { disk, hold, release } = makeSlowDisk();
    const engine = await openTestEngine({ disk });
    await ask(engine, 'mset a 1 b 2');
    hold();
    const told: string[] = [];
    const waiting = [
      'set a 9',
      'get a',
      'mget b a',
      'scan 0',
      'dbsize',
      "eval 'return 1' 0",
      'set c 1',
      'get c',
    ];
    const lines = [...waiting, 'get b', 'get nope', 'ping'];
    const all = lines.map((line) => ask(engine, line).then(() => told.push(line)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told.sort()).toEqual(['get b', 'get nope', 'ping']);
    release();
    await Promise.all(all);
    expect(told.length).toBe(lines.length);
  });
});

describe('one process at a time', () => {
  it('refuses a second engine on the same directory and lets it in after the first', async () => {
    const dir = makeTestDirectory();
    const first = await openEmbeddedEngine({ dir });
    await expect(openEmbeddedEngine({ dir })).rejects.toThrow(
      `in use by another process (pid ${process.pid})`,
    );
    await first.close();
    await openTestEngine({ dir });
  });

  it.each([
    ['of a process that is gone', '4194999 12345\n'],
    ['of another process that had our pid', `${process.pid} 1\n`],
    ['that is empty', ''],
  ])('takes over a lock %s', async (_name, content) => {
    const dir = makeTestDirectory();
    writeFileSync(join(dir, 'facet.lock'), content);
    const engine = await openTestEngine({ dir });
    expect(await ask(engine, 'ping')).toBe('PONG');
  });
});
