import { Command as RedisCommand } from 'ioredis';
import { type Command, ReplyError } from '#gateway/engine';
import { splitCommand } from './split-command';

/** At which argument a command says how many keys follow. */
const KEY_COUNT_AT = new Map<string, number>([
  ...'EVAL EVALSHA EVAL_RO EVALSHA_RO FCALL FCALL_RO ZUNIONSTORE ZINTERSTORE ZDIFFSTORE'
    .split(' ')
    .map((name): [string, number] => [name, 1]),
  ...'SINTERCARD SUNIONCARD SDIFFCARD LMPOP ZMPOP ZUNION ZINTER ZINTERCARD ZDIFF MSETEX'
    .split(' ')
    .map((name): [string, number] => [name, 0]),
]);

/**
 * The error of a command that names fewer keys than it must, or null. Told before the client looks for the
 * slot: it would trust a count of a thousand million keys and build a list of that length.
 */
export function refuseMissingKeys(command: Command): ReplyError | null {
  const [name, args] = splitCommand(command);
  const countAt = KEY_COUNT_AT.get(name);
  if (countAt !== undefined && Number(args[countAt]?.toString('latin1')) > args.length - countAt - 1) {
    return new ReplyError("ERR Number of keys can't be greater than number of args");
  }
  const keys: (string | Buffer | undefined)[] = new RedisCommand(name, args).getKeys();
  if (!keys.includes(undefined)) return null;
  return new ReplyError(`ERR wrong number of arguments for '${name.toLowerCase()}' command`);
}
