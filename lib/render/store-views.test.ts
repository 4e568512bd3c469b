import { describe, expect, it } from 'vitest';
import { stockList } from '#lib/shop/stock';
import { stores } from '#lib/shop/stores';
import type { Store } from '#lib/shop/types';
import { hoursTable, storesOf, viewStore } from './store-views';

const week = [
  { days: [1, 2, 3, 4, 5], from: '08:00', to: '19:00' },
  { days: [6], from: '09:00', to: '18:00' },
];

describe('hoursTable', () => {
  it.each([
    [
      'en',
      [
        { days: 'Mon–Fri', times: '08:00–19:00' },
        { days: 'Sat', times: '09:00–18:00' },
        { days: 'Sun', times: null },
      ],
    ],
    [
      'de',
      [
        { days: 'Mo–Fr', times: '08:00–19:00' },
        { days: 'Sa', times: '09:00–18:00' },
        { days: 'So', times: null },
      ],
    ],
    [
      'pl',
      [
        { days: 'pon.–pt.', times: '08:00–19:00' },
        { days: 'sob.', times: '09:00–18:00' },
        { days: 'niedz.', times: null },
      ],
    ],
  ])('groups neighbouring days in the words of %s', (locale, rows) => {
    expect(hoursTable(week, locale)).toEqual(rows);
  });

  it('shows both stretches of a day with a break, and days alike only where they are neighbours', () => {
    const hours = [
      { days: [2, 4], from: '15:00', to: '18:00' },
      { days: [2, 4], from: '09:00', to: '12:00' },
    ];
    expect(hoursTable(hours, 'en').map(({ days, times }) => `${days} ${times}`)).toEqual([
      'Mon null',
      'Tue 09:00–12:00, 15:00–18:00',
      'Wed null',
      'Thu 09:00–12:00, 15:00–18:00',
      'Fri–Sun null',
    ]);
  });

  it('covers the whole week of every store of the shop', () => {
    for (const store of stores) {
      const open = hoursTable(store.hours, 'en').filter(({ times }) => times !== null);
      expect(open.length).toBeGreaterThan(0);
    }
  });
});

describe('viewStore', () => {
  const store: Store = {
    id: 's',
    name: 'Morgen Hafen',
    city: { en: 'Vienna', de: 'Wien', pl: 'Wiedeń' },
    country: 'AT',
    street: 'Am Kai 1',
    postcode: '1010',
    latitude: 48,
    longitude: 16,
    timeZone: 'Europe/Vienna',
    phone: '+43 1 000 31 14',
    hours: week,
    line: { en: 'A.', de: 'B.', pl: 'C.' },
  };

  it('speaks the locale, can be rung, and knows what is on the shelf', () => {
    const stock = { schema: 1 as const, revision: 1, stock: { s: { a: 3, b: 0 }, other: { c: 9 } } };
    expect(viewStore(store, stock, 'pl')).toMatchObject({
      city: 'Wiedeń',
      country: 'Austria',
      phoneHref: 'tel:+4310003114',
      line: 'C.',
      shelf: ['a'],
    });
    expect(viewStore(store, stock, 'de').country).toBe('Österreich');
  });

  it('has an empty shelf where no stock is known', () => {
    expect(viewStore(store, { schema: 1, revision: 1, stock: {} }, 'en').shelf).toEqual([]);
  });

  it('finds the stores that cards and lists name, each once, and leaves out what there is not', () => {
    const [one, two] = stores.map(({ id }) => id);
    const found = storesOf([
      { type: 'store-card', props: { id: 'a', store: one } },
      { type: 'store-list', props: { id: 'b', stores: [two, one, 'nowhere'] } },
    ]);
    expect(found.map(({ id }) => id)).toEqual([one, two]);
    expect(found.map((known) => viewStore(known, stockList, 'en').shelf.length > 0)).toEqual([true, true]);
  });
});
