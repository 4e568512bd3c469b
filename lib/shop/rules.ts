import type { Audience, Experience, Experiment, Holdout, SlotId, VariantId } from '#lib/manifest/types';

export const audiences: Audience[] = [
  {
    id: 'slow-mornings-readers',
    label: 'Came from the letter “Slow mornings”',
    condition: { 'context.campaign.name': 'slow-mornings' },
  },
  {
    id: 'espresso-lovers',
    label: 'Loves espresso',
    condition: { 'profile.affinities.espresso': { $gte: 0.5 } },
  },
  {
    id: 'tea-and-linen',
    label: 'Drinks tea or buys textiles',
    condition: {
      $or: [{ 'profile.affinities.tea': { $gte: 0.5 } }, { 'profile.affinities.textiles': { $gte: 0.6 } }],
    },
  },
  {
    id: 'gift-shoppers',
    label: 'Mostly buys presents',
    condition: { 'profile.segments': { $in: ['gift-shopper'] } },
  },
  {
    id: 'returning-customers',
    label: 'Has ordered before',
    condition: { 'profile.orders.count': { $gte: 1 } },
  },
  {
    id: 'rainy-day',
    label: 'It is raining where they are',
    condition: { 'context.weather.condition': { $in: ['rain', 'storm'] } },
  },
];

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];
const during = (from: string, to: string) => ({ dayParts: [{ days: ALL_WEEK, from, to }] });

function show(id: string, variant: VariantId, when: Omit<Experience, 'id' | 'serve'>): Experience {
  return { id, ...when, serve: { kind: 'variant', variant } };
}

/** The rules of each slot; the first that matches decides. */
export const experiences: Record<SlotId, Experience[]> = {
  'nav.primary': [
    show('nav-for-gifts', 'nav.gifts', { audience: 'gift-shoppers' }),
    show('nav-for-tea-and-linen', 'nav.home-first', { audience: 'tea-and-linen' }),
  ],
  'home.hero': [
    show('hero-for-the-letter', 'hero.letter', { audience: 'slow-mornings-readers' }),
    show('hero-for-espresso', 'hero.espresso', { audience: 'espresso-lovers' }),
    show('hero-for-tea-and-linen', 'hero.tea', { audience: 'tea-and-linen' }),
    show('hero-for-gifts', 'hero.gifts', { audience: 'gift-shoppers' }),
    show('hero-in-the-rain', 'hero.rain', { audience: 'rainy-day' }),
    show('hero-in-the-morning', 'hero.morning', { schedule: during('05:00', '11:00') }),
    show('hero-in-the-evening', 'hero.evening', { schedule: during('18:00', '02:00') }),
    { id: 'hero-invitation-test', serve: { kind: 'experiment', experiment: 'hero-invitation' } },
  ],
  'home.offers': [
    show('offers-for-espresso', 'offers.espresso', { audience: 'espresso-lovers' }),
    show('offers-for-tea-and-linen', 'offers.tea', { audience: 'tea-and-linen' }),
    show('offers-for-gifts', 'offers.gifts', { audience: 'gift-shoppers' }),
    show('offers-for-returning', 'offers.welcome-back', { audience: 'returning-customers' }),
  ],
  'home.editorial': [
    show('reading-for-espresso', 'editorial.moka-care', { audience: 'espresso-lovers' }),
    show('reading-for-tea-and-linen', 'editorial.linen', { audience: 'tea-and-linen' }),
    show('reading-for-gifts', 'editorial.wrapping', { audience: 'gift-shoppers' }),
  ],
  'category.header': [
    show('category-for-returning', 'category.returning', { audience: 'returning-customers' }),
    show('category-in-the-rain', 'category.rain', { audience: 'rainy-day' }),
  ],
};

/** Does an invitation to choose by taste bring more people to the shelf than the plain button? */
export const experiments: Experiment[] = [
  {
    id: 'hero-invitation',
    seed: 'hero-invitation-1',
    hashVersion: 2,
    factors: [
      {
        id: 'invitation',
        slot: 'home.hero',
        levels: [
          { variant: 'hero.default', weight: 0.5 },
          { variant: 'hero.invite', weight: 0.5 },
        ],
      },
    ],
    combine: 'product',
    coverage: 0.8,
    namespace: ['home-page', 0, 0.6],
    bucketVersion: 1,
    minBucketVersion: 0,
  },
];

/** Visitors kept out of everything, to measure what all of it is worth. */
export const holdout: Holdout = { seed: 'morgen-holdout-1', share: 0.05 };
