import type { Audience, Condition } from '#lib/manifest/types';

const segment = (id: string, label: string): Audience => ({
  id,
  label,
  condition: { 'profile.segments': { $in: [id] } },
});

/**
 * Where there is a shop, by country: there is a London in Ontario, too. Platforms spell a city in English or
 * as its people do.
 */
const CITIES: Record<string, Record<string, string[]>> = {
  DE: { hamburg: ['Hamburg'], berlin: ['Berlin'], leipzig: ['Leipzig'], munich: ['Munich', 'München'] },
  AT: { vienna: ['Vienna', 'Wien'], graz: ['Graz'] },
  PL: { krakow: ['Kraków', 'Krakow'], warsaw: ['Warsaw', 'Warszawa'] },
  GB: { london: ['London'] },
};
const COUNTRIES = Object.keys(CITIES);

const near = (country: string, id: string, spellings: string[]): Audience => ({
  id: `near-${id}`,
  label: `In ${spellings[0]}, where we have a shop`,
  condition: { 'context.geo.country': country, 'context.geo.city': { $in: spellings } },
});

/** One condition for each country, of its cities with a shop. */
const perCountry = (city: (spellings: string[]) => Condition): Condition[] =>
  Object.entries(CITIES).map(([country, cities]) => ({
    'context.geo.country': country,
    'context.geo.city': city(Object.values(cities).flat()),
  }));

const inShopCity = perCountry((spellings) => ({ $in: spellings }));

const people: Audience[] = [
  {
    id: 'machine-owners',
    label: 'Loves espresso and owns a machine',
    condition: { 'profile.traits.brewing': 'machine', 'profile.affinities.espresso': { $gte: 0.5 } },
  },
  {
    id: 'espresso-lovers',
    label: 'Loves espresso',
    condition: { 'profile.affinities.espresso': { $gte: 0.5 } },
  },
  {
    id: 'filter-drinkers',
    label: 'Brews filter coffee',
    condition: { 'profile.affinities.filter': { $gte: 0.5 } },
  },
  {
    id: 'tea-and-linen',
    label: 'Drinks tea or buys textiles',
    condition: {
      $or: [{ 'profile.affinities.tea': { $gte: 0.5 } }, { 'profile.affinities.textiles': { $gte: 0.6 } }],
    },
  },
  segment('gift-shopper', 'Mostly buys presents'),
  segment('office', 'Orders for an office'),
  segment('new-parent', 'Has a small child'),
  segment('first-week', 'Had the first parcel this week'),
  {
    id: 'lapsing-filter',
    label: 'Ordered often and has stopped; brews filter coffee',
    condition: { 'profile.segments': { $in: ['lapsing'] }, 'profile.affinities.filter': { $gte: 0.5 } },
  },
  {
    id: 'returning-customers',
    label: 'Has ordered before',
    condition: { 'profile.orders.count': { $gte: 1 } },
  },
  {
    id: 'found-us',
    label: 'Nobody we know, come by a search or a link',
    condition: {
      'profile.customer': { $exists: false },
      'context.referrer.kind': { $in: ['search', 'social'] },
    },
  },
];

const moments: Audience[] = [
  {
    id: 'slow-mornings-readers',
    label: 'Came from the letter “Slow mornings”',
    condition: { 'context.campaign.name': 'slow-mornings' },
  },
  {
    id: 'rainy-day',
    label: 'It is raining where they are',
    condition: { 'context.weather.condition': { $in: ['rain', 'storm'] } },
  },
  {
    id: 'snowy-day',
    label: 'It is snowing where they are',
    condition: { 'context.weather.condition': 'snow' },
  },
  {
    id: 'freezing',
    label: 'At most 2 °C where they are',
    condition: { 'context.weather.temperature': { $lte: 2 } },
  },
  {
    id: 'balcony-weather',
    label: 'Clear, and at least 22 °C',
    condition: { 'context.weather.condition': 'clear', 'context.weather.temperature': { $gte: 22 } },
  },
  { id: 'on-the-phone', label: 'On a phone', condition: { 'context.device.kind': 'phone' } },
];

const places: Audience[] = [
  ...Object.entries(CITIES).flatMap(([country, cities]) =>
    Object.entries(cities).map(([id, spellings]) => near(country, id, spellings)),
  ),
  {
    id: 'in-a-shop-city',
    label: 'In a city where we have a shop',
    condition: { $or: inShopCity },
  },
  {
    id: 'on-the-way-home',
    label: 'On a phone, in a city where we have a shop',
    condition: { 'context.device.kind': 'phone', $or: inShopCity },
  },
  {
    id: 'out-of-reach',
    label: 'In a city without a shop of ours, or abroad',
    condition: {
      $or: [
        ...perCountry((spellings) => ({ $exists: true, $nin: spellings })),
        { 'context.geo.country': { $exists: true, $nin: COUNTRIES } },
      ],
    },
  },
];

export const audiences: Audience[] = [...people, ...moments, ...places];
