import type { Engine } from '#gateway/engine';
import { openClusterEngine } from './open-cluster-engine';
import { openSingleEngine } from './open-single-engine';
import type { RedisTarget } from './parse-redis-url';

const DEFAULT_DEADLINE_MS = 2_000;

/**
 * Any Redis or Valkey as the engine. Connects in the background and again after a failure; until then, and
 * when the deadline passes, every command answers an error that starts with `UNREACHABLE`.
 */
export function openRedisEngine(target: RedisTarget, deadlineMs = DEFAULT_DEADLINE_MS): Engine {
  const open = target.kind === 'cluster' ? openClusterEngine : openSingleEngine;
  return open(target, deadlineMs);
}
