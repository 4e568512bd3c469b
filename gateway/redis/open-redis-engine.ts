import type { Engine } from '#gateway/engine';
import { openClusterEngine } from './open-cluster-engine';
import { openSingleEngine } from './open-single-engine';
import type { RedisTarget } from './parse-redis-url';
import { createScriptTranslator } from './translate-scripts';

const DEFAULT_DEADLINE_MS = 2_000;

/**
 * Any Redis or Valkey as the engine. Connects in the background and again after a failure; until then, and
 * when the deadline passes, every command answers an error that starts with `UNREACHABLE`.
 */
export function openRedisEngine(target: RedisTarget, deadlineMs = DEFAULT_DEADLINE_MS): Engine {
  const open = target.kind === 'cluster' ? openClusterEngine : openSingleEngine;
  const engine = open(target, deadlineMs);
  const scripts = createScriptTranslator();
  return {
    async run(commands, atomic) {
      const replies = await engine.run(commands.map(scripts.translate), atomic);
      return replies.map((reply, i) => scripts.restore(commands[i] ?? [], reply));
    },
    close: () => engine.close(),
  };
}
