import { Command as RedisCommand } from 'ioredis';
import { type Command, ReplyError } from '#gateway/engine';
import { keySlot } from './key-slot';
import { splitCommand } from './split-command';

const MAX_SHOWN_KEY_CHARS = 80;

/**
 * The error of commands whose keys do not all fall into one slot, or null. Redis Cluster runs a command,
 * script or transaction on one node only; a split would silently lose its atomicity. The commands have
 * passed `refuseMissingKeys`.
 */
export function refuseCrossSlot(commands: readonly Command[], what: string): ReplyError | null {
  let first: Buffer | undefined;
  for (const key of commands.flatMap(keysOf)) {
    first ??= key;
    if (keySlot(key) === keySlot(first)) continue;
    return new ReplyError(
      `CROSSSLOT Keys '${show(first)}' and '${show(key)}' of ${what} don't hash to the same slot ` +
        '(give them a common {hash tag}, or send separate commands in a pipeline)',
    );
  }
  return null;
}

function keysOf(command: Command): Buffer[] {
  const [name, args] = splitCommand(command);
  return new RedisCommand(name, args).getKeys().map((key) => Buffer.from(key));
}

function show(key: Buffer): string {
  return key.toString().slice(0, MAX_SHOWN_KEY_CHARS);
}
