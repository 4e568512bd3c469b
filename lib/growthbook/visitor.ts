import { asText } from '#lib/decide/as-text';
import { hashBucket, inRange } from '#lib/decide/bucket';
import { findSlowPart } from '#lib/decide/check-pattern';
import { compileCondition } from '#lib/decide/compile-condition';
import type { Condition, JsonValue } from '#lib/manifest/types';
import type { EvaluationContext, RangeFilter, StickyDocs } from './types';

const DEFAULT_ATTRIBUTE = 'id';
const FILTER_HASH_VERSION = 2;

/** One evaluation in the making: what it depends on, and the sticky documents as they stand by now. */
export interface Visitor {
  readonly context: EvaluationContext;
  readonly attributes: Readonly<Record<string, JsonValue>>;
  /** Null: sticky buckets are off. */
  sticky: StickyDocs | null;
}

export function visitorOf(context: EvaluationContext): Visitor {
  const attributes = { ...context.attributes, ...context.attributeOverrides };
  return { context, attributes, sticky: context.stickyBucketAssignmentDocs ?? null };
}

/** A member that is the object's own, as in JSON. */
export function ownMember<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** What is hashed; an empty value means that nothing is assigned. */
export interface HashAttribute {
  name: string;
  value: JsonValue;
  /** The value as it is hashed, and as sticky documents name it. */
  text: string;
}

export function hashAttributeOf({ attributes }: Visitor, name?: string, fallback?: string): HashAttribute {
  const first = name || DEFAULT_ATTRIBUTE;
  const own = ownMember(attributes, first);
  const other = !own && fallback ? ownMember(attributes, fallback) : undefined;
  const value = own || other || '';
  return { name: other && fallback ? fallback : first, value, text: asText(value) };
}

/** Whether a condition of an editor's holds, of the visitor or of other attributes: one with a slow pattern never does. */
export function holdsFor(
  condition: Condition,
  { attributes, context }: Visitor,
  of: Readonly<Record<string, JsonValue>> = attributes,
): boolean {
  return compileCondition(condition, { groups: context.savedGroups ?? {}, findSlowPart }).matches(of);
}

export function isFilteredOut(filters: readonly RangeFilter[], visitor: Visitor): boolean {
  return filters.some(({ seed, ranges, hashVersion, attribute }) => {
    const { value, text } = hashAttributeOf(visitor, attribute);
    const bucket = value ? hashBucket(seed, text, hashVersion || FILTER_HASH_VERSION) : null;
    return bucket === null || !ranges.some((range) => inRange(bucket, range));
  });
}
