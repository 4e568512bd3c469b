import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/blocks/parse-content';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import { fnv1a32 } from '#lib/core/hash';
import { parseProfileView } from '#lib/profile/parse';
import { knownCustomers } from './customers';
import { shopManifestSource } from './manifest-source';
import { categories, homeText, notFoundText, privacyText } from './page-texts';
import { priceList, products } from './products';
import { defaultVariants, site } from './site';
import { shopContent, variantsBySlot } from './variants';

const rows = Object.entries(shopContent).flatMap(([variant, byLocale]) =>
  site.locales.map((locale) => [variant, locale, byLocale[locale]] as const),
);
const knownPaths = new Set(shopManifestSource.pages.flatMap((page) => page.paths));

/** GrowthBook's bucket of hash version 2. */
const bucket = (seed: string, id: string) => (fnv1a32(String(fnv1a32(seed + id))) % 10_000) / 10_000;

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

describe('seeded customers', () => {
  const customers = knownCustomers(Date.UTC(2026, 0, 12));
  it.each(customers.map((customer) => [customer.id, customer] as const))(
    '%s has a valid view',
    (_id, customer) => {
      const json = JSON.stringify(customer.profile);
      expect(parseProfileView(json)).toMatchObject({ ok: true });
      expect(json.length).toBeLessThan(2_048);
      expect(site.locales).toContain(customer.locale);
    },
  );

  it('are not among those kept out of everything, so that a demonstration shows something', () => {
    const { holdout } = shopManifestSource;
    for (const { profile } of customers) {
      expect(bucket(holdout?.seed ?? '', profile.assignmentId)).toBeGreaterThan(0.1);
    }
  });
});
