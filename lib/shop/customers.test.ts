import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/context/instant-of';
import { readLocalTime } from '#lib/context/time';
import { parseProfileView } from '#lib/profile/parse';
import { knownCustomers, seededCustomers } from './customers';
import { shopManifestSource } from './manifest-source';
import { PLACES } from './moments';
import { site } from './site';
import { stores } from './stores';
import { compilation, decideHome, homeOf, type Visit } from './test-home';
import type { SeededCustomer } from './types';
import { shopContent } from './variants';

const NOW = Date.UTC(2026, 0, 12, 13, 0);
const customers = seededCustomers(NOW);
const pairs = customers.flatMap((one, i) => customers.slice(i + 1).map((other) => [one, other] as const));
const homeAt = ({ moment, profile }: SeededCustomer) => homeOf({ ...moment, profile });
const differences = (one: Record<string, string>, other: Record<string, string>) =>
  Object.keys(one).filter((slot) => one[slot] !== other[slot]);

/** A Monday in Berlin, as far as anybody knows. */
const monday = (hour: number): Pick<Visit, 'at'> => ({
  at: `2026-01-12T${String(hour).padStart(2, '0')}:00`,
});

describe('the eight seeded lives', () => {
  it('are eight people under eight ids', () => {
    expect(new Set(customers.map(({ id }) => id)).size).toBe(8);
    expect(customers.filter(({ profile }) => profile === null).map(({ consent }) => consent)).toEqual([
      'unknown',
    ]);
    expect(knownCustomers(NOW).map(({ id }) => id)).toEqual(
      customers.filter(({ profile }) => profile).map(({ id }) => id),
    );
  });

  it.each(pairs.map(([one, other]) => [one.id, other.id, one, other] as const))(
    '%s and %s see at least three of the six slots differently, each at their own moment',
    (_one, _other, one, other) => {
      expect(Object.keys(homeAt(one)).length).toBe(6);
      expect(differences(homeAt(one), homeAt(other)).length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each<[string, Record<string, string>]>([
    ['stranger', { 'nav.primary': 'nav.standard', 'home.hero': 'hero.rain', 'home.store': 'store.hamburg' }],
    [
      'anna',
      { 'home.hero': 'hero.espresso', 'home.store': 'store.vienna', 'home.closing': 'closing.refill' },
    ],
    ['jonas', { 'nav.primary': 'nav.gifts', 'home.hero': 'hero.gifts', 'home.store': 'store.krakow' }],
    ['zofia', { 'nav.primary': 'nav.tea-first', 'home.hero': 'hero.tea', 'home.store': 'store.by-post' }],
    [
      'henrik',
      { 'home.hero': 'hero.snow', 'home.offers': 'offers.filter', 'home.closing': 'closing.still-here' },
    ],
    [
      'priya',
      {
        'home.hero': 'hero.small-hours',
        'home.editorial': 'editorial.one-hand',
        'home.store': 'store.london',
      },
    ],
    ['marek', { 'nav.primary': 'nav.office', 'home.hero': 'hero.office', 'home.closing': 'closing.office' }],
    ['lena', { 'home.hero': 'hero.summer', 'home.offers': 'offers.first-week', 'home.store': 'store.graz' }],
  ])('%s gets the page of that life', (id, page) => {
    const customer = customers.find((candidate) => candidate.id === id);
    expect(customer && homeAt(customer)).toMatchObject(page);
  });

  it('live at local times that are on the clock there', () => {
    for (const { id, moment } of customers) {
      const zone = moment.place.timeZone ?? 'none';
      const shown = readLocalTime(instantOf(moment.at, zone) ?? 0, zone, 'UTC');
      const [hours, minutes] = [Math.floor(shown.minute / 60), shown.minute % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      expect({ id, zone: shown.zone, at: `${shown.date}T${hours}:${minutes}` }).toEqual({
        id,
        zone,
        at: moment.at,
      });
    }
  });

  it.each([8, 14, 20])('differ in two slots or more of the page itself, at %i o’clock', (hour) => {
    const lives = [
      ...knownCustomers(NOW).map(({ id, profile }) => ({ id, profile })),
      { id: 'stranger', profile: null },
    ];
    const homes = lives.map(({ id, profile }) => ({ id, home: homeOf({ ...monday(hour), profile }) }));
    for (const [i, one] of homes.entries())
      for (const other of homes.slice(i + 1)) {
        const differ = differences(one.home, other.home).filter((slot) => slot !== 'nav.primary');
        expect({ pair: [one.id, other.id], enough: differ.length >= 2 }).toMatchObject({ enough: true });
      }
  });
});

describe('those the shop knows', () => {
  const known = knownCustomers(NOW);
  it.each(known.map((customer) => [customer.id, customer] as const))(
    '%s has a valid view',
    (_id, customer) => {
      const json = JSON.stringify(customer.profile);
      expect(parseProfileView(json)).toMatchObject({ ok: true });
      expect(json.length).toBeLessThan(2_048);
      expect(site.locales).toContain(customer.locale);
      const { favouriteStore, firstName } = customer.profile;
      expect(firstName).toBe(customer.firstName);
      if (favouriteStore) expect(stores.map(({ id }) => id)).toContain(favouriteStore);
    },
  );

  it('are not held out, so that a demonstration shows something, and none of it by chance', () => {
    expect(shopManifestSource.holdout?.share).toBeGreaterThan(0);
    for (const { moment, profile } of known) {
      const reasons = decideHome({ ...moment, profile }).map(({ reason }) => reason);
      expect(new Set(reasons.filter((reason) => reason !== 'default'))).toEqual(new Set(['experience']));
    }
  });
});

describe('the home page of the demo shop', () => {
  it('has rules that compile without a problem', () => {
    expect(compilation).toMatchObject({ ok: true, problems: [] });
  });

  it.each<[string, Partial<Visit>, string]>([
    ['at noon', monday(12), 'hero.default'],
    ['in the morning', monday(7), 'hero.morning'],
    ['in the evening', monday(21), 'hero.evening'],
    ['past midnight', monday(1), 'hero.evening'],
    ['past midnight on the phone', { ...monday(1), device: 'phone' }, 'hero.small-hours'],
    ['on a Saturday morning', { at: '2026-01-17T09:30' }, 'hero.weekend'],
    ['in the rain', { ...monday(7), weather: { condition: 'rain', temperature: 8 } }, 'hero.rain'],
    ['in the snow', { ...monday(7), weather: { condition: 'snow', temperature: -2 } }, 'hero.snow'],
    ['under a clear sky', { ...monday(12), weather: { condition: 'clear', temperature: 8 } }, 'hero.default'],
    ['on a warm day', { ...monday(12), weather: { condition: 'clear', temperature: 25 } }, 'hero.summer'],
    ['from a search', { ...monday(12), referrer: 'search' }, 'hero.new-here'],
    [
      'from the letter',
      { ...monday(7), weather: { condition: 'rain', temperature: 8 }, campaign: { name: 'slow-mornings' } },
      'hero.letter',
    ],
  ])('shows an unknown visitor %s what the moment says', (_name, visit, hero) => {
    expect(homeOf({ ...monday(12), profile: null, ...visit })['home.hero']).toBe(hero);
  });

  it.each([
    ['München', 'DE', 'store.munich'],
    ['Wien', 'AT', 'store.vienna'],
    ['Krakow', 'PL', 'store.krakow'],
    ['Bremen', 'DE', 'store.by-post'],
    ['London', 'GB', 'store.london'],
    ['London', 'CA', 'store.by-post'],
    ['Vienna', 'US', 'store.by-post'],
    ['Hamburg', 'AT', 'store.by-post'],
    ['London', undefined, 'store.all'],
    [undefined, 'PT', 'store.by-post'],
    [undefined, 'DE', 'store.all'],
    [undefined, undefined, 'store.all'],
  ])('shows somebody in %s, %s the store slot %s', (city, country, variant) => {
    const place = { ...(city && { city }), ...(country && { country }) };
    expect(homeOf({ ...monday(12), profile: null, place })['home.store']).toBe(variant);
  });
});

describe('the pictures of a page', () => {
  const WEATHERS: Visit['weather'][] = [
    undefined,
    { condition: 'rain', temperature: 8 },
    { condition: 'snow', temperature: -2 },
    { condition: 'clear', temperature: 25 },
  ];
  /** A store's card shows one drawing of the shop, by day or by night. */
  const scenesOf = (page: Record<string, string>) => {
    const text = JSON.stringify(Object.values(page).map((id) => shopContent[id]?.en));
    const named = [...text.matchAll(/"scene":"([^"]*)"/g)].map(([, scene]) => scene ?? '');
    const front = text.includes('"type":"store-card"') ? ['storefront'] : [];
    return [...named.map((scene) => scene.replace(/^storefront-.*/, 'storefront')), ...front];
  };

  it.each(['2026-01-14', '2026-01-17'])('show no room twice, whoever comes whenever on %s', (date) => {
    const profiles = customers.map(({ profile }) => profile);
    for (const profile of profiles)
      for (const weather of WEATHERS)
        for (const referrer of ['direct', 'search'] as const)
          for (let hour = 1; hour < 24; hour += 2) {
            const at = `${date}T${String(hour).padStart(2, '0')}:10`;
            const place = PLACES[hour % PLACES.length]?.place;
            const visit: Visit = {
              at,
              profile,
              referrer,
              ...(weather && { weather }),
              ...(place && { place }),
            };
            const scenes = scenesOf(homeOf(visit));
            expect(scenes.length).toBeGreaterThanOrEqual(2);
            expect({ visit, scenes: [...new Set(scenes)] }).toEqual({ visit, scenes });
          }
  });

  it('end differently for every one of the eight, at their own moment', () => {
    const closings = customers.map(
      (customer) => scenesOf({ closing: homeAt(customer)['home.closing'] ?? '' })[0],
    );
    expect(new Set(closings).size).toBe(customers.length);
  });
});

describe('the tests on the home page', () => {
  const visitors = Array.from({ length: 4_000 }, (_, i) => `visitor-${i}`);
  const pages = visitors.map((assignmentId) =>
    decideHome({ ...monday(13), profile: null, assignmentId }).filter(
      ({ reason }) => reason === 'experiment',
    ),
  );
  const shown = (slot: string) =>
    new Set(
      pages
        .flat()
        .filter((d) => d.slot === slot)
        .map(({ variant }) => variant),
    );

  it('show visitors without a stronger rule every level of both', () => {
    expect(shown('home.hero')).toEqual(new Set(['hero.default', 'hero.invite', 'hero.question']));
    expect(shown('home.editorial')).toEqual(new Set(['editorial.bloom', 'editorial.water']));
    expect(shown('home.closing')).toEqual(new Set(['closing.tuesday', 'closing.try-it']));
  });

  it('never have one visitor in both, and put the two slots of the second into one cell', () => {
    for (const decided of pages) {
      const rules = new Set(decided.map(({ assignment }) => assignment?.rule));
      expect(rules.size).toBeLessThanOrEqual(1);
      expect(new Set(decided.map(({ assignment }) => assignment?.cell)).size).toBeLessThanOrEqual(1);
    }
    const cells = pages.filter((decided) => decided.length === 2).map(([first]) => first?.assignment?.cell);
    expect(new Set(cells).size).toBe(4);
  });

  it('give way to what is known of a visitor', () => {
    const anna = knownCustomers(NOW).find(({ id }) => id === 'anna');
    for (const assignmentId of visitors.slice(0, 50)) {
      const reasons = decideHome({ ...monday(13), profile: anna?.profile ?? null, assignmentId });
      expect(reasons.filter(({ reason }) => reason === 'experiment')).toEqual([]);
    }
  });
});
