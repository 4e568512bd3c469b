import type { Cluster, Redis } from 'ioredis';
import { type Command, type Reply, ReplyError } from '#gateway/engine';
import { splitCommand } from './split-command';
import { toReply, toReplyError } from './to-reply';

/**
 * MULTI, the commands, EXEC in one write on one connection, so nothing of another request comes between.
 * A transaction that Redis discards answers one error in every place, with its cause.
 */
export async function sendTransaction(
  client: Redis | Cluster,
  commands: readonly Command[],
): Promise<Reply[]> {
  const transaction = client.multi();
  for (const command of commands) transaction.callBuffer(...splitCommand(command));
  try {
    const results = await transaction.exec();
    return (results ?? []).map(([error, value]) => (error ? toReplyError(error) : toReply(value)));
  } catch (error) {
    const refusal = refusalOf(error);
    return commands.map(() => refusal);
  }
}

function refusalOf(error: unknown): ReplyError {
  const reply = toReplyError(error);
  const cause = (error as { previousErrors?: Error[] }).previousErrors?.[0];
  if (!cause || !reply.message.startsWith('EXECABORT')) return reply;
  return new ReplyError(`${reply.message.replace(/\.$/, '')}: ${cause.message}`);
}
