import type { Consent } from '#lib/context/types';
import type { IdentityClaims } from './claims';
import { allows } from './consent';

/**
 * The identity this consent allows, made from the one held where there is one: none below measurement;
 * the assignment id alone at measurement; at personalisation the visitor id too. A customer's own
 * assignment id goes before the browser's, so that they meet the same variants on every device.
 */
export function chooseIdentity(
  consent: Consent,
  held: IdentityClaims | null,
  customerAid: string | undefined,
  newId: () => string,
): IdentityClaims | null {
  if (!allows(consent, 'measurement')) return null;
  const aid = customerAid ?? held?.aid ?? newId();
  return allows(consent, 'personalisation') ? { vid: held?.vid ?? newId(), aid } : { aid };
}

export function isSameIdentity(a: IdentityClaims, b: IdentityClaims): boolean {
  return a.aid === b.aid && a.vid === b.vid;
}
