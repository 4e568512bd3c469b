import type { Cap, CapPeriod } from '#lib/manifest/types';
import type { Seen } from './visit';

/** How often an experience was seen within a period. */
export function countOf(seen: Seen | undefined, experience: string, per: CapPeriod): number {
  return seen && Object.hasOwn(seen, experience) ? (seen[experience]?.[per] ?? 0) : 0;
}

/** Whether any of the caps is used up. */
export function isCapped(caps: readonly Cap[], experience: string, seen: Seen | undefined): boolean {
  return caps.some(({ per, max }) => countOf(seen, experience, per) >= max);
}

/** Reports caps that never let anybody see the experience, and periods that have two. */
export function checkCaps(caps: readonly Cap[], at: string, problems: string[]): void {
  caps.forEach(({ per, max }, i) => {
    if (!(max >= 1)) problems.push(`${at}[${i}].max: expected 1 or more`);
    if (caps.findIndex((cap) => cap.per === per) < i) problems.push(`${at}[${i}].per: '${per}' stands twice`);
  });
}
