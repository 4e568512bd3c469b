import { Lru } from '#lib/core/lru';

/** A page asked for again with nothing changed is the same view; as long as a profile is remembered. */
const SAME_FOR_MS = 5_000;
/** The life of a visitor's receipts is renewed this often, not with each of them. */
const RENEW_EVERY_MS = 3_600_000;
/** About a kilobyte each. */
const VISITORS_REMEMBERED = 5_000;

interface Last {
  said: string;
  at: number;
  renewedAt: number;
}

/**
 * What this process wrote last for each of its latest visitors. Every code a visitor saw gets its receipt;
 * one that would say the same again within seconds is not written a second time.
 */
export class LastReceipts {
  readonly #byVisitor = new Lru<Last>(VISITORS_REMEMBERED);

  /**
   * Takes note of a view; `said` is its receipt without the time. Null when the same is written already, else
   * whether the life of the visitor's receipts is to be renewed with it.
   */
  note(visitor: string, said: string, now: number): { renew: boolean } | null {
    const last = this.#byVisitor.get(visitor);
    if (last && last.said === said && now - last.at < SAME_FOR_MS) return null;
    const renew = !last || now - last.renewedAt >= RENEW_EVERY_MS;
    this.#byVisitor.set(visitor, { said, at: now, renewedAt: renew ? now : last.renewedAt });
    return { renew };
  }

  /** After a write that failed: the next view is written whatever it says. */
  forget(visitor: string): void {
    this.#byVisitor.delete(visitor);
  }
}
