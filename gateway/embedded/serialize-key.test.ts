import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Engine } from '#gateway/engine';
import { type Effect, Executor } from './executor';
import { randomCommand } from './random-command';
import { toReply } from './replies';
import { serializeKey } from './serialize-key';
import { dump } from './test-engine';

const NOW_MS = 1_700_000_000_000;

function makeExecutor(): Executor {
  return new Executor({ now: () => NOW_MS, random: () => 0.5 });
}

function asEngine(executor: Executor): Engine {
  return {
    run: async (commands, atomic) => {
      const texts = commands.map((command) => command.map((argument) => argument.toString('latin1')));
      return executor.run(texts, atomic).results.map(toReply);
    },
    close: async () => undefined,
  };
}

function snapshot(executor: Executor): Effect[] {
  return [...executor.db.keys()].flatMap((key) => serializeKey(executor.db, key));
}

it('writes commands that make every key again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomCommand, { minLength: 1, maxLength: 60 }), async (commands) => {
      const original = makeExecutor();
      original.run(commands, false);
      const copy = makeExecutor();
      copy.replay(snapshot(original));
      expect(await dump(asEngine(copy))).toEqual(await dump(asEngine(original)));
      expect(snapshot(copy)).toEqual(snapshot(original));
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['a large hash', 1000, (i: number) => ['hset', 'key', `f${i}`, String(i)]],
  ['a long list', 1000, (i: number) => ['rpush', 'key', String(i)]],
  [
    'scores of any size',
    6,
    (i: number) => ['zadd', 'key', ['inf', '-inf', '-0', '1e-9', '0.1', '1e300'][i] ?? '', String(i)],
  ],
])('writes %s in parts', async (_name, size, command) => {
  const original = makeExecutor();
  original.run(
    Array.from({ length: size }, (_, i) => command(i)),
    false,
  );
  const copy = makeExecutor();
  copy.replay(snapshot(original));
  expect(await dump(asEngine(copy))).toEqual(await dump(asEngine(original)));
});
