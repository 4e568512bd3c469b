import { describe, expect, it } from 'vitest';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import { isTimeZone } from '#lib/context/time';
import { products } from './products';
import { experiences } from './rules';
import { site } from './site';
import { stockList } from './stock';
import { storeVariants } from './store-variants';
import { stores } from './stores';
import type { Store } from './types';

/** South, north, west, east in degrees. */
const BOXES: Record<string, [number, number, number, number]> = {
  DE: [47.2, 55.1, 5.8, 15.1],
  AT: [46.3, 49.1, 9.5, 17.2],
  PL: [49, 54.9, 14.1, 24.2],
  GB: [49.8, 60.9, -8.7, 1.8],
};
/** The ranges kept for films; where there are none, a subscriber's number that no exchange gives out. */
const NOBODYS_NUMBER: Record<string, RegExp> = {
  DE: /^\+49 (?:(?:40 66969|30 23125|89 99998) \d{3}|171 3920 0\d{2})$/,
  AT: /^\+43 (?:1|316) 0[\d ]+$/,
  PL: /^\+48 (?:12|22) 0[\d ]+$/,
  GB: /^\+44 20 7946 0\d{3}$/,
};
const byId = new Map(stores.map((store) => [store.id, store]));
const sells = (store: string, product: string) => (stockList.stock[store]?.[product] ?? 0) > 0;

/** Opening times of one weekday, in order. */
const hoursOn = ({ hours }: Store, day: number) =>
  hours.filter(({ days }) => days.includes(day)).sort((a, b) => a.from.localeCompare(b.from));

describe('stores', () => {
  it('are twelve, in four countries', () => {
    expect(byId.size).toBe(12);
    expect([...new Set(stores.map(({ country }) => country))].sort()).toEqual(['AT', 'DE', 'GB', 'PL']);
  });

  it.each(stores)('$id lies where it says, under a number that rings at nobody’s', (store) => {
    const [south, north, west, east] = BOXES[store.country] ?? [];
    expect(store.latitude).toBeGreaterThan(south ?? 90);
    expect(store.latitude).toBeLessThan(north ?? -90);
    expect(store.longitude).toBeGreaterThan(west ?? 180);
    expect(store.longitude).toBeLessThan(east ?? -180);
    expect(isTimeZone(store.timeZone)).toBe(true);
    expect(store.phone).toMatch(NOBODYS_NUMBER[store.country] ?? /^$/);
    for (const locale of site.locales) {
      expect(store.city[locale]).toBeTruthy();
      expect(store.line[locale]).toBeTruthy();
    }
  });

  it.each(stores)('$id is open on four days or more, at hours that do not overlap', (store) => {
    const open = [1, 2, 3, 4, 5, 6, 7].map((day) => hoursOn(store, day));
    expect(open.filter((parts) => parts.length > 0).length).toBeGreaterThanOrEqual(4);
    for (const parts of open) {
      let last = '00:00';
      for (const { from, to } of parts) {
        expect(`${from}${to}`).toMatch(/^([01]\d|2[0-3]):[0-5]\d([01]\d|2[0-3]):[0-5]\d$/);
        expect(from >= last && from < to).toBe(true);
        last = to;
      }
    }
    expect(store.hours.flatMap(({ days }) => days).every((day) => day >= 1 && day <= 7)).toBe(true);
  });

  it('differ in their hours', () => {
    expect(new Set(stores.map(({ hours }) => JSON.stringify(hours))).size).toBeGreaterThanOrEqual(10);
  });
});

describe('stock', () => {
  const known = new Set(products.map(({ id }) => id));

  it('is of every store, and of products there are', () => {
    expect(Object.keys(stockList.stock).sort()).toEqual([...byId.keys()].sort());
    for (const pieces of Object.values(stockList.stock)) {
      expect(Object.keys(pieces).filter((id) => !known.has(id))).toEqual([]);
      for (const count of Object.values(pieces)) expect(Number.isInteger(count) && count >= 0).toBe(true);
    }
  });

  it.each(stores.map(({ id }) => id))(
    '%s sells twenty products or more, not all, and has run out of some',
    (id) => {
      const pieces = Object.values(stockList.stock[id] ?? {});
      expect(pieces.filter((count) => count > 0).length).toBeGreaterThanOrEqual(20);
      expect(pieces.length).toBeLessThan(products.length);
      expect(pieces).toContain(0);
    },
  );

  it('lets every product be found somewhere', () => {
    const nowhere = products.filter(({ id }) => !stores.some((store) => sells(store.id, id)));
    expect(nowhere.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(site.locales)('the store slot in %s', (locale) => {
  const blocks = Object.values(storeVariants).flatMap((byLocale) => byLocale[locale]?.blocks ?? []);

  it('names stores there are, and on a card only what is sold there', () => {
    const named: string[] = [];
    walkBlocks(blocks, ({ type, props }) => {
      if (type === 'store-list') named.push(...(props as unknown as BlockProps<'store-list'>).stores);
      if (type !== 'store-card') return;
      const { store, products: shown = [] } = props as unknown as BlockProps<'store-card'>;
      named.push(store);
      expect(shown.filter((product) => !sells(store, product))).toEqual([]);
      expect(shown.length).toBe(4);
    });
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(stores.length);
  });

  it('has a card for every city', () => {
    const carded = blocks
      .filter(({ type }) => type === 'store-card')
      .map(({ props }) => byId.get(String(props.store))?.city.en);
    expect(carded.sort()).toEqual([...new Set(stores.map(({ city }) => city.en))].sort());
  });
});

it('asks somebody in only while a shop of every city is usually open', () => {
  const cities = [...new Set(stores.map(({ city }) => city.en))];
  const parts = experiences['home.closing']
    .filter(({ serve }) => serve.kind === 'variant' && serve.variant === 'closing.visit')
    .flatMap(({ schedule }) => schedule?.dayParts ?? []);
  expect(parts.length).toBeGreaterThan(0);
  for (const { days, from, to } of parts)
    for (const day of days)
      for (const city of cities) {
        const open = stores
          .filter((store) => store.city.en === city)
          .flatMap((store) => hoursOn(store, day))
          .some((part) => part.from <= from && part.to >= to);
        expect({ city, day, open }).toEqual({ city, day, open: true });
      }
});
