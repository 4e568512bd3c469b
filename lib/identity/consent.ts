import type { Consent } from '#lib/context/types';
import type { ChosenConsent } from './claims';

/** All levels in order: each allows what those before it allow. */
export const CONSENT_LEVELS: readonly Consent[] = ['unknown', 'denied', 'measurement', 'personalisation'];

/** True when someone who consented to `level` allows what needs `needed`. */
export function allows(level: Consent, needed: Consent): boolean {
  return CONSENT_LEVELS.indexOf(level) >= CONSENT_LEVELS.indexOf(needed);
}

/**
 * The consent a request is served under: what the visitor chose here; else `Sec-GPC: 1` (Global Privacy
 * Control, W3C) counts as denied; else nobody has been asked yet.
 */
export function effectiveConsent(chosen: ChosenConsent | null, secGpc: boolean): Consent {
  return chosen ?? (secGpc ? 'denied' : 'unknown');
}
