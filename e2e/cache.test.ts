import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopManifestSource } from '#lib/shop/manifest-source';
import { shopContent } from '#lib/shop/variants';
import { publish } from '#lib/studio/publish';
import { launchBrowser } from '#scripts/screenshot/launch-browser';
import { openVisitor } from './browser';
import { Client, readCounters, type Site, startSite, storeOf } from './lab';

const BUDGET_MB = 8;
let site: Site;
let opsToken: string;

beforeAll(async () => {
  site = await startSite({
    env: { PAGE_CACHE_MB: String(BUDGET_MB), TRUSTED_PROXIES: '127.0.0.1,::1', PLACE_HEADERS: 'proxy' },
  });
  const keys = JSON.parse(readFileSync(join(site.dataDir, 'keys.json'), 'utf8')) as { OPS_TOKEN: string };
  opsToken = keys.OPS_TOKEN;
});
afterAll(() => site.stop());

const counters = () => readCounters(site.url, opsToken);

/** What an action adds to the counters of the rendering side. */
async function during(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = (await counters()).server;
  await act();
  const after = (await counters()).server;
  const changed = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, by]) => by !== 0));
}

function filesIn(folder: string): { count: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { count: files.length, bytes };
}

describe('the page cache', () => {
  it('one page view causes exactly one render, the second none', async () => {
    const visitor = new Client(site.url, { 'x-geo-country': 'PL' });
    expect(await during(() => visitor.get('/c/home'))).toMatchObject({
      'render:category': 1,
      'render:frame': 1,
    });
    const again = await during(() => new Client(site.url, { 'x-geo-country': 'PL' }).get('/c/home'));
    expect(again['render:category']).toBeUndefined();
    expect(again['render:frame']).toBeUndefined();
  });

  it('one page view in a browser, links hovered, causes exactly one render', async () => {
    const browser = await launchBrowser();
    const { page } = await openVisitor(browser, site.url, { extraHTTPHeaders: { 'x-geo-country': 'GB' } });
    const added = await during(async () => {
      await page.goto('/', { waitUntil: 'networkidle' });
      for (const link of await page.locator('header a').all()) await link.hover();
      await page.waitForTimeout(500);
    });
    await browser.close();
    const renders = Object.entries(added).filter(([name]) => name.startsWith('render:'));
    expect(Object.fromEntries(renders)).toEqual({ 'render:home': 1, 'render:frame': 1 });
  });

  it('fifty at once on a cold code cause one render', async () => {
    const added = await during(() =>
      Promise.all(
        Array.from({ length: 50 }, () => new Client(site.url, { 'x-geo-country': 'GB' }).get('/c/kitchen')),
      ),
    );
    expect(added['render:category']).toBe(1);
  });

  it('stays under its budget through a run of a thousand codes, over several publishes', async () => {
    const seen = new Set<string>();
    const folder = join(site.dataDir, 'page-cache');
    for (let round = 1; seen.size < 1_000 && round < 9; round++) {
      for (const { visitor, path } of visits()) {
        const { headers, status } = await visitor.get(path);
        expect(status).toBe(200);
        seen.add(headers.get('etag') ?? '');
        if (seen.size >= 1_000) break;
        if (seen.size % 50 === 0) expect(filesIn(folder).bytes).toBeLessThanOrEqual(BUDGET_MB * 1024 * 1024);
      }
      await publishWithTitle(`The title of publish ${round + 1}`);
    }
    const { pageCache } = await counters();
    console.log(`${seen.size} codes: ${JSON.stringify(pageCache)}`);
    expect(seen.size).toBeGreaterThanOrEqual(1_000);
    expect(pageCache.evictions).toBeGreaterThan(0);
    expect(filesIn(folder).bytes).toBeLessThanOrEqual(BUDGET_MB * 1024 * 1024);
  }, 300_000);
});

const COUNTRIES = ['AT', 'PL', 'GB'];
const LANGUAGES = ['en', 'de', 'pl'];
const PREFIXES = ['', '/de', '/pl'];
/** Pages and the zones of those who ask for them: the front page differs by the time of day. */
const ASKED = [
  { path: '', zones: ['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'] },
  { path: '?utm_campaign=slow-mornings', zones: ['Europe/Berlin'] },
  { path: '/c/coffee', zones: ['Europe/Berlin'] },
  { path: '/c/kitchen', zones: ['Europe/Berlin'] },
  { path: '/c/home', zones: ['Europe/Berlin'] },
];

/** Visitors of several countries, languages and zones, with and without a banner to answer. */
function* visits(): Generator<{ visitor: Client; path: string }> {
  for (const country of COUNTRIES)
    for (const language of LANGUAGES)
      for (const gpc of ['0', '1'])
        for (const prefix of PREFIXES)
          for (const { path, zones } of ASKED)
            for (const zone of zones)
              yield { visitor: visitorOf(country, language, zone, gpc), path: prefix + path || '/' };
}

function visitorOf(country: string, language: string, zone: string, gpc: string): Client {
  const headers = {
    'x-geo-country': country,
    'x-geo-timezone': zone,
    'accept-language': language,
    'sec-gpc': gpc,
  };
  return new Client(site.url, headers);
}

async function publishWithTitle(title: string): Promise<void> {
  const contents = structuredClone(shopContent);
  for (const variant of Object.values(contents)) {
    for (const { blocks } of Object.values(variant)) {
      for (const { props } of blocks) if (typeof props.title === 'string') props.title = title;
    }
  }
  const { store, signer } = storeOf(site);
  await publish({ store, signer, now: Date.now }, shopManifestSource, contents);
  await expect
    .poll(async () => (await new Client(site.url).get('/')).body.includes(title), { timeout: 5_000 })
    .toBe(true);
}
