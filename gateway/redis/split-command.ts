import type { Command } from '#gateway/engine';

/** Name in upper case and arguments, as ioredis takes them. Upper case also keeps its reply transformers off. */
export function splitCommand(command: Command): [name: string, args: Buffer[]] {
  const [name = Buffer.alloc(0), ...args] = command;
  return [name.toString().toUpperCase(), args];
}
