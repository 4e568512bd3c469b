import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '#scripts/build';
import { EmptyApp, type RunningApp } from './empty-app';
import { type CodeBlock, readCodeBlocks } from './read-code-blocks';

const NEXT = 'node_modules/next/dist/bin/next';
const SETUP_MS = 300_000;
/** What a proxy on this machine would say. */
const ENV = { PLACE_HEADERS: 'proxy', TRUSTED_PROXIES: '127.0.0.1,::1' };
const FROM_GERMANY = { 'x-geo-country': 'DE' };

function apply(block: CodeBlock, app: EmptyApp): void {
  if (block.title !== null) app.write(block.title, block.code);
  else if (block.runsIn === 'app') app.run('sh', ['-ec', block.code]);
}

interface Got {
  status: number;
  hero: string;
  cache: string | null;
  headers: Headers;
}

async function get({ url }: RunningApp, path: string, headers: Record<string, string> = {}): Promise<Got> {
  const answer = await fetch(url + path, { headers, redirect: 'manual' });
  const hero = /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1] ?? '';
  return {
    status: answer.status,
    hero,
    cache: answer.headers.get('x-nextjs-cache'),
    headers: answer.headers,
  };
}

describe('docs/integrate.md, done to an empty app', () => {
  const blocks = readCodeBlocks(join(PROJECT_DIR, 'docs/integrate.md'));
  let app: EmptyApp;
  let site: RunningApp;

  beforeAll(async () => {
    app = await EmptyApp.create();
    for (const block of blocks) apply(block, app);
    app.run(process.execPath, [NEXT, 'build']);
    site = await app.start(ENV);
  }, SETUP_MS);

  afterAll(async () => {
    await site?.stop();
    app?.remove();
  });

  it('shows each visitor the homepage that is theirs, from the cache', async () => {
    expect(await get(site, '/')).toMatchObject({ status: 200, hero: 'Welcome', cache: 'MISS' });
    expect(await get(site, '/', FROM_GERMANY)).toMatchObject({ hero: 'Willkommen', cache: 'MISS' });
    expect(await get(site, '/')).toMatchObject({ hero: 'Welcome', cache: 'HIT' });
    expect(await get(site, '/', FROM_GERMANY)).toMatchObject({ hero: 'Willkommen', cache: 'HIT' });
  });

  it('keeps every answer out of shared caches and the code to itself', async () => {
    const { headers } = await get(site, '/');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('cdn-cache-control')).toBe('no-store');
    expect([...headers.keys()].filter((name) => /^x-(?:facet|middleware)/.test(name))).toEqual([]);
  });

  it('decides by a campaign without storing the query', async () => {
    const path = '/?utm_source=letter&utm_campaign=autumn-letter&email=anna@x.example';
    expect(await get(site, path)).toMatchObject({ hero: 'As promised in our letter', cache: 'MISS' });
    const again = await fetch(`${site.url}/?utm_campaign=autumn-letter`);
    expect(again.headers.get('x-nextjs-cache')).toBe('HIT');
    expect(await again.text()).not.toContain('anna');
  });

  it.each([
    '/v/AAAAAAAAAAAAA/BBBBBBBBBBBBBBBBBBBBBBBBBBBB/home',
    '/o/A/B/home',
    '/V/A/B/home',
    '/%76/A/B/home',
  ])('answers 404 to %s, before Next sees it', async (path) => {
    expect(await get(site, path)).toMatchObject({
      status: 404,
      cache: null,
      hero: 'This page does not exist',
    });
  });

  it('leaves the rest of the app alone', async () => {
    const answer = await fetch(`${site.url}/search?q=lamps`);
    expect(await answer.text()).toContain('lamps');
    expect(answer.headers.get('cdn-cache-control')).toBeNull();
  });

  it('decides the same for a route handler, with the reason', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${site.url}/api/hero`, { headers })).json() as unknown;
    expect(await ask(FROM_GERMANY)).toEqual({ variant: 'hero.germany', reason: 'experience' });
    expect(await ask({})).toEqual({ variant: 'hero.default', reason: 'default' });
  });

  it('serves the default page without keys', async () => {
    app.write('.env.local', '');
    const keyless = await app.start(ENV);
    try {
      expect(await get(keyless, '/', FROM_GERMANY)).toMatchObject({ status: 200, hero: 'Welcome' });
    } finally {
      await keyless.stop();
    }
  });
});
