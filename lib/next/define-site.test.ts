import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AnySiteOptions } from './build-site-manifest';
import { decideSlots } from './decide-slots';
import { defineSite, type PageOf, type SlotOf, type VariantOf } from './define-site';
import { testContext, testSite } from './test-site';

const site = testSite();
const NOW = Date.UTC(2026, 10, 22, 8, 30);
const rain = {
  condition: 'rain' as const,
  temperature: 8,
  feelsLike: 6,
  rain: 2,
  wind: 15,
  rainNext3h: true,
};
const nobody = { profile: null, assignmentId: null, now: NOW };

describe('a site in code', () => {
  it('names every rule once in the whole site', () => {
    const { slots } = testSite().compiled.manifest;
    expect(slots.flatMap(({ experiences }) => experiences.map(({ id }) => id))).toEqual([
      'home.hero.rule-1',
      'home.hero.rule-2',
      'shelf.head.rule-1',
    ]);
  });

  it('decides by its rules, with reasons', () => {
    const inTheDry = decideSlots(site, 'home', { ...nobody, context: testContext() });
    expect(inTheDry).toEqual({ 'home.hero': { variant: 'hero.plain', reason: 'default' } });
    const inTheRain = decideSlots(site, 'home', { ...nobody, context: testContext({ weather: rain }) });
    expect(inTheRain).toEqual({ 'home.hero': { variant: 'hero.rain', reason: 'experience' } });
  });

  it('tests on those alone who have an assignment id', () => {
    const variants = Array.from({ length: 200 }, (_, i) => {
      const decided = decideSlots(site, 'home', {
        ...nobody,
        assignmentId: `a${i}`,
        context: testContext(),
      });
      expect(decided['home.hero'].reason).toBe('experiment');
      return decided['home.hero'].variant;
    });
    expect(variants.filter((variant) => variant === 'hero.invite').length).toBeGreaterThan(60);
    expect(variants.filter((variant) => variant === 'hero.plain').length).toBeGreaterThan(60);
  });

  it('types its pages, slots and variants by what it says', () => {
    expectTypeOf<PageOf<typeof site>>().toEqualTypeOf<'home' | 'shelf'>();
    expectTypeOf<SlotOf<typeof site, 'home'>>().toEqualTypeOf<'home.hero'>();
    expectTypeOf<VariantOf<typeof site, 'shelf.head'>>().toEqualTypeOf<'head.plain' | 'head.night'>();
    const decided = decideSlots(site, 'shelf', { ...nobody, context: testContext() });
    expectTypeOf(decided['shelf.head'].variant).toEqualTypeOf<'head.plain' | 'head.night'>();
    // @ts-expect-error: a slot of another page
    expect(decided['home.hero']).toBeUndefined();
  });

  it('gives its manifest away as a copy', () => {
    site.manifest().slots.length = 0;
    expect(site.manifest().slots).toHaveLength(2);
    expect(site.manifest().revision).toBe(0);
  });
});

const common = { locales: ['en'], timeZone: 'Europe/Berlin' } as const;
const pages = { home: { paths: ['/'], slots: ['hero'] } } as const;

describe('what the types refuse, the start refuses too', () => {
  it('a slot nobody defined', () => {
    const define = () =>
      // @ts-expect-error
      defineSite({ ...common, pages, slots: { hiro: { variants: ['a'], fallback: 'a' } } });
    expect(define).toThrow("pages[0].slots[0]: no slot 'hero'");
  });

  it('a fallback that is no variant', () => {
    const define = () =>
      // @ts-expect-error
      defineSite({ ...common, pages, slots: { hero: { variants: ['a'], fallback: 'b' } } });
    expect(define).toThrow("slots[0].fallback: no variant 'b'");
  });

  it('a rule that shows what is no variant of its slot', () => {
    const define = () =>
      defineSite({
        ...common,
        pages,
        // @ts-expect-error
        slots: { hero: { variants: ['a', 'b'], fallback: 'a', rules: [{ show: 'c' }] } },
      });
    expect(define).toThrow("slots[0].experiences[0].serve: no variant 'c' in slot 'hero'");
  });

  it('a rule for an audience nobody defined', () => {
    const define = () =>
      defineSite({
        ...common,
        pages,
        audiences: { rain: { 'context.weather.condition': 'rain' } },
        // @ts-expect-error
        slots: { hero: { variants: ['a', 'b'], fallback: 'a', rules: [{ audience: 'rein', show: 'b' }] } },
      });
    expect(define).toThrow("slots[0].experiences[0].audience: no audience 'rein'");
  });
});

describe('what only the start can refuse', () => {
  const options: AnySiteOptions = {
    ...common,
    pages,
    slots: { hero: { variants: ['a', 'b'], fallback: 'a' } },
  };

  it.each<[string, Partial<AnySiteOptions>, string]>([
    [
      'a path that is not canonical',
      { pages: { home: { paths: ['/Home/'], slots: ['hero'] } } },
      'pages[0].paths[0]: expected a canonical path',
    ],
    [
      'a path of the trees inside the server',
      { pages: { home: { paths: ['/v/x'], slots: ['hero'] } } },
      "pages[0].paths[0]: '/v' is reserved",
    ],
    [
      'a path that two pages have',
      { pages: { home: { paths: ['/'], slots: [] }, start: { paths: ['/'], slots: [] } } },
      "pages[1].paths[0]: '/' stands twice",
    ],
    ['a page no route can have', { pages: { Home: { paths: ['/'], slots: [] } } }, 'expected a template'],
    [
      'an attribute nobody knows',
      { audiences: { wet: { 'context.wether': 1 } } },
      'audiences.wet.context.wether: unknown attribute',
    ],
    [
      'a value the attribute never has',
      { audiences: { wet: { 'context.weather.condition': 'wet' } } },
      'audiences.wet.context.weather.condition: context.weather.condition is one of',
    ],
    [
      'a test of a slot that is not there',
      { experiments: { x: { slot: 'hiro', split: { a: 0.5, b: 0.5 } } } },
      "experiments[0].factors[0].slot: no slot 'hiro'",
    ],
    ['a locale that is none', { locales: ['english'] }, 'expected a locale'],
    ['a zone that is none', { timeZone: 'Berlin time' }, 'expected an IANA zone'],
  ])('%s', (_what, change, problem) => {
    expect(() => defineSite({ ...options, ...change })).toThrow(`defineSite: `);
    expect(() => defineSite({ ...options, ...change })).toThrow(problem);
  });
});

describe('fingerprints', () => {
  const fingerprintOf = (variants: readonly [string, ...string[]], rules: { show: string }[] = []) =>
    defineSite({ ...common, pages, slots: { hero: { variants, fallback: variants[0], rules } } }).manifest()
      .pages[0]?.fingerprint;

  it('stay while the lists of variants do, whatever the rules', () => {
    expect(fingerprintOf(['a', 'b'], [{ show: 'b' }])).toBe(fingerprintOf(['a', 'b']));
  });

  it.each<[[string, ...string[]]]>([[['b', 'a']], [['a']], [['a', 'b', 'c']], [['a', 'c']]])(
    'are others for %j',
    (variants) => {
      expect(fingerprintOf(variants)).not.toBe(fingerprintOf(['a', 'b']));
    },
  );
});
