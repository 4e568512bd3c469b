import { describe, expect, it } from 'vitest';
import { exampleManifest } from '#lib/manifest/example-manifest';
import type { Manifest, Page } from '#lib/manifest/types';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import { compileManifest } from './compile-manifest';
import { sampleSlot } from './samples';

const example = exampleManifest();

const withSite = (changes: Partial<Manifest['site']>): Partial<Manifest> => ({
  site: { ...example.site, ...changes },
});
const withHome = (changes: Partial<Page>): Partial<Manifest> => ({
  pages: example.pages.map((page) => (page.id === 'home' ? { ...page, ...changes } : page)),
});
/** The home page with so many slots of so many variants beside the frame's one slot, and no parameters. */
function withSlots(count: number, variants: number, params: string[] = []): Partial<Manifest> {
  const own = Array.from({ length: count }, (_, i) => sampleSlot(`s${i}`, variants));
  const home = withHome({ slots: own.map(({ id }) => id), params });
  return { ...home, slots: [...example.slots, ...own] };
}

describe('a manifest that would take the site down to its defaults is refused', () => {
  it.each<[string, Partial<Manifest>, string]>([
    ['a default locale', withSite({ defaultLocale: 'fr' }), "site.defaultLocale: 'fr' is no locale"],
    [
      'a default currency',
      withSite({ defaultCurrency: 'USD' }),
      "site.defaultCurrency: 'USD' is no currency",
    ],
    [
      "a country's currency",
      withSite({ currencyByCountry: { PL: 'PLN', US: 'USD' } }),
      "site.currencyByCountry.US: 'USD' is no currency",
    ],
    ['no 404 page', { notFoundPage: 'gone' }, "notFoundPage: no page 'gone'"],
    ['a parameter', withHome({ params: ['prices', 'stock'] }), "pages[0].params[1]: no param 'stock'"],
    ['an inherited name', withHome({ params: ['toString'] }), "pages[0].params[0]: no param 'toString'"],
    [
      "the frame's parameter",
      { frame: { ...example.frame, params: ['prices'] } },
      'frame.params: a frame carries none',
    ],
    ['too great a parameter', { params: { prices: 2 ** 35 } }, 'params.prices: over 34359738367'],
    [
      "another page's path",
      withHome({ paths: ['/', '/privacy'] }),
      "pages[2].paths[0]: '/privacy' stands twice",
    ],
    ['a path twice', withHome({ paths: ['/', '/'] }), "pages[0].paths[1]: '/' stands twice"],
    ['a locale as a path', withHome({ paths: ['/', '/de'] }), "pages[0].paths[1]: '/de' is a locale's"],
    ['a path under a locale', withHome({ paths: ['/pl/a'] }), "pages[0].paths[0]: '/pl' is a locale's"],
    ['the default locale as a path', withHome({ paths: ['/en'] }), "pages[0].paths[0]: '/en' is a locale's"],
    [
      "another slot's experience",
      {
        slots: example.slots.map((slot, i) => ({
          ...slot,
          experiences:
            i > 1 ? [] : [{ id: 'same', serve: { kind: 'variant' as const, variant: slot.fallback } }],
        })),
      },
      `slots[1].experiences[0].id: 'same' stands in slot '${example.slots[0]?.id}' too`,
    ],
    ['no characters left', withSlots(156, 32), 'pages[0]: code of 201 characters, over 200'],
    ['longer indexes', withSlots(78, 33), 'pages[0]: code of 201 characters, over 200'],
    ['still longer indexes', withSlots(52, 1025), 'pages[0]: code of 201 characters, over 200'],
    ['room for a parameter', withSlots(149, 2, ['prices']), 'pages[0]: code of 201 characters, over 200'],
  ])('%s', (_what, changes, problem) => {
    expect(compileManifest({ ...example, ...changes })).toEqual({ ok: false, problems: [problem] });
  });

  it.each(['v', 'o', 'api', 'studio', '_next'])('a path under /%s', (first) => {
    for (const path of [`/${first}`, `/${first}/more`])
      expect(compileManifest({ ...example, ...withHome({ paths: [path] }) })).toEqual({
        ok: false,
        problems: [`pages[0].paths[0]: '/${first}' is reserved`],
      });
  });
});

describe('what is right stays so', () => {
  it.each<[string, Manifest]>([
    ['the example', example],
    ['the built-in manifest', builtinManifest()],
    [
      'a path that only begins like a reserved one',
      { ...example, ...withHome({ paths: ['/vases', '/dear/de'] }) },
    ],
    ['a code of exactly 200 characters', { ...example, ...withSlots(155, 32) }],
    ['the greatest parameter', { ...example, params: { prices: 2 ** 35 - 1 } }],
  ])('%s', (_what, manifest) => {
    expect(compileManifest(manifest)).toMatchObject({ ok: true, problems: [] });
  });
});
