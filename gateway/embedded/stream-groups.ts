import { CommandError, syntaxError, wrongArity } from './command-error';
import {
  type CommandContext,
  type CommandTable,
  type Handler,
  type KeySpec,
  type Result,
  writes,
} from './command-spec';
import { parseInteger } from './numbers';
import { OK } from './replies';
import {
  type ConsumerGroup,
  compareIds,
  formatId,
  lowerBound,
  newStream,
  nextId,
  type PendingEntry,
  type Stream,
  type StreamEntry,
  type StreamId,
} from './stream';
import { parseId } from './stream-ids';
import { entryReply, parseStreams } from './streams';
import type { Bytes } from './values';

const NO_STREAM =
  'ERR The XGROUP subcommand requires the key to exist. Note that for CREATE you may want to use the ' +
  'MKSTREAM option to create an empty stream automatically.';

/** Pending entries by id. */
export function pendingInOrder(group: ConsumerGroup): PendingEntry[] {
  return [...group.pending.values()].sort((a, b) => compareIds(a.id, b.id));
}

export function findEntry(stream: Stream, id: StreamId): StreamEntry | undefined {
  const entry = stream.entries[lowerBound(stream.entries, id)];
  return entry && compareIds(entry.id, id) === 0 ? entry : undefined;
}

function noGroup(key: Bytes, name: Bytes): CommandError {
  return new CommandError(`NOGROUP No such consumer group '${name}' for key name '${key}'`);
}

type Subcommand = (stream: Stream, args: readonly Bytes[], context: CommandContext) => Result;

const create: Subcommand = (stream, [, , , name = '', idText = '']) => {
  if (stream.groups.has(name)) throw new CommandError('BUSYGROUP Consumer Group name already exists');
  const lastDelivered = idText === '$' ? stream.lastId : parseId(idText);
  stream.groups.set(name, { lastDelivered, pending: new Map(), consumers: new Map() });
  return OK;
};

const setId: Subcommand = (stream, [, , key = '', name = '', idText = '']) => {
  const group = stream.groups.get(name);
  if (!group) throw noGroup(key, name);
  group.lastDelivered = idText === '$' ? stream.lastId : parseId(idText);
  return OK;
};

const destroy: Subcommand = (stream, [, , , name = ''], context) =>
  stream.groups.delete(name) ? 1 : context.unchanged(0);

const createConsumer: Subcommand = (stream, [, , key = '', name = '', consumer = ''], context) => {
  const group = stream.groups.get(name);
  if (!group) throw noGroup(key, name);
  if (group.consumers.has(consumer)) return context.unchanged(0);
  group.consumers.set(consumer, context.now());
  return 1;
};

const deleteConsumer: Subcommand = (stream, [, , key = '', name = '', consumer = ''], context) => {
  const group = stream.groups.get(name);
  if (!group) throw noGroup(key, name);
  const own = [...group.pending].filter(([, entry]) => entry.consumer === consumer);
  for (const [id] of own) group.pending.delete(id);
  return group.consumers.delete(consumer) ? own.length : context.unchanged(0);
};

const SUBCOMMANDS = new Map<string, { length: readonly [number, number]; run: Subcommand }>([
  ['create', { length: [5, 8], run: create }],
  ['setid', { length: [5, 7], run: setId }],
  ['destroy', { length: [4, 4], run: destroy }],
  ['createconsumer', { length: [5, 5], run: createConsumer }],
  ['delconsumer', { length: [5, 5], run: deleteConsumer }],
]);

function hasMkStream(words: readonly Bytes[]): boolean {
  let found = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.toLowerCase();
    if (word === 'mkstream') found = true;
    else if (word === 'entriesread') parseInteger(words[++i]);
    else throw syntaxError();
  }
  return found;
}

const xgroup: Handler = (args, context) => {
  const [, name = '', key = ''] = args;
  const subcommand = SUBCOMMANDS.get(name.toLowerCase());
  if (!subcommand) throw new CommandError(`ERR unknown subcommand '${name}'. Try XGROUP HELP.`);
  const [least, most] = subcommand.length;
  if (args.length < least || args.length > most) throw wrongArity(`xgroup|${name.toLowerCase()}`);
  const mayMake = hasMkStream(args.slice(5)) && name.toLowerCase() === 'create';
  const stream = context.db.read(key, 'stream');
  if (!stream && !mayMake) throw new CommandError(NO_STREAM);
  if (stream) return subcommand.run(stream, args, context);
  if (args[4] !== '$') parseId(args[4]);
  return subcommand.run(context.db.open(key, 'stream', newStream), args, context);
};

interface GroupRead {
  name: Bytes;
  consumer: Bytes;
  count: number;
  noAck: boolean;
  streams: [Bytes, Bytes][];
}

function parseGroupRead(args: readonly Bytes[]): GroupRead {
  if (args[1]?.toLowerCase() !== 'group') throw syntaxError();
  const at = args.findIndex((word) => word.toLowerCase() === 'streams');
  if (at < 0) throw syntaxError();
  const read: GroupRead = {
    name: args[2] ?? '',
    consumer: args[3] ?? '',
    count: -1,
    noAck: false,
    streams: parseStreams(args.slice(at + 1), 'xreadgroup'),
  };
  for (let i = 4; i < at; i++) {
    const word = args[i]?.toLowerCase();
    if (word === 'count') read.count = parseInteger(args[++i]);
    else if (word === 'noack') read.noAck = true;
    else if (word === 'block') throw new CommandError('ERR BLOCK is not supported over REST');
    else throw syntaxError();
  }
  return read;
}

function logClaim(context: CommandContext, key: Bytes, name: Bytes, entry: PendingEntry): void {
  const times = ['time', String(entry.deliveredAt), 'retrycount', String(entry.deliveries)];
  context.log(['xclaim', key, name, entry.consumer, '0', formatId(entry.id), ...times, 'force', 'justid']);
}

function readNew(context: CommandContext, read: GroupRead, key: Bytes, stream: Stream): StreamEntry[] {
  const group = stream.groups.get(read.name) as ConsumerGroup;
  const found = stream.entries.slice(lowerBound(stream.entries, nextId(group.lastDelivered)));
  const entries = read.count > 0 ? found.slice(0, read.count) : found;
  const last = entries.at(-1);
  if (!last) return entries;
  group.lastDelivered = last.id;
  for (const { id } of read.noAck ? [] : entries) {
    const pending = { id, consumer: read.consumer, deliveredAt: context.now(), deliveries: 1 };
    group.pending.set(formatId(id), pending);
    logClaim(context, key, read.name, pending);
  }
  context.log(['xgroup', 'setid', key, read.name, formatId(last.id)]);
  return entries;
}

/** What this consumer has been given before and not acknowledged; a deleted entry shows as null. */
function readHistory(read: GroupRead, stream: Stream, after: StreamId): Result[] {
  const group = stream.groups.get(read.name) as ConsumerGroup;
  const own = pendingInOrder(group).filter(
    ({ consumer, id }) => consumer === read.consumer && compareIds(id, after) > 0,
  );
  return (read.count > 0 ? own.slice(0, read.count) : own).map(({ id }) => {
    const entry = findEntry(stream, id);
    return entry ? entryReply(entry) : [formatId(id), null];
  });
}

const xreadgroup: Handler = (args, context) => {
  const read = parseGroupRead(args);
  const sources = read.streams.map(([key, idText]) => {
    const stream = context.db.read(key, 'stream');
    const after = idText === '>' ? undefined : parseId(idText);
    if (stream?.groups.has(read.name)) return { key, stream, after };
    throw new CommandError(
      `NOGROUP No such key '${key}' or consumer group '${read.name}' in XREADGROUP with GROUP option`,
    );
  });
  context.unchanged(null);
  const replies: Result[] = [];
  for (const { key, stream, after } of sources) {
    const group = stream.groups.get(read.name) as ConsumerGroup;
    if (!group.consumers.has(read.consumer)) {
      context.log(['xgroup', 'createconsumer', key, read.name, read.consumer]);
    }
    group.consumers.set(read.consumer, context.now());
    const entries = after
      ? readHistory(read, stream, after)
      : readNew(context, read, key, stream).map(entryReply);
    if (after || entries.length > 0) replies.push([key, entries]);
  }
  return replies.length > 0 ? replies : null;
};

const xack: Handler = ([, key = '', name = '', ...ids], context) => {
  const done = ids.map((text) => formatId(parseId(text)));
  const group = context.db.read(key, 'stream')?.groups.get(name);
  return (group && done.filter((id) => group.pending.delete(id)).length) || context.unchanged(0);
};

const SECOND_ARGUMENT: KeySpec = { kind: 'range', first: 2, last: 2, step: 1 };

export const streamGroupCommands: CommandTable = {
  xgroup: writes(-2, xgroup, SECOND_ARGUMENT),
  xreadgroup: writes(-7, xreadgroup, { kind: 'after', word: 'streams' }),
  xack: writes(-4, xack),
};
