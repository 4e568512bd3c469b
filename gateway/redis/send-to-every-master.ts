import type { Cluster, Redis } from 'ioredis';
import { type Command, type Reply, ReplyError } from '#gateway/engine';
import { scanCluster } from './scan-cluster';
import { splitCommand } from './split-command';
import { toReply, toReplyError } from './to-reply';

type Merge = (replies: readonly Reply[]) => Reply;

/** Commands about the whole keyspace or all scripts, and how the masters' replies become one. */
const MERGES: Record<string, Merge> = {
  DBSIZE: (replies) => replies.reduce<number>((sum, reply) => sum + Number(reply), 0),
  FLUSHALL: firstReply,
  FLUSHDB: firstReply,
  KEYS: (replies) => replies.flatMap((reply) => (Array.isArray(reply) ? reply : [])),
  'SCRIPT LOAD': firstReply,
  'SCRIPT FLUSH': firstReply,
  'SCRIPT EXISTS': (replies) =>
    (replies[0] as Reply[]).map((_, i) => (replies.every((reply) => (reply as Reply[])[i] === 1) ? 1 : 0)),
};

/** Whether a command concerns all masters: it has no key, yet its answer lies on all of them. */
export function needsEveryMaster(command: Command): boolean {
  const name = mergeName(command);
  return name === 'SCAN' || name in MERGES;
}

/** Asks all masters at once and merges; the first error of any of them is the answer. */
export async function sendToEveryMaster(cluster: Cluster, command: Command): Promise<Reply> {
  const [name, args] = splitCommand(command);
  const merge = MERGES[mergeName(command)];
  const masters = sortMasters(cluster.nodes('master'));
  if (!merge) return scanCluster(masters, args);
  const replies = await Promise.all(masters.map((node) => askNode(node, name, args)));
  return replies.find((reply) => reply instanceof ReplyError) ?? merge(replies);
}

async function askNode(node: Redis, name: string, args: readonly Buffer[]): Promise<Reply> {
  try {
    return toReply(await node.callBuffer(name, [...args]));
  } catch (error) {
    return toReplyError(error);
  }
}

function mergeName(command: Command): string {
  const [name, [subcommand]] = splitCommand(command);
  return name === 'SCRIPT' && subcommand ? `SCRIPT ${subcommand.toString().toUpperCase()}` : name;
}

/** A fixed order, since a SCAN cursor names the master by its place. */
function sortMasters(masters: readonly Redis[]): Redis[] {
  const address = ({ options }: Redis) => `${options.host}:${options.port}`;
  return [...masters].sort((a, b) => (address(a) < address(b) ? -1 : 1));
}

function firstReply(replies: readonly Reply[]): Reply {
  return replies[0] ?? null;
}
