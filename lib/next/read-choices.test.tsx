import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { readEnv } from '#lib/core/env';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { createEdgeRuntime, type EdgeRuntime } from '#lib/edge/edge-runtime';
import { handleRequest } from '#lib/edge/handle-request';
import { sealManifest } from '#lib/manifest/parse';
import type { Manifest } from '#lib/manifest/types';
import { LIVE_KEY, manifestKey } from '#lib/store/keys';
import { decideHeaders } from './decide-request';
import type { AnySite } from './define-site';
import { defineSite } from './define-site';
import { openChoices, type PageChoices, type readChoices } from './read-choices';
import { Slot } from './slot';
import { testSite } from './test-site';

const KEYS = `k1:${'A'.repeat(43)}`;
const signer = createSigner(parseKeyring(KEYS), 'code');
const site = testSite();
const DAY = Date.UTC(2026, 10, 22, 8, 30);
const NIGHT = Date.UTC(2026, 10, 22, 22, 30);

interface Asked {
  path?: string;
  headers?: Record<string, string>;
  env?: Record<string, string>;
  now?: number;
  published?: Manifest;
}

async function runtimeOf(of: AnySite, { env, now = DAY, published }: Asked): Promise<EdgeRuntime> {
  const texts = new Map<string, string>();
  if (published) {
    const sealed = await sealManifest(published, createSigner(parseKeyring(KEYS), 'manifest'));
    texts.set(manifestKey(published.revision), sealed);
    texts.set(LIVE_KEY, JSON.stringify({ schema: 1, revision: published.revision, at: 1 }));
  }
  return createEdgeRuntime({
    env: readEnv({ FACET_KEYS: KEYS, ...env }),
    now: () => now,
    builtin: of.manifest,
    open: () => ({
      getMany: async (keys) => keys.map((key) => texts.get(key) ?? null),
      send: async () => 1,
    }),
  });
}

/** What the middleware rewrites to, taken apart as the router does. */
async function codeOf(of: AnySite, asked: Asked) {
  const runtime = await runtimeOf(of, asked);
  const url = new URL(asked.path ?? '/', 'http://app.example');
  const headers = new Headers(asked.headers);
  const plan = await handleRequest({ method: 'GET', url, headers }, runtime, () => undefined);
  if (plan.kind !== 'rewrite') throw new Error(plan.exit);
  const [, tree = '', frame = '', page = '', ...rest] = plan.path.split('/');
  return { tree, params: { frame, page }, route: rest.join('/') };
}

const IN_THE_RAIN = { env: { WEATHER: 'rain,8' } };

describe('readChoices', () => {
  it.each<[string, Asked, string, string | undefined, object]>([
    ['the fallback', {}, 'home', undefined, { locale: 'en', slots: { 'home.hero': 'hero.plain' } }],
    ['a rule', IN_THE_RAIN, 'home', undefined, { slots: { 'home.hero': 'hero.rain' } }],
    [
      'locale and the offer of another',
      { path: '/de', headers: { 'accept-language': 'en-GB' } },
      'home',
      '/',
      { locale: 'de', offer: 'en', asksConsent: true },
    ],
    [
      'the currency of a place',
      { env: { PLACE_HEADERS: 'proxy' }, headers: { 'x-geo-country': 'GB' } },
      'home',
      undefined,
      { currency: 'GBP' },
    ],
    [
      'a page of several paths',
      { path: '/c/tea', now: NIGHT },
      'shelf',
      '/c/tea',
      { slots: { 'shelf.head': 'head.night' } },
    ],
  ])('says what the edge decided: %s', async (_what, asked, page, path, expected) => {
    const { tree, params, route } = await codeOf(site, asked);
    expect([tree, route]).toEqual(['v', `${page}${path && path !== '/' ? path : ''}`]);
    const opened = await openChoices(site, page, params, path, signer);
    expect(opened).toMatchObject({ healthy: true, choices: expected });
  });

  it('believes no code without keys, of other keys, of another path, or that nobody made', async () => {
    const { params } = await codeOf(site, IN_THE_RAIN);
    const shelf = await codeOf(site, { path: '/c/tea', now: NIGHT });
    const other = createSigner(parseKeyring(`k2:${'B'.repeat(43)}`), 'code');
    const plain = { healthy: false, choices: { slots: { 'home.hero': 'hero.plain' } } };
    expect(await openChoices(site, 'home', params, undefined, null)).toMatchObject(plain);
    expect(await openChoices(site, 'home', params, undefined, other)).toMatchObject(plain);
    expect(await openChoices(site, 'home', { frame: 'x', page: 'y' }, undefined, signer)).toMatchObject(
      plain,
    );
    expect(await openChoices(site, 'shelf', shelf.params, '/c/coffee', signer)).toMatchObject({
      healthy: false,
      choices: { slots: { 'shelf.head': 'head.plain' } },
    });
  });

  it('never misreads a code of a build with other variants', async () => {
    const siteWith = (variants: readonly [string, ...string[]]) =>
      defineSite({
        locales: ['en'],
        timeZone: 'Europe/Berlin',
        pages: { home: { paths: ['/'], slots: ['home.hero'] } },
        slots: { 'home.hero': { variants, fallback: 'a', rules: [{ show: 'b' }] } },
      });
    const { params } = await codeOf(siteWith(['a', 'b', 'c']), {});
    const rebuilt = siteWith(['c', 'a', 'b']);
    expect(await openChoices(rebuilt, 'home', params, undefined, signer)).toMatchObject({
      healthy: false,
      choices: { slots: { 'home.hero': 'a' } },
    });
  });

  it('asks for the path of a page that has several, by type', () => {
    type Shelf = typeof readChoices<typeof site, 'shelf'>;
    type Home = typeof readChoices<typeof site, 'home'>;
    expectTypeOf<Parameters<Shelf>[3]>().toEqualTypeOf<'/c/coffee' | '/c/tea'>();
    expectTypeOf<Parameters<Home>[3]>().toEqualTypeOf<'/' | undefined>();
  });

  it('throws for a page or a path the site does not have', async () => {
    const params = { frame: 'x', page: 'y' };
    await expect(openChoices(site, 'hame', params, undefined, signer)).rejects.toThrow("no page 'hame'");
    await expect(openChoices(site, 'shelf', params, '/c/cocoa', signer)).rejects.toThrow("at '/c/cocoa'");
    await expect(openChoices(site, 'shelf', params, undefined, signer)).rejects.toThrow("at 'undefined'");
  });
});

describe('a manifest published into the store', () => {
  const changed = (change: (manifest: Manifest) => void): Manifest => {
    const manifest = { ...site.manifest(), revision: 3 };
    change(manifest);
    return manifest;
  };
  const heroOf = async (published: Manifest) => {
    const { params } = await codeOf(site, { published });
    return openChoices(site, 'home', params, undefined, signer);
  };

  it('decides by its own rules where it names the slots and variants of the code', async () => {
    const published = changed(({ slots }) => {
      for (const slot of slots.filter(({ id }) => id === 'home.hero'))
        slot.experiences = [{ id: 'all', serve: { kind: 'variant', variant: 'hero.invite' } }];
    });
    expect(await heroOf(published)).toMatchObject({
      healthy: true,
      choices: { slots: { 'home.hero': 'hero.invite' } },
    });
  });

  it('means the fallback where it names others', async () => {
    const published = changed(({ pages, slots }) => {
      for (const page of pages) page.fingerprint = 'another1';
      for (const slot of slots.filter(({ id }) => id === 'home.hero')) {
        slot.variants.push({ id: 'hero.new', scope: 'shared' });
        slot.experiences = [{ id: 'all', serve: { kind: 'variant', variant: 'hero.new' } }];
      }
    });
    expect(await heroOf(published)).toMatchObject({
      healthy: false,
      choices: { slots: { 'home.hero': 'hero.plain' } },
    });
  });
});

describe('decideHeaders', () => {
  const decided = async (asked: Asked, page = 'home') =>
    decideHeaders(
      site,
      await runtimeOf(site, asked),
      { page, headers: new Headers(asked.headers), locale: 'de' },
      () => undefined,
    );

  it('answers as the middleware would, with the reason', async () => {
    expect(await decided(IN_THE_RAIN)).toMatchObject([
      { slot: 'home.hero', variant: 'hero.rain', reason: 'experience' },
    ]);
    expect(await decided({})).toMatchObject([{ variant: 'hero.plain', reason: 'default' }]);
  });

  it('answers with fallbacks where other variants are published', async () => {
    const published = { ...site.manifest(), revision: 3 };
    for (const page of published.pages) page.fingerprint = 'another1';
    expect(await decided({ ...IN_THE_RAIN, published })).toMatchObject([
      { variant: 'hero.plain', reason: 'fallback' },
    ]);
  });

  it('tests nobody whose identity nothing remembers', async () => {
    const tokens = (await runtimeOf(site, {})).identity.tokens;
    const consent = `facet-consent=${await tokens.sign('consent', { level: 'measurement', at: DAY })}`;
    const held = `${consent}; facet-identity=${await tokens.sign('identity', { aid: 'a'.repeat(22) })}`;
    expect(await decided({ headers: { cookie: consent } })).toMatchObject([{ reason: 'default' }]);
    expect(await decided({ headers: { cookie: held } })).toMatchObject([{ reason: 'experiment' }]);
  });

  it('throws for a page the site does not have', async () => {
    await expect(decided({}, 'hame')).rejects.toThrow("no page 'hame'");
  });
});

function Never(): never {
  throw new Error('a variant that was not chosen is rendered');
}

describe('<Slot>', () => {
  const of: PageChoices<typeof site, 'home'> = {
    locale: 'en',
    currency: 'EUR',
    offer: null,
    asksConsent: true,
    slots: { 'home.hero': 'hero.rain' },
  };

  it('renders the chosen variant and no other', () => {
    const variants = { 'hero.plain': <Never />, 'hero.rain': <h1>Rain</h1>, 'hero.invite': <Never /> };
    expect(renderToStaticMarkup(<Slot id="home.hero" of={of} variants={variants} />)).toBe('<h1>Rain</h1>');
  });

  it('takes every variant and nothing else, by type', () => {
    const some = { 'hero.plain': null, 'hero.rain': null };
    const all = { ...some, 'hero.invite': null };
    // @ts-expect-error: one variant is missing
    const missing = <Slot id="home.hero" of={of} variants={some} />;
    // @ts-expect-error: the slot of another page
    const foreign = <Slot id="shelf.head" of={of} variants={all} />;
    // @ts-expect-error: a variant nobody defined
    const misspelt = <Slot id="home.hero" of={of} variants={{ ...all, 'hero.x': null }} />;
    expect([missing, foreign, misspelt]).toHaveLength(3);
    expectTypeOf(of.slots['home.hero']).toEqualTypeOf<'hero.plain' | 'hero.rain' | 'hero.invite'>();
  });
});
