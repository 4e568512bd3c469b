import { type Reply, ReplyError, Status } from '#gateway/engine';
import type { Result } from './command-spec';

export const OK = new Status('OK');

/** The engine's own reply as the gateway's: bulk strings become bytes. */
export function toReply(result: Result): Reply {
  if (typeof result === 'string') return Buffer.from(result, 'latin1');
  if (Array.isArray(result)) return result.map(toReply);
  if (result instanceof ReplyError) return new ReplyError(decodeUtf8(result.message));
  return result;
}

/** Error texts quote what the client sent, byte by byte; people read them as UTF-8. */
function decodeUtf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
