import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { site as shop } from '#lib/shop/site';
import type { SeededCustomer } from '#lib/shop/types';
import { formatContactSheet } from './contact-sheet';
import { launchBrowser } from './launch-browser';
import type { OpenSite } from './open-site';
import { openAs, scrollThrough, seeAs, untilPictured } from './staff-view';
import { fileOf, type Shot, VIEWS } from './views';

/** What is not the shop's: the staff's bar and marks, and the question that would lie over every page. */
const HIDDEN =
  '.facet-bar, .facet-mark, [data-consent] { display: none !important } body { padding: 0 !important } :has(> .facet-mark)::after { content: none !important } header { outline: 0 !important }';

interface Work {
  site: OpenSite;
  customers: readonly SeededCustomer[];
  /** Folder for the pictures. */
  into: string;
  onPicture(name: string): void;
}

/** The home page of each customer in their own moment, in every view; answers the address of the contact sheet. */
export async function takeScreenshots({ site, customers, into, onPicture }: Work): Promise<string> {
  mkdirSync(into, { recursive: true });
  const browser = await launchBrowser();
  const shots: Shot[] = [];
  try {
    const staff = await signInStaff(browser, site);
    for (const customer of customers) {
      await seeAs(staff, site.origin, customer);
      for (const view of VIEWS) {
        const shot = { customer, ...view };
        await shoot(browser, staff, site, shot, path.join(into, fileOf(shot)));
        shots.push(shot);
        onPicture(fileOf(shot));
      }
    }
  } finally {
    await browser.close();
  }
  const sheet = path.join(into, 'index.html');
  writeFileSync(sheet, formatContactSheet(shots));
  return sheet;
}

async function signInStaff(browser: Browser, site: OpenSite): Promise<BrowserContext> {
  const staff = await browser.newContext({ baseURL: site.origin });
  const page = await staff.newPage();
  await page.goto(site.staffLink);
  await page.close();
  return staff;
}

const homeOf = ({ locale }: SeededCustomer) => (locale === shop.defaultLocale ? '/' : `/${locale}`);

async function shoot(browser: Browser, staff: BrowserContext, site: OpenSite, shot: Shot, file: string) {
  const context = await browser.newContext({
    baseURL: site.origin,
    storageState: await staff.storageState(),
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme,
  });
  const page = await context.newPage();
  await openAs(page, homeOf(shot.customer), shot.customer);
  await page.addStyleTag({ content: HIDDEN });
  await scrollThrough(page);
  await untilPictured(page);
  await page.screenshot({ path: file, type: 'jpeg', quality: 84, fullPage: true });
  await context.close();
}
