import { decide } from '#lib/decide/decide';
import type { DecideInput, Reason, SlotDecision } from '#lib/decide/types';
import type { AnySite, PageOf, SlotOf, VariantOf } from './define-site';

/** What is shown in each slot of a page, and why. */
export type DecidedSlots<Site extends AnySite, Page extends PageOf<Site>> = {
  [Slot in SlotOf<Site, Page>]: { variant: VariantOf<Site, Slot>; reason: Reason };
};

/** All a decision is made of beside the rules. */
export type Circumstances = Omit<DecideInput, 'page' | 'weights'>;

/**
 * What each slot of a page shows in given circumstances, and why, by the rules in code. Pure and synchronous:
 * for tests of the rules, and for code that knows the circumstances. For a request: `decideRequest`.
 */
export function decideSlots<Site extends AnySite, const Page extends PageOf<Site>>(
  site: Site,
  page: Page,
  input: Circumstances,
): DecidedSlots<Site, Page> {
  return slotsById(decide(site.compiled, { ...input, page, weights: {} }).slots);
}

/** A decision's slots under their ids, typed by whoever knows the page. */
export function slotsById<Slots>(slots: readonly SlotDecision[]): Slots {
  return Object.fromEntries(slots.map(({ slot, variant, reason }) => [slot, { variant, reason }])) as Slots;
}
