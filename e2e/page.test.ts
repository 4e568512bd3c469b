import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/identity/new-id';
import { createOneTimeLink } from '#lib/identity/one-time-link';
import { seededCustomers } from '#lib/shop/customers';
import { site as shop } from '#lib/shop/site';
import { launchBrowser } from '#scripts/screenshot/launch-browser';
import { scrollThrough, seeAs } from '#scripts/screenshot/staff-view';
import { openVisitor, watchLayoutShifts } from './browser';
import { Client, type Site, startSite, storeOf } from './lab';
import { hideStaffMarks, overflowOf, slotTexts, violationsOf } from './look';

const CUSTOMERS = ['Anna', 'Jonas', 'Zofia'];
/** Drawings inside the page made it 147 000. */
const HOME_PAGE_MAX_CHARS = 60_000;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    startSite({ env: { TRUSTED_PROXIES: '127.0.0.1,::1', PLACE_HEADERS: 'proxy' } }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** What the front page says, by its headings: the page without what every visitor sees. */
async function headings(page: Page): Promise<string[]> {
  return page.locator('main h1, main h2').allInnerTexts();
}

describe('one front page for each', () => {
  it('three customers and an unknown visitor see four different pages, without JavaScript too', async () => {
    const seen = new Map<string, string>();
    for (const who of [...CUSTOMERS, null]) {
      const link = who ? await newLink(who) : undefined;
      const { context, page } = await openVisitor(browser, site.url, {
        javaScriptEnabled: false,
        ...(link && { link }),
      });
      await page.goto('/');
      seen.set(who ?? 'unknown', (await headings(page)).join(' | '));
      expect((await headings(page)).length).toBeGreaterThanOrEqual(3);
      await context.close();
    }
    expect(new Set(seen.values()).size).toBe(4);
  });

  it('greets a customer and counts their basket without a shift of the layout', async () => {
    const { context, page } = await openVisitor(browser, site.url, { link: await newLink('Anna') });
    const shifts = await watchLayoutShifts(context);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(await page.locator('[data-hole=greeting]').first().textContent()).toContain('Anna');
    expect(await page.locator('[data-hole=basket]').first().textContent()).toBe('2');
    expect(await shifts(page)).toBe(0);
    await context.close();
  });

  it('has no name in the page itself, so the cached one is everybody’s', async () => {
    const visitor = new Client(site.url);
    await visitor.get(new URL(await newLink('Anna')).pathname);
    const { body } = await visitor.get('/de');
    expect(body).not.toContain('Anna');
  });
});

/** Links work once, so each test asks the running shop's own functions for another. */
async function newLink(who: string): Promise<string> {
  const purpose =
    who === 'staff'
      ? ({ kind: 'staff', user: 'owner', role: 'admin' } as const)
      : ({ kind: 'customer', customerId: who.toLowerCase() } as const);
  const token = await createOneTimeLink({
    store: storeOf(site).store,
    randomId: newId,
    purpose,
    ttlMs: 60_000,
  });
  return `${site.url}/api/sign-in/${token}`;
}

const customers = seededCustomers(Date.now());
/** A busy machine may be late with contents it reads for the first time; the next view has them. */
async function warmUp(context: BrowserContext, path: string): Promise<void> {
  await context.request.get(path);
  await sleep(600);
}
const homeIn = (locale: string) => (locale === shop.defaultLocale ? '/' : `/${locale}`);

describe('eight lives', () => {
  it('see eight different pages: any two differ in three slots or more, in one language', async () => {
    const { context, page } = await openVisitor(browser, site.url, { link: await newLink('staff') });
    const seen = new Map<string, Record<string, string>>();
    for (const customer of customers) {
      await seeAs(context, site.url, customer);
      await warmUp(context, '/');
      await page.goto('/');
      seen.set(customer.id, await slotTexts(page));
    }
    await context.close();
    const pairs = customers.flatMap((one, i) => customers.slice(i + 1).map((other) => [one.id, other.id]));
    const alike = pairs.filter(([one = '', other = '']) => {
      const [a = {}, b = {}] = [seen.get(one), seen.get(other)];
      return Object.keys(a).filter((slot) => a[slot] !== b[slot]).length < 3;
    });
    expect([...seen.values()].map((slots) => Object.keys(slots).length)).toEqual(customers.map(() => 6));
    expect(alike).toEqual([]);
  });

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1440, height: 900 }],
  ])('on %s nothing moves, and nobody else is asked', async (_name, viewport) => {
    const { context, page } = await openVisitor(browser, site.url, {
      link: await newLink('staff'),
      viewport,
    });
    await hideStaffMarks(context);
    const shifts = await watchLayoutShifts(context);
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    for (const customer of customers) {
      await seeAs(context, site.url, customer);
      await warmUp(context, homeIn(customer.locale));
      await page.goto(homeIn(customer.locale), { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect([customer.id, await shifts(page), await overflowOf(page)]).toEqual([customer.id, 0, 0]);
    }
    await context.close();
    expect(asked.length).toBeGreaterThan(customers.length);
    expect(asked.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('data:'))).toEqual([]);
  });

  it.each([390, 820, 1440])('nothing moves when the fonts come late, %i pixels wide', async (width) => {
    const { context, page } = await openVisitor(browser, site.url, { viewport: { width, height: 900 } });
    const shifts = await watchLayoutShifts(context);
    await context.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    for (const path of ['/', '/de', '/pl', '/c/coffee']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect([path, await shifts(page)]).toEqual([path, 0]);
    }
    await context.close();
  });
});

/** Windows and schemes: each life in one of them, the first two in all. */
const LOOKS = [
  ['light', 390],
  ['light', 1440],
  ['dark', 390],
  ['dark', 1440],
] as const;
const EVERYWHERE = 2;

const PAGES = ['/', '/de', '/pl', '/c/coffee', '/de/c/gifts', '/pl/nowhere', '/privacy', '/de/privacy'];

describe('for everybody to read', () => {
  it.each(LOOKS)('axe finds nothing, %s at %i', async (colorScheme, width) => {
    const viewport = { width, height: 900 };
    const { context, page } = await openVisitor(browser, site.url, { colorScheme, viewport });
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(path, { waitUntil: 'networkidle' });
      found.push(...(await violationsOf(page)).map((violation) => `${path} ${violation}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });

  it.each(LOOKS.map(([scheme, width], i) => [scheme, width, i] as const))(
    'axe finds nothing in the lives, %s at %i',
    async (colorScheme, width, look) => {
      const viewport = { width, height: 900 };
      const link = await newLink('staff');
      const { context, page } = await openVisitor(browser, site.url, { link, colorScheme, viewport });
      await hideStaffMarks(context);
      const lives = customers.filter((_, i) => i < EVERYWHERE || i % LOOKS.length === look);
      const found: string[] = [];
      for (const customer of lives) {
        await seeAs(context, site.url, customer);
        await warmUp(context, homeIn(customer.locale));
        await page.goto(homeIn(customer.locale), { waitUntil: 'networkidle' });
        await scrollThrough(page);
        found.push(...(await violationsOf(page)).map((violation) => `${customer.id} ${violation}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );

  it.each([320, 390, 820, 1440])('nothing is wider than a window of %i', async (width) => {
    const { context, page } = await openVisitor(browser, site.url, { viewport: { width, height: 800 } });
    for (const path of PAGES) {
      await page.goto(path);
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
    }
    await context.close();
  });

  it('every picture of every life has its file', async () => {
    const { context, page } = await openVisitor(browser, site.url, { link: await newLink('staff') });
    const failed: string[] = [];
    page.on('response', (answer) => answer.status() >= 400 && failed.push(answer.url()));
    for (const customer of customers) {
      await seeAs(context, site.url, customer);
      await warmUp(context, homeIn(customer.locale));
      await page.goto(homeIn(customer.locale), { waitUntil: 'networkidle' });
      await scrollThrough(page);
      expect([customer.id, await emptyPictures(page)]).toEqual([customer.id, []]);
      expect(await page.locator('main img').count()).toBeGreaterThanOrEqual(5);
    }
    await context.close();
    expect(failed).toEqual([]);
  });

  it.each(customers)('the home page is small for $id', async ({ firstName, profile, locale }) => {
    const visitor = new Client(site.url);
    if (profile) await visitor.get(new URL(await newLink(firstName)).pathname);
    const { body } = await visitor.get(homeIn(locale));
    expect(body).toContain('data-slot="home.closing"');
    expect(body.length).toBeLessThan(HOME_PAGE_MAX_CHARS);
  });
});

/** Addresses of the pictures in sight of which nothing has been loaded. */
function emptyPictures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.images]
      .filter((img) => img.checkVisibility() && img.naturalWidth === 0)
      .map(({ src }) => src),
  );
}

describe('languages and currencies', () => {
  it.each([
    ['/', 'en'],
    ['/de', 'de'],
    ['/pl', 'pl'],
    ['/c/coffee', 'en'],
    ['/de/c/coffee', 'de'],
    ['/pl/c/coffee', 'pl'],
  ])('%s is in %s, names its siblings and itself', async (path, lang) => {
    const { body, status } = await new Client(site.url).get(path);
    expect(status).toBe(200);
    expect(body).toContain(`<html lang="${lang}"`);
    const rest = path.replace(/^\/(?:de|pl)(?=\/|$)/, '').replace(/^\/$/, '');
    expect(body).toContain(`<link rel="canonical" href="${site.url}${path}"/>`);
    for (const [hreflang, prefix] of [
      ['en', ''],
      ['de', '/de'],
      ['pl', '/pl'],
      ['x-default', ''],
    ])
      expect(body).toContain(
        `hrefLang="${hreflang}" href="${site.url}${prefix}${rest || (prefix ? '' : '/')}"`,
      );
  });

  it('offers the visitor’s language, and never redirects to it', async () => {
    const { body, status } = await new Client(site.url, { 'accept-language': 'pl,en;q=0.5' }).get(
      '/c/coffee',
    );
    expect(status).toBe(200);
    expect(body).toContain('<html lang="en"');
    expect(body).toMatch(/<aside[^>]*lang="pl"|lang="pl"[^>]*>/);
    expect(
      (await new Client(site.url, { 'accept-language': 'en' }).get('/c/coffee')).headers.get('etag'),
    ).not.toBe(null);
  });

  it('prices in the currency of the country, until the visitor chooses', async () => {
    const visitor = new Client(site.url, { 'x-geo-country': 'PL' });
    expect((await visitor.get('/c/coffee')).body).toMatch(/(?:PLN|zł)\s?\d|\d\s?(?:PLN|zł)/);
    expect((await visitor.post('/api/currency', { currency: 'GBP' })).status).toBe(303);
    expect((await visitor.get('/c/coffee')).body).toContain('£');
  });

  it('sitemap and robots name the public pages and no internal one', async () => {
    const visitor = new Client(site.url);
    const sitemap = (await visitor.get('/sitemap.xml')).body;
    for (const path of ['/de/c/coffee', '/c/home', '/pl']) expect(sitemap).toContain(`${site.url}${path}<`);
    expect(sitemap).not.toMatch(/\/[vo]\/|privacy/);
    expect((await visitor.get('/robots.txt')).body).toContain('Sitemap:');
  });

  it('a crawler gets what an unknown visitor gets, and no cookie', async () => {
    const agent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    const bot = await new Client(site.url, { 'user-agent': agent }).get('/');
    const unknown = await new Client(site.url).get('/');
    expect(bot.headers.get('etag')).toBe(unknown.headers.get('etag'));
    expect(bot.headers.getSetCookie()).toEqual([]);
  });
});

describe('walking from page to page', () => {
  it('keeps header and focus over three pages, scrolls to the top, and comes back where one was', async () => {
    const { context, page } = await openVisitor(browser, site.url, {
      viewport: { width: 1280, height: 600 },
    });
    const mark = () => page.evaluate(() => document.querySelector('header')?.getAttribute('data-mark'));
    const scrolled = () => page.evaluate(() => window.scrollY);
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      document.querySelector('header')?.setAttribute('data-mark', 'the same');
      window.scrollTo(0, 400);
    });
    for (const path of ['/c/coffee', '/c/kitchen']) {
      const link = page.locator(`header a[href="${path}"]`);
      await link.evaluate((element) => element.focus({ preventScroll: true }));
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${path}`);
      expect(await mark()).toBe('the same');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(path);
      await expect.poll(scrolled).toBe(0);
    }
    await page.goBack();
    await page.goBack();
    await page.waitForURL(`${site.url}/`);
    await expect.poll(scrolled).toBe(400);
    expect(await mark()).toBe('the same');
    await context.close();
  });

  it('asks for nothing outside, nothing internal, and prefetches no page', async () => {
    const { context, page } = await openVisitor(browser, site.url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.mouse.move(200, 40);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
    expect(asked.filter((url) => /\/[vo]\/|_rsc=/.test(new URL(url).pathname + new URL(url).search))).toEqual(
      [],
    );
    await context.close();
  });

  it('sorts a category, by form and without JavaScript', async () => {
    const { context, page } = await openVisitor(browser, site.url, { javaScriptEnabled: false });
    const prices = async () => {
      const texts = await page.locator('main .price').allInnerTexts();
      return texts.map((text) => Number(text.replace(/[^\d.]/g, '')));
    };
    await page.goto('/c/coffee');
    await page.locator('select[name=sort]').selectOption('price-asc');
    await page.locator('form:has(select[name=sort]) button').click();
    expect(page.url()).toContain('sort=price-asc');
    const sorted = await prices();
    expect(sorted.length).toBeGreaterThanOrEqual(3);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    await context.close();
  });
});

describe('consent', () => {
  it('is asked plainly, answered without JavaScript, and not asked again', async () => {
    const { context, page } = await openVisitor(browser, site.url, { javaScriptEnabled: false });
    await page.goto('/c/coffee');
    const buttons = page.locator('[data-consent] button');
    expect(await buttons.count()).toBe(3);
    const sizes = await buttons.evaluateAll((all) =>
      all.map((button) => getComputedStyle(button).backgroundColor + getComputedStyle(button).fontSize),
    );
    expect(new Set(sizes).size).toBe(1);
    await page.locator('[data-consent] button[value=denied]').click();
    expect(new URL(page.url()).pathname).toBe('/c/coffee');
    expect(await page.locator('[data-consent]').count()).toBe(0);
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['facet-consent']);
    await context.close();
  });

  it('withdrawn: what was remembered in the browser goes, and the cache with it', async () => {
    const visitor = new Client(site.url);
    await visitor.post('/api/consent', { level: 'personalisation' });
    await visitor.get('/');
    expect([...visitor.cookies.keys()]).toContain('facet-identity');
    const answer = await visitor.post('/api/consent', { level: 'denied' });
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect([...visitor.cookies.keys()]).toEqual(['facet-consent']);
  });

  it('a form on another site is refused', async () => {
    const visitor = new Client(site.url);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const answer = await visitor.get('/api/consent', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ level: 'personalisation' }),
    });
    expect(answer.status).toBe(403);
  });

  it('sign-out leaves nothing of the customer', async () => {
    const visitor = new Client(site.url);
    await visitor.get(new URL(await newLink('Jonas')).pathname);
    expect([...visitor.cookies.keys()]).toContain('facet-hint');
    const answer = await visitor.post('/api/session/sign-out', {});
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect([...visitor.cookies.keys()]).toEqual(['facet-consent']);
  });

  it('the privacy page says what is chosen, and is never stored', async () => {
    const visitor = new Client(site.url);
    await visitor.post('/api/consent', { level: 'measurement' });
    const { body, headers, status } = await visitor.get('/privacy');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toContain('noindex');
  });
});

describe('staff', () => {
  it('a one-time link opens the studio once; the switch there works', async () => {
    const link = await newLink('staff');
    const { context, page } = await openVisitor(browser, site.url, { link });
    expect(new URL(page.url()).pathname).toBe('/studio');
    await page.getByRole('button', { name: 'Switch off for everybody' }).click();
    await page.getByRole('heading', { name: 'Personalisation is off' }).waitFor();
    await page.getByRole('button', { name: 'Switch on again' }).click();
    await page.getByRole('heading', { name: 'Personalisation is on' }).waitFor();
    await context.close();
    expect((await new Client(site.url).get(new URL(link).pathname)).status).toBe(404);
  });

  it('nobody else sees anything of it', async () => {
    const visitor = new Client(site.url);
    expect((await visitor.get('/studio')).body).toContain('Staff only');
    expect((await visitor.post('/api/studio/kill-switch', { state: 'off' })).status).toBe(401);
  });
});
