import type { ShortReceipt } from '#lib/decide/types';
import { type CompactReceipt, RECEIPT_MAX_VIEWS } from './claims';
import { serializeCookie } from './cookie-table';
import type { Tokens } from './token';

/**
 * Room for the receipts' JSON, bytes. What is left of 1 024 characters for header, registered claims and
 * signature suffices for the longest kid (16 characters).
 */
const RECEIPTS_MAX_BYTES = 600;

/** The last views with the new one in front; the oldest are dropped until they fit into one cookie. */
export function pushReceipt(previous: readonly ShortReceipt[], next: ShortReceipt): ShortReceipt[] {
  const kept = [next, ...previous].slice(0, RECEIPT_MAX_VIEWS);
  while (kept.length > 0 && sizeOf(kept) > RECEIPTS_MAX_BYTES) kept.pop();
  return kept;
}

/** The `Set-Cookie` line for these receipts; null when there is none to keep. */
export async function receiptCookie(
  receipts: readonly ShortReceipt[],
  deps: { tokens: Tokens; secure: boolean },
): Promise<string | null> {
  if (receipts.length === 0) return null;
  const token = await deps.tokens.sign('receipt', { views: receipts.map(compact) });
  return serializeCookie('receipt', token, deps.secure);
}

export function expandReceipt({ c, r, w, t }: CompactReceipt): ShortReceipt {
  return { code: c, revision: r, weights: w, tests: t };
}

function compact({ code, revision, weights, tests }: ShortReceipt): CompactReceipt {
  return { c: code, r: revision, w: weights, t: tests };
}

function sizeOf(receipts: readonly ShortReceipt[]): number {
  return new TextEncoder().encode(JSON.stringify(receipts.map(compact))).length;
}
