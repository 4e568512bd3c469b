import type { Clock } from '#lib/core/clock';

/** All remote reads on a visitor's way share this. */
export const READS_BUDGET_MS = 50;

/** The time a request has left for remote reads. */
export interface Budget {
  leftMs(): number;
}

export function startBudget(now: Clock, totalMs = READS_BUDGET_MS): Budget {
  const end = now() + totalMs;
  return { leftMs: () => Math.max(0, end - now()) };
}
