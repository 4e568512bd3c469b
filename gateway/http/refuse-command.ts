import { type Command, ReplyError } from '#gateway/engine';

const REASONS = {
  blocks: 'it would block the connection all requests share',
  session: 'it belongs to a connection, and a request over HTTP has none',
  stream: 'it turns the connection into a stream, which HTTP requests cannot read',
  admin: 'it manages the server; do that at the server itself',
} as const;

const REFUSED: Record<keyof typeof REASONS, string> = {
  blocks: 'BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF',
  session:
    'AUTH HELLO SELECT QUIT RESET CLIENT READONLY READWRITE ASKING MULTI EXEC DISCARD WATCH UNWATCH HIMPORT',
  stream: 'SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR SYNC PSYNC REPLCONF',
  admin:
    'SHUTDOWN CONFIG DEBUG SAVE BGSAVE BGREWRITEAOF REPLICAOF SLAVEOF FAILOVER CLUSTER MODULE ACL MIGRATE ' +
    'RESTORE-ASKING SWAPDB MOVE LATENCY SLOWLOG MEMORY PFDEBUG PFSELFTEST',
};

const REASON_OF = new Map(
  Object.entries(REFUSED).flatMap(([reason, names]) =>
    names.split(' ').map((name): [string, string] => [name, REASONS[reason as keyof typeof REASONS]]),
  ),
);

/** The error of a command that does not work over one shared connection, or null if it may run. */
export function refuseCommand(command: Command): ReplyError | null {
  const name = (command[0] ?? Buffer.alloc(0)).toString('latin1').toUpperCase();
  const reason = REASON_OF.get(name) ?? (blocksOnStream(name, command) ? REASONS.blocks : undefined);
  return reason ? new ReplyError(`ERR Command is not available: '${name}' (${reason})`) : null;
}

/** XREAD and XREADGROUP block only with the option BLOCK, which stands before STREAMS. */
function blocksOnStream(name: string, command: Command): boolean {
  if (name !== 'XREAD' && name !== 'XREADGROUP') return false;
  const optionsStart = name === 'XREAD' ? 1 : 4; // behind GROUP, its name and the consumer's
  for (const argument of command.slice(optionsStart)) {
    const word = argument.length <= 7 ? argument.toString('latin1').toUpperCase() : '';
    if (word === 'STREAMS') return false;
    if (word === 'BLOCK') return true;
  }
  return false;
}
