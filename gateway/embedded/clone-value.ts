import type { ConsumerGroup, Stream } from './stream';
import type { Value } from './values';

/** A deep copy, for COPY. */
export function cloneValue(value: Value): Value {
  switch (value.type) {
    case 'string':
      return { ...value };
    case 'hash':
      return { type: 'hash', data: new Map(value.data) };
    case 'set':
      return { type: 'set', data: new Set(value.data) };
    case 'list':
      return { type: 'list', data: [...value.data] };
    case 'zset':
      return { type: 'zset', data: value.data.clone() };
    case 'stream':
      return { type: 'stream', data: cloneStream(value.data) };
  }
}

function cloneStream(stream: Stream): Stream {
  const groups = [...stream.groups].map(([name, group]) => [name, cloneGroup(group)] as const);
  return { ...stream, entries: [...stream.entries], groups: new Map(groups) };
}

function cloneGroup(group: ConsumerGroup): ConsumerGroup {
  const pending = [...group.pending].map(([id, entry]) => [id, { ...entry }] as const);
  return {
    lastDelivered: group.lastDelivered,
    pending: new Map(pending),
    consumers: new Map(group.consumers),
  };
}
