import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbeddedEngine } from '#gateway/embedded/open-embedded-engine';
import { type RunningGateway, startGateway } from '#gateway/start-gateway';
import { blockKinds } from '#lib/blocks/registry';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { fingerprintOf, parseCodebook } from '#lib/manifest/codebook';
import { openManifest } from '#lib/manifest/parse';
import type { Manifest, ManifestSource } from '#lib/manifest/types';
import { shopManifestSource } from '#lib/shop/manifest-source';
import { priceList } from '#lib/shop/products';
import { shopContent } from '#lib/shop/variants';
import { codebookKey, contentKey, LIVE_KEY, manifestKey, pricesKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createUpstashStore } from '#lib/store/upstash-store';
import { publish } from './publish';
import { SEEDED_CUSTOMERS, seedShop } from './seed-shop';

const TOKEN = 't'.repeat(32);
const keys = parseKeyring(`k1:${'A'.repeat(43)}`);
const signer = createSigner(keys, 'manifest');
const PRICES_KEY = pricesKey(priceList.revision);
const now = () => 1_790_000_000_000;

let gateway: RunningGateway;
let store: Store;
const dir = mkdtempSync(join(tmpdir(), 'facet-publish-'));

beforeAll(async () => {
  const engine = await openEmbeddedEngine({ dir });
  gateway = await startGateway({ engine, engineName: 'embedded', token: TOKEN, host: '127.0.0.1', port: 0 });
  store = createUpstashStore({ url: gateway.url, token: TOKEN, deadlineMs: 5_000 });
});
afterAll(async () => {
  await gateway.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  await store.send(['FLUSHALL']);
  await store.send(['SET', PRICES_KEY, JSON.stringify(priceList)]);
});
afterEach(() => vi.restoreAllMocks());

async function liveManifest(): Promise<Manifest> {
  const [pointer] = await store.getMany([LIVE_KEY]);
  const { revision } = JSON.parse(pointer ?? '{}') as { revision: number };
  const [sealed] = await store.getMany([manifestKey(revision)]);
  const opened = await openManifest(sealed ?? '', signer);
  if (!opened.ok) throw new Error(opened.problems.join());
  return opened.value;
}

const publishShop = (source = shopManifestSource, contents = shopContent) =>
  publish({ store, signer, now }, source, contents);

const withHome = (change: Partial<ManifestSource['pages'][number]>) => ({
  pages: shopManifestSource.pages.map((page) => (page.id === 'home' ? { ...page, ...change } : page)),
});

describe('publish', () => {
  it('leaves a manifest that opens, and a body for everything it leans on', async () => {
    await publishShop();
    const manifest = await liveManifest();
    for (const { fingerprint } of [manifest.frame, ...manifest.pages]) {
      const [json] = await store.getMany([codebookKey(fingerprint)]);
      const book = parseCodebook(json ?? '');
      if (!book.ok) throw new Error(`${fingerprint}: ${book.problems.join()}`);
      expect(await fingerprintOf(book.value)).toBe(fingerprint);
      const hashes = book.value.slots.flatMap(({ variants }) =>
        variants.flatMap(({ content }) => Object.values(content)),
      );
      expect(await store.getMany(hashes.map(contentKey))).not.toContain(null);
    }
  });

  it('changes the fingerprint of the pages it touches and of no other', async () => {
    await publishShop();
    const before = await liveManifest();
    const contents = structuredClone(shopContent);
    const text = contents['hero.default']?.en?.blocks[0]?.props;
    if (text) text.title = 'Another title';
    await publishShop(shopManifestSource, contents);
    const after = await liveManifest();
    const changed = after.pages
      .filter((page, i) => page.fingerprint !== before.pages[i]?.fingerprint)
      .map(({ id }) => id);
    expect(changed).toEqual(['home']);
    expect(after.frame.fingerprint).toBe(before.frame.fingerprint);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('of several at once one wins, and the others know', async () => {
    await publishShop();
    const outcomes = await Promise.allSettled([publishShop(), publishShop(), publishShop()]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.length).toBeGreaterThan(0);
    for (const outcome of lost) expect(String(outcome.reason)).toContain('publish-conflict');
    expect((await liveManifest()).slots.length).toBe(shopManifestSource.slots.length);
  });

  it('refuses broken content with slot, variant, locale and path, and writes nothing', async () => {
    const contents = structuredClone(shopContent);
    Reflect.deleteProperty(contents['hero.default']?.de ?? {}, 'blocks');
    await expect(publishShop(shopManifestSource, contents)).rejects.toThrow(
      /bad-content.*home\.hero hero\.default de \$\.blocks/,
    );
    expect(await store.send(['KEYS', '*'])).toEqual([PRICES_KEY]);
  });

  it('refuses a product and a store that nobody has, with the path, and writes nothing', async () => {
    const contents = structuredClone(shopContent);
    const ids = shopManifestSource.slots.flatMap(({ variants }) => variants.map(({ id }) => id));
    const broken = ids.flatMap((id) => {
      const block = contents[id]?.en?.blocks.find(({ type }) => ['store-card', 'product-row'].includes(type));
      if (block?.type === 'store-card') block.props.store = 'atlantis';
      if (block?.type === 'product-row') block.props.products = ['unicorn'];
      return block?.type ?? [];
    });
    expect(new Set(broken)).toEqual(new Set(['store-card', 'product-row']));
    const refused = publishShop(shopManifestSource, contents);
    await expect(refused).rejects.toThrow(/bad-content/);
    await expect(refused).rejects.toThrow(/ en \$\.blocks\[\d\]\.props\.store: no store 'atlantis'/);
    await expect(refused).rejects.toThrow(/ en \$\.blocks\[\d\]\.props\.products\[0\]: no product 'unicorn'/);
    expect(await store.send(['KEYS', '*'])).toEqual([PRICES_KEY]);
  });

  it('refuses a picture that no build renders, with the path, and writes nothing', async () => {
    const contents = structuredClone(shopContent);
    const ids = shopManifestSource.slots.flatMap(({ variants }) => variants.map(({ id }) => id));
    const pictured = ids.flatMap((id) => contents[id]?.en?.blocks ?? []).find(({ props }) => props.picture);
    if (pictured) pictured.props.picture = { name: 'bag', tone: 'steel' };
    const refused = publishShop(shopManifestSource, contents);
    await expect(refused).rejects.toThrow(
      /bad-content.* en \$\.blocks\[\d\]\.props\.picture: no picture 'bag-steel'/,
    );
    expect(await store.send(['KEYS', '*'])).toEqual([PRICES_KEY]);
  });

  it.each<[string, object]>([
    ['ends before it starts', { startsAt: 2, endsAt: 1 }],
    ['starts on no date there is', { startsAt: 9e15 }],
    ['has an empty list of day-parts', { dayParts: [] }],
    ['has a day-part of no day', { dayParts: [{ days: [], from: '08:00', to: '10:00' }] }],
    ['has an eighth weekday', { dayParts: [{ days: [8], from: '08:00', to: '10:00' }] }],
    ['has an impossible time', { dayParts: [{ days: [1], from: '08:00', to: '24:30' }] }],
  ])('refuses a schedule that %s, with the path', async (_what, schedule) => {
    const slots = shopManifestSource.slots.map((slot) => ({
      ...slot,
      experiences: slot.experiences.map((experience) => ({ ...experience, schedule })),
    }));
    await expect(publishShop({ ...shopManifestSource, slots })).rejects.toThrow(
      /bad-manifest.*slots\[\d\]\.experiences\[0\]\.schedule/,
    );
  });

  it('refuses a slot without a default, with the path', async () => {
    const slots = shopManifestSource.slots.map((slot) => ({ ...slot, fallback: 'gone' }));
    await expect(publishShop({ ...shopManifestSource, slots })).rejects.toThrow(
      /bad-manifest.*slots\[0\]\.fallback: no variant 'gone'/,
    );
  });

  it.each([
    ['an audience nobody defined', { audiences: [] }, /audience/],
    [
      'an attribute nobody registered',
      {
        audiences: shopManifestSource.audiences.map((audience) => ({
          ...audience,
          condition: { 'profile.mood': 'good' },
        })),
      },
      /profile\.mood/,
    ],
    [
      'what no site could be served with',
      { site: { ...shopManifestSource.site, defaultCurrency: 'USD' } },
      /bad-manifest.*site\.defaultCurrency/,
    ],
    [
      'a rule whose id no receipt could carry',
      {
        slots: shopManifestSource.slots.map((slot) => ({
          ...slot,
          experiences: slot.experiences.map((experience) => ({ ...experience, id: `a/${experience.id}` })),
        })),
      },
      /bad-manifest.*experiences\[0\]\.id/,
    ],
    [
      'a template the build does not render',
      withHome({ template: 'landing' }),
      /bad-manifest.*pages\[0\]\.template.*'landing'/,
    ],
    [
      'a path its template has no route for',
      withHome({ paths: ['/', '/sale'] }),
      /bad-manifest.*pages\[0\]\.paths\[1\].*'\/sale'/,
    ],
    [
      'prices nobody stored',
      { params: { prices: 99 } },
      /bad-manifest.*params\.prices: no price list of revision 99/,
    ],
    ['a slot without its variants', { slots: shopManifestSource.slots.slice(1) }, /no slot/],
  ])('refuses %s, and writes nothing', async (_what, change, message) => {
    await expect(publishShop({ ...shopManifestSource, ...change })).rejects.toThrow(message);
    expect(await store.send(['KEYS', '*'])).toEqual([PRICES_KEY]);
  });
});

describe("a visitor's own block", () => {
  const asVisitors = (id: string): ManifestSource => ({
    ...shopManifestSource,
    slots: shopManifestSource.slots.map((slot) =>
      slot.id === id
        ? { ...slot, variants: slot.variants.map((variant) => ({ ...variant, scope: 'visitor' as const })) }
        : slot,
    ),
  });

  it('is refused in a variant said to be shared, and in no other', async () => {
    vi.spyOn(blockKinds['category-header'], 'scope', 'get').mockReturnValue('visitor');
    await expect(publishShop()).rejects.toThrow(
      /bad-content.*category\.header .* en: holds a visitor's block/,
    );
    expect(await store.send(['KEYS', '*'])).toEqual([PRICES_KEY]);
    await publishShop(asVisitors('category.header'));
    const slot = (await liveManifest()).slots.find(({ id }) => id === 'category.header');
    expect(new Set(slot?.variants.map(({ scope }) => scope))).toEqual(new Set(['visitor']));
  });
});

it('needs no price list where no page shows one', async () => {
  await store.send(['DEL', PRICES_KEY]);
  const pages = shopManifestSource.pages.map((page) => ({ ...page, params: [] }));
  await publishShop({ ...shopManifestSource, pages });
  expect((await liveManifest()).pages.length).toBe(pages.length);
});

describe('seedShop', () => {
  it('publishes once; a second start finds it', async () => {
    const first = await seedShop({ store, keys, now });
    expect(first.isNew).toBe(true);
    expect(await seedShop({ store, keys, now })).toEqual({ revision: first.revision, isNew: false });
    expect(SEEDED_CUSTOMERS.length).toBeGreaterThanOrEqual(3);
  });
});
