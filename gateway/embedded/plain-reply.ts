import { ReplyError, Status } from '#gateway/engine';

export type Plain = null | number | string | { error: string } | Plain[];

/** A reply as literal data for tests. */
export function toPlain(reply: unknown): Plain {
  if (Array.isArray(reply)) return reply.map(toPlain);
  if (Buffer.isBuffer(reply)) return reply.toString('latin1');
  if (reply instanceof ReplyError || reply instanceof Error) return { error: reply.message };
  if (reply instanceof Status) return reply.text;
  // ioredis makes an object of HGETALL's reply.
  if (reply && typeof reply === 'object') return toPlain(Object.entries(reply).flat());
  return reply as Plain;
}
