import type { Attributes } from './compile-condition';
import type { DecideInput } from './types';

/** Attributes of the request, whose absence means unknown. */
export const CONTEXT_PREFIX = 'context.';

/**
 * The attributes conditions are tested against. Without an assignment id or a profile these members are
 * missing, not null, so that `$exists` tells. Nothing is copied: conditions only read.
 */
export function attributesOf({ assignmentId, context, profile }: DecideInput): Attributes {
  if (assignmentId !== null)
    return profile ? { id: assignmentId, context, profile } : { id: assignmentId, context };
  return profile ? { context, profile } : { context };
}
