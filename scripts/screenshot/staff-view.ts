import type { BrowserContext, Page } from 'playwright-core';
import type { SeededCustomer } from '#lib/shop/types';

const SCROLL_STEP_PX = 700;
const SCROLL_PAUSE_MS = 30;
const SEE_OTHER = 303;
const MAX_TRIES = 3;
const PICTURES_TIMEOUT_MS = 20_000;

/** The staff session of a context sees the site as a seeded customer in their own moment from now on. */
export async function seeAs(staff: BrowserContext, origin: string, { id }: SeededCustomer): Promise<void> {
  const answer = await staff.request.post(`${origin}/api/studio/preview`, {
    form: { preset: id },
    headers: { origin, referer: `${origin}/` },
    maxRedirects: 0,
  });
  if (answer.status() !== SEE_OTHER) throw new Error(`the preview of ${id} answered ${answer.status()}`);
}

/** What the toolbar of a page says of whom it is shown to. */
interface ShownView {
  who: string | null;
  notes: readonly string[];
}

/** Why a page is not what a customer gets; null when it is. */
export function wrongView({ who, notes }: ShownView, { firstName, profile }: SeededCustomer): string | null {
  const wanted = profile ? `Seen as ${firstName}` : 'Seen as somebody new';
  if (who !== wanted) return `the toolbar says “${who ?? 'nothing'}”, not “${wanted}”`;
  return notes.length > 0 ? `the toolbar notes: ${notes.join(' ')}` : null;
}

/** Opens a page as a customer gets it. Throws when after some tries it is still somebody else's. */
export async function openAs(page: Page, path: string, customer: SeededCustomer): Promise<void> {
  let wrong: string | null = null;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const who = page.locator('.facet-who');
    wrong = wrongView(
      {
        who: (await who.count()) === 0 ? null : await who.textContent(),
        notes: await page.locator('.facet-notes li').allTextContents(),
      },
      customer,
    );
    if (wrong === null) return;
  }
  throw new Error(`${path} as ${customer.id}: ${wrong}`);
}

/** Until every picture of the page is loaded and decoded. Throws when one is broken or takes too long. */
export async function untilPictured(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = 'eager';
  });
  const areLoaded = () =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  await page.waitForFunction(areLoaded, undefined, { timeout: PICTURES_TIMEOUT_MS });
  await page.evaluate(() => Promise.all([...document.images].map((picture) => picture.decode())));
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
