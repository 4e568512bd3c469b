import type { Bytes } from './values';

/** `milliseconds-sequence`; both fit 64 bits in Redis, here 53. */
export interface StreamId {
  readonly ms: number;
  readonly seq: number;
}

export interface StreamEntry {
  readonly id: StreamId;
  /** Field, value, field, value … */
  readonly fields: readonly Bytes[];
}

export interface PendingEntry {
  readonly id: StreamId;
  consumer: Bytes;
  /** Unix time in ms. */
  deliveredAt: number;
  deliveries: number;
}

export interface ConsumerGroup {
  lastDelivered: StreamId;
  /** Keyed by the id as text, in order of ids. */
  readonly pending: Map<string, PendingEntry>;
  /** Each with the Unix time in ms it was last seen. */
  readonly consumers: Map<Bytes, number>;
}

export interface Stream {
  /** In order of ids. */
  entries: StreamEntry[];
  lastId: StreamId;
  added: number;
  maxDeleted: StreamId;
  readonly groups: Map<Bytes, ConsumerGroup>;
}

export const FIRST_ID: StreamId = { ms: 0, seq: 0 };
export const LAST_ID: StreamId = { ms: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };

export function newStream(): Stream {
  return { entries: [], lastId: FIRST_ID, added: 0, maxDeleted: FIRST_ID, groups: new Map() };
}

export function compareIds(a: StreamId, b: StreamId): number {
  return a.ms - b.ms || a.seq - b.seq;
}

export function formatId(id: StreamId): Bytes {
  return `${id.ms}-${id.seq}`;
}

export function nextId(id: StreamId): StreamId {
  return id.seq >= Number.MAX_SAFE_INTEGER ? { ms: id.ms + 1, seq: 0 } : { ms: id.ms, seq: id.seq + 1 };
}

/** Index of the first entry not before this id. */
export function lowerBound(entries: readonly StreamEntry[], id: StreamId): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds((entries[middle] as StreamEntry).id, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
