import { hashBucket } from '#lib/decide/bucket';
import type { Engine, FullEngine, Result } from './engine';
import type { Rule, RuledSlot, Split, WrittenRule } from './rules';
import type { Visitor } from './visitors';

function cellOf({ seed, share }: Split, id: string): 0 | 1 {
  return (hashBucket(seed, id, 2) ?? 0) < share ? 0 : 1;
}

/** A rule with the indexes of what it shows, looked up once as Facet does at compiling. */
interface Prepared {
  rule: WrittenRule;
  indexes: readonly number[];
}

interface PreparedSlot {
  id: string;
  fallback: string;
  fallbackIndex: number;
  rules: readonly Prepared[];
}

function prepare({ id, fallback, variants, rules }: RuledSlot<WrittenRule>): PreparedSlot {
  const shownBy = ({ show }: Rule) => (typeof show === 'string' ? [show] : show.variants);
  const prepared = rules.map((rule) => ({
    rule,
    indexes: shownBy(rule).map((shown) => variants.indexOf(shown)),
  }));
  return { id, fallback, fallbackIndex: variants.indexOf(fallback), rules: prepared };
}

function resultOf(slot: string, { rule: { id, show }, indexes }: Prepared, visitor: Visitor): Result {
  const experience = id;
  if (typeof show === 'string') {
    const index = indexes[0] ?? 0;
    return { slot, variant: show, index, scope: 'shared', reason: 'experience', experience };
  }
  const cell = cellOf(show, visitor.id);
  const variant = show.variants[cell];
  const index = indexes[cell] ?? 0;
  const propensity = cell === 0 ? show.share : 1 - show.share;
  const assignment = { rule: id, cell, propensity, bucketVersion: 0 };
  return { slot, variant, index, scope: 'shared', reason: 'experiment', experience, assignment };
}

function decideSlot({ id, fallback, fallbackIndex, rules }: PreparedSlot, visitor: Visitor): Result {
  for (const prepared of rules) {
    const { isFor, isNow } = prepared.rule.written;
    if (isFor(visitor) && isNow?.(visitor) !== false) return resultOf(id, prepared, visitor);
  }
  return { slot: id, variant: fallback, index: fallbackIndex, scope: 'shared', reason: 'default' };
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
  const prepared = slots.map(prepare);
  const decide = (visitor: Visitor) => prepared.map((slot) => decideSlot(slot, visitor));
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
