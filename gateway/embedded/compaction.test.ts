import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type LogDisk, nodeDisk } from './log-disk';
import { openEmbeddedEngine } from './open-embedded-engine';
import { ask, dump, makeTestDirectory, openTestEngine } from './test-engine';

/** A disk on which a compaction gets no further than asking for its file, until it is let through. */
function makeDiskThatHoldsCompactions() {
  let release = (): void => undefined;
  let begin = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const disk: LogDisk = {
    ...nodeDisk,
    async open(path, mode) {
      if (path.endsWith('.new')) {
        begin();
        await released;
      }
      return nodeDisk.open(path, mode);
    },
  };
  return { disk, begun, release };
}

it.each([
  ['a list that grows', ['rpush list late']],
  ['a stream, a hash and a counter', ['xadd stream 2-1 k v', 'hset hash b 2', 'incr counter']],
  ['a key that goes', ['del list']],
  ['a key that goes and comes again', ['del list', 'rpush list new']],
  ['a key that is renamed', ['rename list other', 'rpush list new']],
  ['everything at once', ['flushall', 'rpush list new']],
])('%s while a compaction runs is there once', async (_name, lines) => {
  const dir = makeTestDirectory();
  const { disk, begun, release } = makeDiskThatHoldsCompactions();
  // A new log is written under the same name as a compacted one: it has to be there before.
  await (await openEmbeddedEngine({ dir })).close();
  const engine = await openEmbeddedEngine({ dir, disk, minCompactionBytes: 4_000 });
  for (const line of ['rpush list a b', 'hset hash a 1', 'xadd stream 1-1 k v', 'set counter 1'])
    await ask(engine, line);
  for (let i = 0; i < 100; i++) await ask(engine, `set filler ${i}`);
  await begun;
  for (const line of lines) await ask(engine, line);
  const expected = await dump(engine);
  const whole = statSync(join(dir, 'facet.aof')).size;
  release();
  await expect.poll(() => statSync(join(dir, 'facet.aof')).size).toBeLessThan(whole);
  await engine.close();
  expect(await dump(await openTestEngine({ dir }))).toEqual(expected);
});
