import { CommandError, wrongArity } from './command-error';
import { type CommandTable, type Handler, type Result, reads } from './command-spec';
import { type ConsumerGroup, formatId, type Stream } from './stream';
import { entryReply } from './streams';
import type { Bytes } from './values';

function describeStream(stream: Stream): Result {
  const [first, last] = [stream.entries[0], stream.entries.at(-1)];
  return [
    ...['length', stream.entries.length],
    ...['radix-tree-keys', 1, 'radix-tree-nodes', 2],
    ...['last-generated-id', formatId(stream.lastId)],
    ...['max-deleted-entry-id', formatId(stream.maxDeleted)],
    ...['entries-added', stream.added],
    ...['recorded-first-entry-id', first ? formatId(first.id) : '0-0'],
    ...['groups', stream.groups.size],
    ...['first-entry', first ? entryReply(first) : null],
    ...['last-entry', last ? entryReply(last) : null],
  ];
}

function describeGroup([name, group]: [Bytes, ConsumerGroup]): Result {
  return [
    ...['name', name],
    ...['consumers', group.consumers.size],
    ...['pending', group.pending.size],
    ...['last-delivered-id', formatId(group.lastDelivered)],
    ...['entries-read', null, 'lag', null],
  ];
}

function describeConsumers(group: ConsumerGroup, now: number): Result {
  return [...group.consumers].map(([name, seenAt]) => [
    ...['name', name],
    ...['pending', [...group.pending.values()].filter(({ consumer }) => consumer === name).length],
    ...['idle', Math.max(0, now - seenAt)],
  ]);
}

const xinfo: Handler = (args, { db, now }) => {
  const [, name = '', key = '', groupName = ''] = args;
  const what = name.toLowerCase();
  if (what !== 'stream' && what !== 'groups' && what !== 'consumers') {
    throw new CommandError(`ERR unknown subcommand '${name}'. Try XINFO HELP.`);
  }
  if (args.length !== (what === 'consumers' ? 4 : 3)) throw wrongArity(`xinfo|${what}`);
  const stream = db.read(key, 'stream');
  if (!stream) throw new CommandError('ERR no such key');
  if (what === 'stream') return describeStream(stream);
  if (what === 'groups') return [...stream.groups].map(describeGroup);
  const group = stream.groups.get(groupName);
  if (!group) throw new CommandError(`NOGROUP No such consumer group '${groupName}' for key name '${key}'`);
  return describeConsumers(group, now());
};

export const streamInfoCommands: CommandTable = {
  xinfo: reads(-2, xinfo, { kind: 'range', first: 2, last: 2, step: 1 }),
};
