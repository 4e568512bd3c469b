import type { Manifest } from './types';

/** A small manifest that holds one of everything; tests change copies of it. */
export function exampleManifest(): Manifest {
  return {
    schema: 1,
    revision: 7,
    publishedAt: 1_790_000_000_000,
    site: {
      locales: ['en', 'de', 'pl'],
      defaultLocale: 'en',
      currencies: ['EUR', 'PLN', 'GBP'],
      defaultCurrency: 'EUR',
      currencyByCountry: { PL: 'PLN', GB: 'GBP' },
      timeZone: 'Europe/Berlin',
    },
    frame: { fingerprint: 'frame000', slots: ['nav'], params: [] },
    pages: [
      {
        id: 'home',
        template: 'home',
        paths: ['/'],
        query: [],
        perRequest: false,
        fingerprint: 'home0000',
        slots: ['hero', 'offer'],
        params: ['prices'],
      },
      {
        id: 'category',
        template: 'category',
        paths: ['/c/coffee', '/c/kitchen'],
        query: ['sort'],
        perRequest: false,
        fingerprint: 'cate0000',
        slots: ['offer'],
        params: [],
      },
      {
        id: 'privacy',
        template: 'privacy',
        paths: ['/privacy'],
        query: [],
        perRequest: true,
        fingerprint: 'priv0000',
        slots: [],
        params: [],
      },
      {
        id: 'not-found',
        template: 'not-found',
        paths: ['/404'],
        query: [],
        perRequest: false,
        fingerprint: 'nope0000',
        slots: [],
        params: [],
      },
    ],
    notFoundPage: 'not-found',
    slots: [
      { id: 'nav', variants: [{ id: 'nav.all', scope: 'shared' }], fallback: 'nav.all', experiences: [] },
      {
        id: 'hero',
        variants: [
          { id: 'hero.plain', scope: 'shared' },
          { id: 'hero.rain', scope: 'shared' },
          { id: 'hero.espresso', scope: 'shared' },
          { id: 'hero.again', scope: 'visitor' },
        ],
        fallback: 'hero.plain',
        experiences: [
          { id: 'lapsed', audience: 'lapsed', serve: { kind: 'variant', variant: 'hero.again' } },
          { id: 'espresso', audience: 'espresso', serve: { kind: 'variant', variant: 'hero.espresso' } },
          {
            id: 'rain',
            audience: 'rain',
            schedule: { dayParts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '22:00' }] },
            serve: { kind: 'variant', variant: 'hero.rain' },
          },
        ],
      },
      {
        id: 'offer',
        variants: [
          { id: 'offer.a', scope: 'shared' },
          { id: 'offer.b', scope: 'shared' },
        ],
        fallback: 'offer.a',
        experiences: [{ id: 'offer-test', serve: { kind: 'experiment', experiment: 'offers' } }],
      },
    ],
    audiences: [
      { id: 'rain', label: 'Where it rains', condition: { 'context.weather.condition': 'rain' } },
      {
        id: 'espresso',
        label: 'Espresso lovers',
        condition: { 'profile.affinities.espresso': { $gte: 0.5 } },
      },
      { id: 'lapsed', label: 'Away for long', condition: { 'profile.segments': { $in: ['lapsed'] } } },
    ],
    experiments: [
      {
        id: 'offers',
        seed: 'offers-1',
        hashVersion: 2,
        factors: [
          {
            id: 'offer',
            slot: 'offer',
            levels: [
              { variant: 'offer.a', weight: 0.5 },
              { variant: 'offer.b', weight: 0.5 },
            ],
          },
        ],
        combine: 'product',
        coverage: 1,
        bucketVersion: 0,
        minBucketVersion: 0,
      },
    ],
    policies: [],
    groups: {},
    params: { prices: 3 },
  };
}
