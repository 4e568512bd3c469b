import { isDeepStrictEqual } from 'node:util';
import type { Engine, FullEngine, Result } from './engine';
import type { RuledSlot } from './rules';
import type { Visitor } from './visitors';

export interface Agreement {
  decisions: number;
  /** Decisions in which the two engines name different variants, where the rule is the same. */
  mismatches: number;
  /** Decisions by a split, where both took the same rule but not the same of its two variants. */
  otherHalf: number;
}

/** Variants of a split → the rule, by slot; every other variant stands for itself. */
function ruleNames(slots: readonly RuledSlot[]): Map<string, string> {
  return new Map(
    slots.flatMap(({ rules }) =>
      rules.flatMap(({ id, show }) =>
        typeof show === 'string' ? [] : show.variants.map((variant) => [variant, id] as const),
      ),
    ),
  );
}

/** Compares two engines slot by slot over all visitors. */
export function compareEngines(
  slots: readonly RuledSlot[],
  one: Engine,
  other: Engine,
  visitors: readonly Visitor[],
): Agreement {
  const rules = ruleNames(slots);
  const agreement: Agreement = { decisions: 0, mismatches: 0, otherHalf: 0 };
  for (const visitor of visitors) {
    const [mine, theirs] = [one.variants(visitor), other.variants(visitor)];
    slots.forEach((_, i) => {
      const [a = '', b = ''] = [mine[i], theirs[i]];
      agreement.decisions += 1;
      if (a === b) return;
      const isSameRule = rules.has(a) && rules.get(a) === rules.get(b);
      agreement[isSameRule ? 'otherHalf' : 'mismatches'] += 1;
    });
  }
  return agreement;
}

/** Everything but the list of broken experiences, which the rules of the bench have none of. */
function withoutSkipped({ skipped: _, ...result }: Result & { skipped?: readonly unknown[] }): Result {
  return result;
}

/** In how many decisions two engines do not say all the same: variant, reason, rule, assignment. */
export function countDifferences(one: FullEngine, other: FullEngine, visitors: readonly Visitor[]): number {
  let differences = 0;
  for (const visitor of visitors) {
    const theirs = other.decide(visitor);
    for (const [i, result] of one.decide(visitor).entries()) {
      const their = theirs[i];
      if (!their || !isDeepStrictEqual(withoutSkipped(result), withoutSkipped(their))) differences += 1;
    }
  }
  return differences;
}
