import { guardBodyLength } from './guard-body-length';
import { guardHost } from './guard-host';
import { guardInternalTree } from './guard-internal-tree';
import { guardMethod } from './guard-method';
import {
  guardTargetCharacters,
  guardTargetEscapes,
  guardTargetForm,
  guardTargetLength,
  guardTargetSpelling,
} from './guard-target';
import type { Guard, GuardInput, Refusal } from './types';

/** In this order: an over-long target is never scanned, and `/v` is 404 however badly it is spelled. */
const GUARDS: readonly Guard[] = [
  guardTargetLength,
  guardInternalTree,
  guardTargetForm,
  guardTargetCharacters,
  guardTargetEscapes,
  guardMethod,
  guardTargetSpelling,
  guardHost,
  guardBodyLength,
];

/** The first refusal, or `null` when every guard lets the request through. */
export function guardRequest(input: GuardInput): Refusal | null {
  for (const guard of GUARDS) {
    const refusal = guard(input);
    if (refusal) return refusal;
  }
  return null;
}
