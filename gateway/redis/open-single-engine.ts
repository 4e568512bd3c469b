import { Redis } from 'ioredis';
import type { Command, Engine, Reply } from '#gateway/engine';
import {
  connectionOptions,
  logConnectionErrors,
  reconnectDelayMs,
  waitUntilReady,
  withDeadline,
} from './connection';
import type { RedisTarget } from './parse-redis-url';
import { sendTransaction } from './send-transaction';
import { splitCommand } from './split-command';
import { toReply, toReplyError, unreachable } from './to-reply';

/** One Redis or Valkey server behind one connection, which all requests share. */
export function openSingleEngine(target: RedisTarget, deadlineMs: number): Engine {
  const redis = new Redis({
    ...target.nodes[0],
    ...connectionOptions(target, deadlineMs),
    enableOfflineQueue: false,
    retryStrategy: reconnectDelayMs,
  });
  logConnectionErrors(redis);
  return {
    async run(commands, atomic) {
      if (!(await waitUntilReady(redis, deadlineMs))) {
        return commands.map(() => unreachable('no connection'));
      }
      const replies = atomic ? sendTransaction(redis, commands) : sendPipeline(redis, commands);
      return withDeadline(replies, commands.length, deadlineMs);
    },
    async close() {
      redis.disconnect();
    },
  };
}

async function sendPipeline(redis: Redis, commands: readonly Command[]): Promise<Reply[]> {
  const pipeline = redis.pipeline();
  for (const command of commands) pipeline.callBuffer(...splitCommand(command));
  const results = (await pipeline.exec()) ?? [];
  return results.map(([error, value]) => (error ? toReplyError(error) : toReply(value)));
}
