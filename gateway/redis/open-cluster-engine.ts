import { Cluster } from 'ioredis';
import { type Command, type Engine, type Reply, ReplyError } from '#gateway/engine';
import {
  connectionOptions,
  logConnectionErrors,
  reconnectDelayMs,
  waitUntilReady,
  withDeadline,
} from './connection';
import { refuseCrossSlot } from './cross-slot';
import type { RedisTarget } from './parse-redis-url';
import { refuseMissingKeys } from './refuse-missing-keys';
import { needsEveryMaster, sendToEveryMaster } from './send-to-every-master';
import { sendTransaction } from './send-transaction';
import { splitCommand } from './split-command';
import { toReply, toReplyError, unreachable } from './to-reply';

/**
 * A Redis Cluster. Each command of a pipeline goes to the master of its slot; all are written in the same
 * tick, so a pipeline costs one round trip, and commands of one slot keep their order. MOVED and ASK are
 * followed; a command whose connection broke is not repeated, because it may have run.
 */
export function openClusterEngine(target: RedisTarget, deadlineMs: number): Engine {
  const { db: _clusterHasOneDatabase, ...options } = connectionOptions(target, deadlineMs);
  const cluster = new Cluster([...target.nodes], {
    redisOptions: options,
    enableOfflineQueue: true, // the first command to a node waits for its connection
    slotsRefreshTimeout: deadlineMs,
    clusterRetryStrategy: reconnectDelayMs,
    retryDelayOnFailover: 0,
  });
  logConnectionErrors(cluster);
  return {
    async run(commands, atomic) {
      if (!(await waitUntilReady(cluster, deadlineMs))) {
        return commands.map(() => unreachable('no connection to the cluster'));
      }
      const replies = atomic
        ? runTransaction(cluster, commands)
        : Promise.all(commands.map((command) => sendOne(cluster, command)));
      return withDeadline(replies, commands.length, deadlineMs);
    },
    async close() {
      cluster.disconnect();
    },
  };
}

async function sendOne(cluster: Cluster, command: Command): Promise<Reply> {
  const [name, args] = splitCommand(command);
  if (needsEveryMaster(command)) return sendToEveryMaster(cluster, command);
  const refusal = refuseMissingKeys(command) ?? refuseCrossSlot([command], name);
  if (refusal) return refusal;
  try {
    return toReply(await cluster.callBuffer(name, args));
  } catch (error) {
    return toReplyError(error);
  }
}

async function runTransaction(cluster: Cluster, commands: readonly Command[]): Promise<Reply[]> {
  const refusal = refuseQueueing(commands) ?? refuseCrossSlot(commands, 'the transaction');
  return refusal ? commands.map(() => refusal) : sendTransaction(cluster, commands);
}

function refuseQueueing(commands: readonly Command[]): ReplyError | null {
  for (const command of commands) {
    const [name] = splitCommand(command);
    const cause = needsEveryMaster(command)
      ? `ERR ${name} needs every master of the cluster`
      : refuseMissingKeys(command)?.message;
    if (cause) {
      return new ReplyError(`EXECABORT Transaction discarded because of previous errors: ${cause}`);
    }
  }
  return null;
}
