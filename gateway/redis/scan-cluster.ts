import type { Redis } from 'ioredis';
import { type Reply, ReplyError } from '#gateway/engine';
import { toReply, toReplyError } from './to-reply';

const MAX_MASTERS = 1_024n;

/**
 * SCAN over all masters, one after another. Our cursor is the master's own cursor × 1024 + the master's
 * place, so 0 still means both start and end. A change of the masters during a scan voids its guarantees.
 */
export async function scanCluster(masters: readonly Redis[], args: readonly Buffer[]): Promise<Reply> {
  const [cursorText = '', ...options] = args.map((arg) => arg.toString('latin1'));
  if (!/^\d{1,24}$/.test(cursorText)) return new ReplyError('ERR invalid cursor');
  const cursor = BigInt(cursorText);
  const place = Number(cursor % MAX_MASTERS);
  const master = masters[place];
  if (!master) return new ReplyError('ERR invalid cursor: the cluster has changed, start again with 0');
  try {
    const rest = options.map((option) => Buffer.from(option, 'latin1'));
    const own = String(cursor / MAX_MASTERS);
    const [next, keys] = (await master.callBuffer('SCAN', [own, ...rest])) as [Buffer, Buffer[]];
    return [Buffer.from(nextCursor(BigInt(next.toString()), place, masters.length)), toReply(keys)];
  } catch (error) {
    return toReplyError(error);
  }
}

function nextCursor(own: bigint, place: number, masterCount: number): string {
  if (own !== 0n) return String(own * MAX_MASTERS + BigInt(place));
  return place + 1 < masterCount ? String(place + 1) : '0';
}
