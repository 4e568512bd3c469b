import { hashBucket } from '#lib/decide/bucket';
import type { Engine } from './engine';
import type { Rule, RuledSlot, Split, WrittenRule } from './rules';
import type { Visitor } from './visitors';

interface Skipped {
  experience: string;
  why: 'audience' | 'schedule';
}

/** What a decision of ours says of a slot. */
interface Result {
  slot: string;
  variant: string;
  reason: 'default' | 'experience' | 'experiment';
  experience?: string;
  assignment?: { rule: string; cell: number; propensity: number };
  skipped: readonly Skipped[];
}

const NONE: readonly Skipped[] = [];

function cellOf({ seed, share }: Split, id: string): 0 | 1 {
  return (hashBucket(seed, id, 2) ?? 0) < share ? 0 : 1;
}

function resultOf(slot: string, { id, show }: Rule, visitor: Visitor, skipped: readonly Skipped[]): Result {
  if (typeof show === 'string') return { slot, variant: show, reason: 'experience', experience: id, skipped };
  const cell = cellOf(show, visitor.id);
  const assignment = { rule: id, cell, propensity: cell === 0 ? show.share : 1 - show.share };
  return { slot, variant: show.variants[cell], reason: 'experiment', experience: id, assignment, skipped };
}

function decideSlot({ id, fallback, rules }: RuledSlot<WrittenRule>, visitor: Visitor): Result {
  let skipped = NONE;
  for (const rule of rules) {
    const { isFor, isNow } = rule.written;
    const why = !isFor(visitor) ? 'audience' : isNow && !isNow(visitor) ? 'schedule' : null;
    if (why === null) return resultOf(id, rule, visitor, skipped);
    const skip: Skipped = { experience: rule.id, why };
    skipped = skipped === NONE ? [skip] : [...skipped, skip];
  }
  return { slot: id, variant: fallback, reason: 'default', skipped };
}

function variantOf({ fallback, rules }: RuledSlot<WrittenRule>, visitor: Visitor): string {
  for (const { written, show } of rules) {
    if (!written.isFor(visitor) || written.isNow?.(visitor) === false) continue;
    return typeof show === 'string' ? show : show.variants[cellOf(show, visitor.id)];
  }
  return fallback;
}

/** The rules as closures written by hand, with all that a decision of ours says. */
export function createClosures(slots: readonly RuledSlot<WrittenRule>[]): Engine {
  const decide = (visitor: Visitor) => slots.map((slot) => decideSlot(slot, visitor));
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
