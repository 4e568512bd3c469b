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

/** In the dry, then in the rain. */
const TRY_EXAMPLE = `import { heroFor } from './example.tsx';
const weather = { condition: 'rain', temperature: 8, feelsLike: 6, rain: 2, wind: 15, rainNext3h: true };
const now = (context) => heroFor({ context, profile: null, assignmentId: null, now: 0 });
console.log(now({}), now({ weather }));
`;

const MISTAKES = `import { defineSite } from 'facet';
import { type PageChoices, Slot } from 'facet/page';
import { site } from './facet';
const common = { locales: ['en'], timeZone: 'UTC', pages: { home: { paths: ['/'], slots: ['a'] } } } as const;
defineSite({ ...common, slots: { a: { variants: ['x', 'y'], fallback: 'z' } } }); // wrong
defineSite({ ...common, slots: { a: { variants: ['x', 'y'], fallback: 'x', rules: [{ show: 'z' }] } } }); // wrong
defineSite({ ...common, slots: { b: { variants: ['x', 'y'], fallback: 'x' } } }); // wrong
export const draw = (choices: PageChoices<typeof site, 'home'>, all: Record<'hero.default' | 'hero.letter' | 'hero.germany', null>) => [
  <Slot key="1" id="home.hero" of={choices} variants={all} />,
  <Slot key="2" id="home.hiro" of={choices} variants={all} />, // wrong
  <Slot key="3" id="home.hero" of={choices} variants={{ 'hero.default': null }} />, // wrong
];
`;

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
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

  it('takes no form longer than a form can be', async () => {
    const body = new URLSearchParams({ level: 'measurement', more: 'x'.repeat(20_000) });
    const refused = await fetch(`${site.url}/api/consent`, { method: 'POST', body, redirect: 'manual' });
    expect(refused.status).toBe(400);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('takes a choice of consent, and identifies nobody before it', async () => {
    expect((await get(site, '/')).headers.getSetCookie()).toEqual([]);
    const headers = { origin: site.url, referer: `${site.url}/` };
    const body = new URLSearchParams({ level: 'measurement' });
    const chosen = await fetch(`${site.url}/api/consent`, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    });
    const names = chosen.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'));
    expect(chosen.status).toBe(303);
    expect(names.map((line) => line.split('=', 1)[0])).toEqual(['facet-consent', 'facet-identity']);
    const cookie = names.map((line) => line.split(';', 1)[0]).join('; ');
    expect(await get(site, '/', { cookie })).toMatchObject({ status: 200, hero: 'Welcome' });
  });

  it('has an example of 20 lines that decides', () => {
    const example = blocks.find(({ title }) => title === 'example.tsx')?.code ?? '';
    const lines = example.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(20);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    app.write('try-example.mts', TRY_EXAMPLE);
    expect(app.run(process.execPath, ['--import', 'tsx', 'try-example.mts'])).toBe('plain rain\n');
  });

  it('makes mistakes type errors', () => {
    app.write('mistakes.tsx', MISTAKES);
    const check = () => app.run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']);
    const found = /^mistakes\.tsx\((\d+),/gm;
    const lines = [...messageOf(check).matchAll(found)].map(([, line]) => Number(line));
    expect(lines).toEqual(
      MISTAKES.split('\n').flatMap((line, i) => (line.includes('// wrong') ? [i + 1] : [])),
    );
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
