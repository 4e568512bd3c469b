import { hashBucket } from '#lib/decide/bucket';
import type { Engine, FullEngine, Result } from './engine';
import type { Rule, RuledSlot, Split, WrittenRule } from './rules';
import type { Visitor } from './visitors';

/** The index of each variant in its slot, made once as Facet does at compiling. */
type Indexes = ReadonlyMap<string, number>;

function cellOf({ seed, share }: Split, id: string): 0 | 1 {
  return (hashBucket(seed, id, 2) ?? 0) < share ? 0 : 1;
}

function resultOf(slot: string, { id, show }: Rule, indexes: Indexes, visitor: Visitor): Result {
  const experience = id;
  if (typeof show === 'string') {
    const index = indexes.get(show) ?? 0;
    return { slot, variant: show, index, scope: 'shared', reason: 'experience', experience };
  }
  const cell = cellOf(show, visitor.id);
  const variant = show.variants[cell];
  const index = indexes.get(variant) ?? 0;
  const propensity = cell === 0 ? show.share : 1 - show.share;
  const assignment = { rule: id, cell, propensity, bucketVersion: 0 };
  return { slot, variant, index, scope: 'shared', reason: 'experiment', experience, assignment };
}

type IndexedSlot = RuledSlot<WrittenRule> & { indexes: Indexes };

function decideSlot({ id, fallback, rules, indexes }: IndexedSlot, visitor: Visitor): Result {
  for (const rule of rules) {
    const { isFor, isNow } = rule.written;
    if (isFor(visitor) && isNow?.(visitor) !== false) return resultOf(id, rule, indexes, visitor);
  }
  return {
    slot: id,
    variant: fallback,
    index: indexes.get(fallback) ?? 0,
    scope: 'shared',
    reason: 'default',
  };
}

function variantOf({ fallback, rules }: RuledSlot<WrittenRule>, visitor: Visitor): string {
  for (const { written, show } of rules) {
    if (!written.isFor(visitor) || written.isNow?.(visitor) === false) continue;
    return typeof show === 'string' ? show : show.variants[cellOf(show, visitor.id)];
  }
  return fallback;
}

/** The rules as closures written by hand, with all that a decision of ours says. */
export function createClosures(slots: readonly RuledSlot<WrittenRule>[]): FullEngine {
  const indexed = slots.map((slot) => ({
    ...slot,
    indexes: new Map(slot.variants.map((variant, i) => [variant, i])),
  }));
  const decide = (visitor: Visitor) => indexed.map((slot) => decideSlot(slot, visitor));
  return {
    name: 'closures, same results',
    decide,
    variants: (visitor) => decide(visitor).map(({ variant }) => variant),
  };
}

/** The same closures, saying nothing but the variant's id. */
export function createBareClosures(slots: readonly RuledSlot<WrittenRule>[]): Engine {
  const decide = (visitor: Visitor) => slots.map((slot) => variantOf(slot, visitor));
  return { name: 'closures, ids only', decide, variants: decide };
}
