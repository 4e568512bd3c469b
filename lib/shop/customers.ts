import type { Consent } from '#lib/context/types';
import type { ProfileView } from '#lib/profile/types';
import { placeOf } from './moments';
import type { SeededCustomer } from './types';

const DAY_MS = 86_400_000;

/** Somebody the shop knows, and whom one can sign in as. */
export interface KnownCustomer extends SeededCustomer {
  consent: Exclude<Consent, 'unknown'>;
  profile: ProfileView;
}

/** What every known customer begins with. */
const known = (id: string, firstName: string) => ({
  schema: 1 as const,
  counter: 0,
  firstName,
  customer: true,
  assignmentId: id,
  segments: [],
  basket: { count: 0, value: 0 },
  sticky: {},
});

const stranger: SeededCustomer = {
  id: 'stranger',
  firstName: 'Somebody new',
  locale: 'de',
  consent: 'unknown',
  story: 'Hamburg, rain, on the phone at a bus stop. Has never been here, and has agreed to nothing.',
  profile: null,
  moment: {
    at: '2026-11-18T17:20',
    place: placeOf('hamburg'),
    weather: { condition: 'rain', temperature: 7 },
    device: 'phone',
  },
};

/** Those the shop knows, as of a point in time (milliseconds since 1970): 'last week' stays last week. */
export function knownCustomers(now: number): KnownCustomer[] {
  const daysAgo = (days: number) => now - days * DAY_MS;
  return [
    {
      id: 'anna',
      firstName: 'Anna',
      locale: 'de',
      consent: 'personalisation',
      story: 'Vienna. A bag of First Hour every three weeks, and a moka pot she repairs herself.',
      profile: {
        ...known('as-anna-5d20c1', 'Anna'),
        traits: { newsletter: true, brewing: 'moka' },
        segments: ['loyal'],
        affinities: { espresso: 0.91, kitchen: 0.34, filter: 0.08 },
        favouriteStore: 'vienna-neubau',
        basket: { count: 2, value: 3580 },
        orders: { count: 14, lastAt: daysAgo(19) },
        visits: { count: 61, lastAt: daysAgo(2) },
      },
      moment: {
        at: '2026-10-14T07:05',
        place: placeOf('vienna'),
        weather: { condition: 'clouds', temperature: 9 },
        device: 'phone',
      },
    },
    {
      id: 'jonas',
      firstName: 'Jonas',
      locale: 'en',
      consent: 'personalisation',
      story: 'Kraków. Comes four times a year, always for somebody else, always late.',
      profile: {
        ...known('as-jonas-81f4e7', 'Jonas'),
        traits: { newsletter: false },
        segments: ['gift-shopper'],
        affinities: { gifts: 0.83, light: 0.41, espresso: 0.12 },
        orders: { count: 4, lastAt: daysAgo(97) },
        visits: { count: 9, lastAt: daysAgo(96) },
      },
      moment: {
        at: '2026-12-10T19:40',
        place: placeOf('krakow'),
        weather: { condition: 'clouds', temperature: 1 },
        device: 'desktop',
      },
    },
    {
      id: 'zofia',
      firstName: 'Zofia',
      locale: 'pl',
      consent: 'personalisation',
      story:
        'Gdańsk, a long train ride from our nearest shop. Tea by the tin, linen by the metre; coffee only for visitors.',
      profile: {
        ...known('as-zofia-27b9a3', 'Zofia'),
        traits: { newsletter: true, brewing: 'pot' },
        affinities: { textiles: 0.78, tea: 0.74, light: 0.22 },
        basket: { count: 1, value: 890 },
        orders: { count: 6, lastAt: daysAgo(33) },
        visits: { count: 27, lastAt: daysAgo(5) },
      },
      moment: {
        at: '2026-10-25T15:30',
        place: placeOf('gdansk'),
        weather: { condition: 'fog', temperature: 8 },
        device: 'tablet',
      },
    },
    {
      id: 'henrik',
      firstName: 'Henrik',
      locale: 'de',
      consent: 'personalisation',
      story: 'Leipzig, snow. Used to pour a bag of filter every fortnight; has ordered nothing since summer.',
      profile: {
        ...known('as-henrik-3c8d52', 'Henrik'),
        traits: { newsletter: true, brewing: 'filter' },
        segments: ['lapsing'],
        affinities: { filter: 0.86, kitchen: 0.29, tea: 0.11 },
        favouriteStore: 'leipzig-suedvorstadt',
        orders: { count: 11, lastAt: daysAgo(171) },
        visits: { count: 38, lastAt: daysAgo(64) },
      },
      moment: {
        at: '2027-01-14T13:10',
        place: placeOf('leipzig'),
        weather: { condition: 'snow', temperature: -3 },
        device: 'desktop',
      },
    },
    {
      id: 'priya',
      firstName: 'Priya',
      locale: 'en',
      consent: 'personalisation',
      story: 'London. A daughter since August; shops at three in the morning, one-handed, on the phone.',
      profile: {
        ...known('as-priya-b6e072', 'Priya'),
        traits: { newsletter: false, brewing: 'press' },
        segments: ['new-parent'],
        affinities: { nursery: 0.72, decaf: 0.58, tea: 0.31 },
        favouriteStore: 'london-stoke-newington',
        basket: { count: 1, value: 3900 },
        orders: { count: 3, lastAt: daysAgo(12) },
        visits: { count: 22, lastAt: daysAgo(1) },
      },
      moment: {
        at: '2026-11-05T03:10',
        place: placeOf('london'),
        weather: { condition: 'clouds', temperature: 8 },
        device: 'phone',
      },
    },
    {
      id: 'marek',
      firstName: 'Marek',
      locale: 'pl',
      consent: 'personalisation',
      story:
        'Warsaw. Orders for an office of thirty-one, at noon on weekdays, and is told when it tastes wrong.',
      profile: {
        ...known('as-marek-f09a64', 'Marek'),
        traits: { newsletter: false, brewing: 'machine' },
        segments: ['office'],
        affinities: { espresso: 0.44, machines: 0.63, filter: 0.21 },
        favouriteStore: 'warsaw-powisle',
        orders: { count: 19, lastAt: daysAgo(27) },
        visits: { count: 44, lastAt: daysAgo(6) },
      },
      moment: {
        at: '2026-09-22T12:15',
        place: placeOf('warsaw'),
        weather: { condition: 'clouds', temperature: 15 },
        device: 'desktop',
      },
    },
    {
      id: 'lena',
      firstName: 'Lena',
      locale: 'de',
      consent: 'personalisation',
      story: 'Graz, a sunny Saturday. Her first bag came on Wednesday, and the second cup was too thin.',
      profile: {
        ...known('as-lena-70d1ce', 'Lena'),
        traits: { newsletter: true, brewing: 'press' },
        segments: ['first-week'],
        affinities: { filter: 0.3, kitchen: 0.26 },
        orders: { count: 1, lastAt: daysAgo(5) },
        visits: { count: 4, lastAt: daysAgo(2) },
      },
      moment: {
        at: '2026-06-13T10:30',
        place: placeOf('graz'),
        weather: { condition: 'clear', temperature: 24 },
        device: 'tablet',
      },
    },
  ];
}

/** Eight lives, as of a point in time: one whom nobody knows yet, and those the shop knows. */
export function seededCustomers(now: number): SeededCustomer[] {
  return [stranger, ...knownCustomers(now)];
}
