import type { SortedSet } from './sorted-set';
import type { Stream } from './stream';

/**
 * Binary data as a string with one character per byte (latin1). Redis values are bytes; such strings hold
 * them one byte each, serve as Map keys, and compare in byte order.
 */
export type Bytes = string;

export interface DataTypes {
  string: Bytes;
  hash: Map<Bytes, Bytes>;
  set: Set<Bytes>;
  zset: SortedSet;
  list: Bytes[];
  stream: Stream;
}

export type TypeName = keyof DataTypes;

/** What a key holds. */
export type Value = { [T in TypeName]: { type: T; data: DataTypes[T] } }[TypeName];
