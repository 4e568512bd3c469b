import type { Effect } from './executor';
import type { Keyspace } from './keyspace';
import { serializeStream } from './serialize-stream';
import type { Bytes, Value } from './values';

/** Elements per effect, so that no single one gets huge. */
const ELEMENTS_PER_EFFECT = 256;

/** The commands that make this key again; none if it is not there. */
export function serializeKey(db: Keyspace, key: Bytes): Effect[] {
  const value = db.peek(key);
  if (!value) return [];
  const effects = serializeValue(key, value);
  const at = db.expiryOf(key);
  if (at !== undefined) effects.push(['pexpireat', key, String(at)]);
  return effects;
}

function serializeValue(key: Bytes, value: Value): Effect[] {
  switch (value.type) {
    case 'string':
      return [['set', key, value.data]];
    case 'hash':
      return inChunks('hset', key, [...value.data]);
    case 'set':
      return inChunks(
        'sadd',
        key,
        [...value.data].map((member) => [member]),
      );
    case 'list':
      return inChunks(
        'rpush',
        key,
        value.data.map((element) => [element]),
      );
    case 'zset':
      return inChunks(
        'zadd',
        key,
        value.data.entries().map(({ score, member }) => [formatScore(score), member]),
      );
    case 'stream':
      return serializeStream(key, value.data);
  }
}

function formatScore(score: number): Bytes {
  if (Number.isFinite(score)) return Object.is(score, -0) ? '-0' : String(score);
  return score > 0 ? 'inf' : '-inf';
}

function inChunks(command: string, key: Bytes, elements: readonly (readonly Bytes[])[]): Effect[] {
  const effects: Effect[] = [];
  for (let i = 0; i < elements.length; i += ELEMENTS_PER_EFFECT) {
    effects.push([command, key, ...elements.slice(i, i + ELEMENTS_PER_EFFECT).flat()]);
  }
  return effects;
}
