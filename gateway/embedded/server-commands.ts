import { Status } from '#gateway/engine';
import { CommandError } from './command-error';
import { type CommandTable, type Handler, NO_KEYS, reads } from './command-spec';
import { OK } from './replies';

const ping: Handler = ([, ...words]) => {
  if (words.length > 1) throw new CommandError("ERR wrong number of arguments for 'ping' command");
  return words[0] ?? new Status('PONG');
};

const time: Handler = (_args, context) => {
  const now = context.now();
  return [String(Math.floor(now / 1000)), String((now % 1000) * 1000)];
};

const info: Handler = (_args, { db }) =>
  [
    '# Server',
    'redis_version:7.0.0',
    'redis_mode:standalone',
    '',
    '# Keyspace',
    `db0:keys=${db.size}`,
    '',
  ].join('\r\n');

const select: Handler = ([, index]) => {
  if (index !== '0') throw new CommandError('ERR DB index is out of range');
  return OK;
};

export const serverCommands: CommandTable = {
  ping: reads(-1, ping, NO_KEYS),
  echo: reads(2, ([, text = '']) => text, NO_KEYS),
  time: reads(1, time, NO_KEYS),
  info: reads(-1, info, NO_KEYS),
  select: reads(2, select, NO_KEYS),
};
