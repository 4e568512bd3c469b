import { ReplyError as RedisReplyError } from 'ioredis';
import { type Reply, ReplyError } from '#gateway/engine';

/**
 * A reply of ioredis (read as buffers) as the engine's type. A simple status arrives as bytes like a bulk
 * string: nothing above needs to tell them apart, since base64 leaves every whole reply `OK` alone.
 */
export function toReply(value: unknown): Reply {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(toReply);
  if (value instanceof Error) return toReplyError(value);
  throw new TypeError(`a reply of type ${typeof value} is not known`);
}

/** Redis' own errors as they are; everything else means that the store was not there to answer. */
export function toReplyError(error: unknown): ReplyError {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RedisReplyError ? new ReplyError(message) : unreachable(message);
}

export function unreachable(detail: string): ReplyError {
  return new ReplyError(`UNREACHABLE the store did not answer: ${detail}`);
}
