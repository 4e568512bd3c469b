import { type Reply, ReplyError, Status } from '#gateway/engine';

export type Encoding = 'text' | 'base64';
type EncodedReply = { result: unknown } | { error: string };

/**
 * A reply as Upstash writes it: `{result}` or `{error}`. With base64 every string is encoded except a whole
 * reply `OK` (it is no valid base64 of anything, so the two cannot be confused).
 */
export function encodeReply(reply: Reply, encoding: Encoding): EncodedReply {
  if (reply instanceof ReplyError) return { error: reply.message };
  if (isOk(reply)) return { result: 'OK' };
  return { result: encodeValue(reply, encoding) };
}

function isOk(reply: Reply): boolean {
  if (reply instanceof Status) return reply.text === 'OK';
  return Buffer.isBuffer(reply) && reply.length === 2 && reply.toString('latin1') === 'OK';
}

function encodeValue(reply: Reply, encoding: Encoding): unknown {
  if (reply === null || typeof reply === 'number') return reply;
  if (Array.isArray(reply)) return reply.map((item) => encodeValue(item, encoding));
  return toBytes(reply).toString(encoding === 'base64' ? 'base64' : 'utf8');
}

/** An error inside an array (a script may return one) has no place of its own in the protocol: its text. */
function toBytes(reply: Buffer | Status | ReplyError): Buffer {
  if (Buffer.isBuffer(reply)) return reply;
  return Buffer.from(reply instanceof Status ? reply.text : reply.message);
}
