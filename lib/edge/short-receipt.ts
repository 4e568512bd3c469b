import type { Decision, ShortReceipt } from '#lib/decide/types';

/** What the beacon's join needs of a decision; null when nothing on the page was assigned. */
export function shortReceipt(decision: Decision, code: string): ShortReceipt | null {
  const assigned = [...decision.frame, ...decision.slots].flatMap(({ slot, assignment }) =>
    assignment ? [{ slot, ...assignment }] : [],
  );
  if (assigned.length === 0) return null;
  const versions = assigned.flatMap(({ rule, weightsVersion }) =>
    weightsVersion === undefined ? [] : [[rule, weightsVersion] as const],
  );
  return {
    code,
    revision: decision.revision,
    weights: Object.fromEntries(versions),
    tests: assigned.map(({ slot, rule, cell, propensity }) => [slot, rule, cell, propensity]),
  };
}
