import type { CodedSegment, Manifest, Slot } from '#lib/manifest/types';
import { checkCodes } from './check-codes';
import { checkPaths } from './check-paths';

type Problems = string[];

function checkIds(items: readonly { id: string }[], at: string, problems: Problems): void {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) problems.push(`${at}[${i}].id: '${id}' stands twice`);
    seen.add(id);
  });
}

function checkSite({ site }: Manifest, problems: Problems): void {
  if (!site.locales.includes(site.defaultLocale))
    problems.push(`site.defaultLocale: '${site.defaultLocale}' is no locale`);
  const checkCurrency = (currency: string, at: string) => {
    if (!site.currencies.includes(currency)) problems.push(`site.${at}: '${currency}' is no currency`);
  };
  checkCurrency(site.defaultCurrency, 'defaultCurrency');
  for (const [country, currency] of Object.entries(site.currencyByCountry))
    checkCurrency(currency, `currencyByCountry.${country}`);
}

function checkSlot(slot: Slot, at: string, problems: Problems): void {
  checkIds(slot.variants, `${at}.variants`, problems);
  checkIds(slot.experiences, `${at}.experiences`, problems);
  if (!slot.variants.some(({ id }) => id === slot.fallback))
    problems.push(`${at}.fallback: no variant '${slot.fallback}'`);
}

/** Across slots too: views are counted, and capped, by the experience's id. */
function checkExperienceIds(slots: readonly Slot[], problems: Problems): void {
  const slotOf = new Map<string, string>();
  slots.forEach(({ id: slot, experiences }, i) => {
    experiences.forEach(({ id }, j) => {
      const other = slotOf.get(id);
      if (other !== undefined && other !== slot)
        problems.push(`slots[${i}].experiences[${j}].id: '${id}' stands in slot '${other}' too`);
      slotOf.set(id, slot);
    });
  });
}

function checkSegment(segment: CodedSegment, at: string, manifest: Manifest, problems: Problems): void {
  const slots = new Set(manifest.slots.map(({ id }) => id));
  segment.slots.forEach((id, i) => {
    if (!slots.has(id)) problems.push(`${at}.slots[${i}]: no slot '${id}'`);
  });
  segment.params.forEach((name, i) => {
    if (!Object.hasOwn(manifest.params, name)) problems.push(`${at}.params[${i}]: no param '${name}'`);
  });
}

/**
 * What no visitor could be served by: doubled ids, pages without their slots or a path of their own, slots
 * without a fallback, a default that is not in its list, codes nobody could read back.
 */
export function findFatal(manifest: Manifest): string[] {
  const problems: Problems = [];
  for (const list of ['pages', 'slots', 'audiences', 'experiments', 'policies'] as const)
    checkIds(manifest[list], list, problems);
  checkSite(manifest, problems);
  checkSegment(manifest.frame, 'frame', manifest, problems);
  manifest.pages.forEach((page, i) => {
    checkSegment(page, `pages[${i}]`, manifest, problems);
  });
  if (!manifest.pages.some(({ id }) => id === manifest.notFoundPage))
    problems.push(`notFoundPage: no page '${manifest.notFoundPage}'`);
  manifest.slots.forEach((slot, i) => {
    checkSlot(slot, `slots[${i}]`, problems);
  });
  checkExperienceIds(manifest.slots, problems);
  checkPaths(manifest, problems);
  checkCodes(manifest, problems);
  return problems;
}
