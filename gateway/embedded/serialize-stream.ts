import type { Effect } from './executor';
import { type ConsumerGroup, formatId, type Stream } from './stream';
import type { Bytes } from './values';

/** A stream as commands; XGROUP CREATE comes first, since it can make a stream that has no entry. */
export function serializeStream(key: Bytes, stream: Stream): Effect[] {
  const entries = stream.entries.map(({ id, fields }) => ['xadd', key, formatId(id), ...fields]);
  const state = ['entriesadded', String(stream.added), 'maxdeletedid', formatId(stream.maxDeleted)];
  const groups = [...stream.groups].flatMap(([name, group]) => serializeGroup(key, name, group));
  const make = entries.length > 0 ? [] : makeEmpty(key);
  return [...make, ...entries, ['xsetid', key, formatId(stream.lastId), ...state], ...groups];
}

function makeEmpty(key: Bytes): Effect[] {
  return [
    ['xadd', key, '0-1', 'x', 'y'],
    ['xdel', key, '0-1'],
  ];
}

function serializeGroup(key: Bytes, name: Bytes, group: ConsumerGroup): Effect[] {
  const consumers = [...group.consumers.keys()].map((consumer) => [
    'xgroup',
    'createconsumer',
    key,
    name,
    consumer,
  ]);
  const pending = [...group.pending.values()].map((entry) => [
    'xclaim',
    ...[key, name, entry.consumer, '0', formatId(entry.id), 'time', String(entry.deliveredAt)],
    ...['retrycount', String(entry.deliveries), 'force', 'justid'],
  ]);
  return [['xgroup', 'create', key, name, formatId(group.lastDelivered)], ...consumers, ...pending];
}
