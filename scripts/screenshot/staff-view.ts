import type { BrowserContext, Page } from 'playwright-core';
import type { SeededCustomer } from '#lib/shop/types';

const SCROLL_STEP_PX = 700;
const SCROLL_PAUSE_MS = 30;
const SEE_OTHER = 303;

/** The staff session of a context sees the site as a seeded customer in their own moment from now on. */
export async function seeAs(staff: BrowserContext, origin: string, { id }: SeededCustomer): Promise<void> {
  const answer = await staff.request.post(`${origin}/api/studio/preview`, {
    form: { preset: id },
    headers: { origin, referer: `${origin}/` },
    maxRedirects: 0,
  });
  if (answer.status() !== SEE_OTHER) throw new Error(`the preview of ${id} answered ${answer.status()}`);
}

/** To the end of the page and back, so that every picture has been asked for. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += SCROLL_STEP_PX) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await page.waitForTimeout(SCROLL_PAUSE_MS);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForLoadState('networkidle');
}
