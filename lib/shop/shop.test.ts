import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/blocks/parse-content';
import { MOTIFS, PICTURES, pictureKey, SCENES, STORE_SCENES, TONES } from '#lib/blocks/pictures';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import { shopManifestSource } from './manifest-source';
import { categories, homeText, notFoundText, privacyText } from './page-texts';
import { priceList, products } from './products';
import { defaultVariants, site } from './site';
import { CATEGORIES, type Product } from './types';
import { shopContent, variantsBySlot } from './variants';

const rows = Object.entries(shopContent).flatMap(([variant, byLocale]) =>
  site.locales.map((locale) => [variant, locale, byLocale[locale]] as const),
);
const knownPaths = new Set(shopManifestSource.pages.flatMap((page) => page.paths));

describe('content of the demo shop', () => {
  it.each(rows)(
    '%s in %s parses and links only to known paths and products',
    (_variant, _locale, content) => {
      const parsed = parseContent(content);
      expect(parsed).toMatchObject({ ok: true });
      const hrefs = JSON.stringify(content).matchAll(/"href":"([^"]*)"/g);
      for (const [, href] of hrefs) expect(knownPaths).toContain(href);
      walkBlocks(content?.blocks ?? [], (block) => {
        if (block.type !== 'product-row') return;
        const ids = (block.props as BlockProps<'product-row'>).products;
        expect(products.map((product) => product.id)).toEqual(expect.arrayContaining(ids));
      });
    },
  );

  it('has a text of its own in every locale', () => {
    for (const byLocale of Object.values(shopContent)) {
      const texts = site.locales.map((locale) => JSON.stringify(byLocale[locale]));
      expect(new Set(texts).size).toBe(site.locales.length);
    }
  });

  it('has at least three variants in every slot, the default first', () => {
    for (const [slot, variants] of Object.entries(variantsBySlot)) {
      expect(Object.keys(variants).length).toBeGreaterThanOrEqual(3);
      expect(Object.keys(variants)[0]).toBe(defaultVariants[slot]);
    }
  });
});

describe('slots', () => {
  it.each<[string, number]>([
    ['nav.primary', 5],
    ['home.hero', 10],
    ['home.offers', 8],
    ['home.editorial', 8],
    ['home.store', 11],
    ['home.closing', 5],
  ])('%s has %i variants or more, and every one is shown to somebody', (id, least) => {
    const slot = shopManifestSource.slots.find((candidate) => candidate.id === id);
    const variants = slot?.variants.map((variant) => variant.id) ?? [];
    expect(variants.length).toBeGreaterThanOrEqual(least);
    const served = slot?.experiences.flatMap(({ serve }) =>
      serve.kind === 'variant' ? [serve.variant] : [],
    );
    const tested = shopManifestSource.experiments
      .flatMap(({ factors }) => factors)
      .filter((factor) => factor.slot === id)
      .flatMap(({ levels }) => levels.map(({ variant }) => variant));
    expect([slot?.fallback, ...(served ?? []), ...tested]).toEqual(expect.arrayContaining(variants));
  });

  it('use every scene there is', () => {
    const text = JSON.stringify(shopContent);
    const cards = Object.values<string>(text.includes('"store-card"') ? STORE_SCENES : {});
    const used = (scene: string) => text.includes(`"scene":"${scene}"`) || cards.includes(scene);
    expect(SCENES.filter((scene) => !used(scene))).toEqual([]);
  });
});

describe('products', () => {
  it('stand at least three to a category, with a name and a price everywhere', () => {
    for (const { slug } of categories) {
      expect(products.filter((product) => product.category === slug).length).toBeGreaterThanOrEqual(3);
    }
    for (const product of products) {
      expect(Object.keys(product.name)).toEqual(site.locales);
      expect(Object.keys(product.line)).toEqual(site.locales);
      expect(Object.keys(priceList.prices[product.id] ?? {}).sort()).toEqual([...site.currencies].sort());
    }
    expect(Object.keys(priceList.prices).length).toBe(products.length);
  });

  it('are sixty or more of ten brands or more, in six categories', () => {
    expect(products.length).toBeGreaterThanOrEqual(64);
    expect(new Set(products.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(10);
    expect(categories.map(({ slug }) => slug)).toEqual([...CATEGORIES]);
  });

  it('have ids short enough for a basket, and no two look or read the same', () => {
    for (const { id } of products) expect(id).toMatch(/^[a-z0-9-]{1,24}$/);
    const distinct = (text: (product: Product) => string) => new Set(products.map(text)).size;
    expect(distinct(({ id }) => id)).toBe(products.length);
    expect(distinct(({ picture }) => pictureKey(picture))).toBe(products.length);
    for (const locale of site.locales) {
      expect(distinct(({ name }) => name[locale] ?? '')).toBe(products.length);
      expect(distinct(({ line }) => line[locale] ?? '')).toBe(products.length);
    }
  });

  it('are drawn from what can be drawn, with a print on bags and tins and nowhere else', () => {
    for (const { picture } of products) {
      expect(PICTURES).toContain(picture.name);
      expect(TONES).toContain(picture.tone);
      expect(picture.motif !== undefined).toBe(['bag', 'tin'].includes(picture.name));
      if (picture.motif) expect(MOTIFS).toContain(picture.motif);
    }
  });

  it('are priced as a shop does it, and dearer where złoty are counted', () => {
    for (const { EUR = 0, PLN = 0, GBP = 0 } of Object.values(priceList.prices)) {
      for (const minor of [EUR, PLN, GBP]) expect(minor % 5).toBe(0);
      expect(PLN / EUR).toBeGreaterThan(3.8);
      expect(PLN / EUR).toBeLessThan(4.6);
      expect(GBP / EUR).toBeGreaterThan(0.8);
      expect(GBP / EUR).toBeLessThan(0.95);
    }
  });

  it.each([
    ['gift-first-cup', ['first-hour', 'thumb-cup']],
    ['gift-fireside', ['lantern-tea', 'dark-bar', 'wax-candle']],
    ['gift-slow-sunday', ['cone-dripper', 'slow-pour']],
  ])('the box %s costs less than its parts', (box, parts) => {
    for (const currency of site.currencies) {
      const cost = (id: string) => priceList.prices[id]?.[currency] ?? Number.NaN;
      expect(cost(box)).toBeLessThan(parts.reduce((sum, part) => sum + cost(part), 0));
    }
  });

  it('every page has title and description in every locale', () => {
    for (const text of [...categories, homeText, notFoundText, privacyText]) {
      expect(Object.keys(text.title)).toEqual(site.locales);
      expect(Object.keys(text.description)).toEqual(site.locales);
    }
  });
});

describe('rules', () => {
  const { slots, audiences, experiments } = shopManifestSource;
  it('name only variants, audiences and experiments there are', () => {
    for (const slot of slots) {
      const variants = slot.variants.map((variant) => variant.id);
      expect(variants).toContain(slot.fallback);
      for (const { audience, serve } of slot.experiences) {
        if (audience) expect(audiences.map(({ id }) => id)).toContain(audience);
        if (serve.kind === 'variant') expect(variants).toContain(serve.variant);
        if (serve.kind === 'experiment') expect(experiments.map(({ id }) => id)).toContain(serve.experiment);
      }
    }
  });
});
