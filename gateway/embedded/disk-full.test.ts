import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type LogDisk, type LogFile, nodeDisk } from './log-disk';
import { openEmbeddedEngine } from './open-embedded-engine';
import { ask, askAtomic, dump, makeTestDirectory, openTestEngine, splitWords } from './test-engine';

const FULL = {
  error: 'MISCONF Errors writing to the AOF file: ENOSPC: no space left on device, write',
};

/** A disk with room for so many more bytes; the write that does not fit is written in part. */
function makeSmallDisk(room: { bytes: number; failSync?: boolean }): LogDisk {
  const limit = (file: LogFile): LogFile =>
    new Proxy(file, {
      get(target, name) {
        if (name === 'write') return write.bind(undefined, target);
        if (name === 'datasync' && room.failSync)
          return () => Promise.reject(new Error('EIO: i/o error, fdatasync'));
        const member = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
  const write = async (file: LogFile, bytes: Buffer, offset: number, length: number, position: number) => {
    if (room.bytes <= 0) throw new Error('ENOSPC: no space left on device, write');
    const fitting = Math.min(length, room.bytes);
    room.bytes -= fitting;
    return file.write(bytes, offset, fitting, position);
  };
  return { ...nodeDisk, open: async (path, mode) => limit(await nodeDisk.open(path, mode)) };
}

/** A program that writes until it is refused, then counts what can be read. */
function fillUntilRefused(dir: string): string {
  const engineModule = join(import.meta.dirname, 'open-embedded-engine.ts');
  return `
    import { openEmbeddedEngine } from ${JSON.stringify(engineModule)};
    const engine = await openEmbeddedEngine({ dir: ${JSON.stringify(dir)}, warn: () => undefined });
    const run = async (...words) => (await engine.run([words.map((word) => Buffer.from(word))], false))[0];
    let acknowledged = 0;
    let reply = await run('SET', 'first', 'v'.repeat(1000));
    for (; reply.text === 'OK'; acknowledged++) reply = await run('SET', 'k' + acknowledged, 'v'.repeat(1000));
    console.log(JSON.stringify({ acknowledged, present: await run('DBSIZE'), refusal: reply.message }));
    await engine.close();
  `;
}

describe('a full disk', () => {
  it('refuses writes, undoes what was not written, goes on reading, and recovers by itself', async () => {
    const dir = makeTestDirectory();
    const room = { bytes: Number.POSITIVE_INFINITY };
    const warnings: string[] = [];
    const engine = await openTestEngine({
      dir,
      disk: makeSmallDisk(room),
      warn: (text) => warnings.push(text),
    });
    await ask(engine, 'set a 1');
    await ask(engine, 'rpush list x');
    const intact = statSync(join(dir, 'facet.aof')).size;
    room.bytes = 30;

    const [incr, seen, script, transaction] = await Promise.all([
      ask(engine, 'incr a'),
      ask(engine, 'get a'),
      ask(engine, 'eval \'return redis.call("rpush",KEYS[1],1)\' 1 list'),
      askAtomic(engine, 'set b 1', 'get a'),
    ]);
    expect(incr).toEqual(FULL);
    expect(seen).toBe('1');
    expect(script).toEqual({ error: expect.stringContaining(FULL.error) });
    expect(transaction).toEqual([
      { error: 'EXECABORT Transaction discarded because of previous errors.' },
      { error: 'EXECABORT Transaction discarded because of previous errors.' },
    ]);
    expect(await ask(engine, 'set c 1')).toEqual(FULL);
    expect(await ask(engine, 'mget a b c')).toEqual(['1', null, null]);
    expect(await ask(engine, 'lrange list 0 -1')).toEqual(['x']);
    expect(statSync(join(dir, 'facet.aof')).size).toBe(intact);

    room.bytes = Number.POSITIVE_INFINITY;
    await expect.poll(() => ask(engine, 'incr a'), { timeout: 5000 }).toBe(2);
    expect(warnings).toEqual([
      expect.stringContaining('writes are refused, reads go on'),
      expect.stringContaining('can be written again'),
    ]);
    const expected = await dump(engine);
    await engine.close();
    expect(await dump(await openTestEngine({ dir }))).toEqual(expected);
  });

  it('does not take writes again while only the failed one would fit', async () => {
    const room = { bytes: Number.POSITIVE_INFINITY };
    const engine = await openTestEngine({ disk: makeSmallDisk(room), warn: () => undefined });
    room.bytes = 0;
    expect(await ask(engine, 'set a 1')).toEqual(FULL);
    room.bytes = 1000;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(await ask(engine, 'set a 1')).toEqual(FULL);
  });

  it('treats a failed flush like a failed write', async () => {
    const room = { bytes: Number.POSITIVE_INFINITY, failSync: false };
    const dir = makeTestDirectory();
    const engine = await openTestEngine({ dir, disk: makeSmallDisk(room), warn: () => undefined });
    await ask(engine, 'set a 1');
    const before = readFileSync(join(dir, 'facet.aof'));
    room.failSync = true;
    expect(await ask(engine, 'set a 2')).toEqual({
      error: 'MISCONF Errors writing to the AOF file: EIO: i/o error, fdatasync',
    });
    expect(await ask(engine, 'get a')).toBe('1');
    expect(readFileSync(join(dir, 'facet.aof'))).toEqual(before);
  });

  it('keeps the old file when a compaction has no room', async () => {
    const dir = makeTestDirectory();
    const first = await openEmbeddedEngine({ dir });
    for (let i = 0; i < 100; i++) await ask(first, `set key:${i} ${'v'.repeat(100)}`);
    const expected = await dump(first);
    await first.close();
    const before = readFileSync(join(dir, 'facet.aof'));
    const warnings: string[] = [];
    const options = { dir, minCompactionBytes: 1000, warn: (text: string) => warnings.push(text) };
    const engine = await openTestEngine({ ...options, disk: makeSmallDisk({ bytes: 5000 }) });
    await expect.poll(() => warnings).toEqual([expect.stringContaining('could not be compacted: ENOSPC')]);
    expect(await dump(engine)).toEqual(expected);
    expect(readFileSync(join(dir, 'facet.aof'))).toEqual(before);
  });

  it("holds against the system's own limit on a file", { timeout: 30_000 }, async () => {
    const program = join(makeTestDirectory(), 'fill.mjs');
    writeFileSync(program, fillUntilRefused(makeTestDirectory()));
    // 200 blocks of 1024 bytes; the signal that would end the process is ignored by Node.
    const command = `ulimit -f 200 && exec '${process.execPath}' --import tsx '${program}'`;
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    const result = JSON.parse(stdout) as { acknowledged: number; present: number; refusal: string };
    expect(result.acknowledged).toBeGreaterThan(50);
    expect(result.present).toBe(result.acknowledged);
    expect(result.refusal).toMatch(/^MISCONF Errors writing to the AOF file: EFBIG/);
  });

  it('answers a whole pipeline, reads with values and writes with the error', async () => {
    const room = { bytes: Number.POSITIVE_INFINITY };
    const engine = await openTestEngine({ disk: makeSmallDisk(room), warn: () => undefined });
    await ask(engine, 'set a 1');
    room.bytes = 0;
    const replies = await engine.run(['get a', 'set a 2', 'get a'].map(splitWords), false);
    expect(replies[0]).toEqual(Buffer.from('1'));
    expect(replies[1]).toMatchObject({ message: FULL.error });
    expect(replies[2]).toEqual(Buffer.from('1'));
  });
});
