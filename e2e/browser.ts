import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A fresh browser profile, signed in by a one-time link where one is given. */
export async function openVisitor(
  browser: Browser,
  url: string,
  { link, ...options }: BrowserContextOptions & { link?: string } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...options });
  const page = await context.newPage();
  if (link) await page.goto(link);
  return { context, page };
}

/** Sums the layout shifts of every page this context opens from now on, as Chromium reports them. */
export async function watchLayoutShifts(context: BrowserContext): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(() => {
    const store = window as unknown as { shifts: number };
    store.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        store.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return (page) => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}
