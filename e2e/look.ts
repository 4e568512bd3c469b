import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The staff's own bar and marks; not part of the shop. */
const STAFF_ONLY = ['.facet-bar', '.facet-mark'];

interface AxeViolation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/**
 * Rules of WCAG 2.2 A and AA and best practice that a page breaks, with the elements. What is not displayed is
 * not looked at: a staff session hides its bar and marks first.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: AxeViolation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** From before the first paint of every page: what is drawn for staff alone is not there, and moves nothing. */
export async function hideStaffMarks(context: BrowserContext): Promise<void> {
  await context.addInitScript((selectors) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${selectors} { display: none !important }`);
    document.adoptedStyleSheets = [sheet];
  }, STAFF_ONLY.join(', '));
}

/** How far a page can be scrolled sideways, in CSS pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What each slot says and shows, without the staff's marks and without prices: slot → text. */
export function slotTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate((hidden) => {
    const slots = [...document.querySelectorAll<HTMLElement>('[data-slot]')];
    const entries = slots.map((slot) => {
      const copy = slot.cloneNode(true) as HTMLElement;
      for (const hole of copy.querySelectorAll(`[data-hole], .to-settings, .price, ${hidden}`)) hole.remove();
      const pictures = [...copy.querySelectorAll('img')].map((img) => img.getAttribute('src'));
      return [slot.dataset.slot ?? '', [copy.textContent, ...pictures].join(' ')];
    });
    return Object.fromEntries(entries) as Record<string, string>;
  }, STAFF_ONLY.join(', '));
}
