import type { Consent, Place } from '#lib/context/types';
import type { Locale } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';

/** A seeded customer: who they are to the shop, and where a demonstration should place them. */
export interface SeededCustomer {
  id: string;
  firstName: string;
  locale: Locale;
  consent: Exclude<Consent, 'unknown'>;
  /** In one sentence, for the start's print-out. */
  story: string;
  profile: ProfileView;
  place: Place;
}

const DAY_MS = 86_400_000;

/** The customers as of a point in time (milliseconds since 1970), so that 'last week' stays last week. */
export function seededCustomers(now: number): SeededCustomer[] {
  const daysAgo = (days: number) => now - days * DAY_MS;
  return [
    {
      id: 'anna',
      firstName: 'Anna',
      locale: 'de',
      consent: 'personalisation',
      story: 'Vienna. A bag of First Hour every three weeks, and a moka pot she repairs herself.',
      profile: {
        schema: 1,
        counter: 0,
        firstName: 'Anna',
        customer: true,
        assignmentId: 'as-anna-5d20c1',
        traits: { newsletter: true, brewing: 'moka' },
        segments: ['loyal'],
        affinities: { espresso: 0.91, kitchen: 0.34, filter: 0.08 },
        basket: { count: 2, value: 3580 },
        orders: { count: 14, lastAt: daysAgo(19) },
        visits: { count: 61, lastAt: daysAgo(2) },
        sticky: {},
      },
      place: {
        country: 'AT',
        region: '9',
        city: 'Vienna',
        latitude: 48.21,
        longitude: 16.37,
        timeZone: 'Europe/Vienna',
      },
    },
    {
      id: 'jonas',
      firstName: 'Jonas',
      locale: 'en',
      consent: 'personalisation',
      story: 'London. Comes four times a year, always for somebody else, always late.',
      profile: {
        schema: 1,
        counter: 0,
        firstName: 'Jonas',
        customer: true,
        assignmentId: 'as-jonas-81f4e7',
        traits: { newsletter: false },
        segments: ['gift-shopper'],
        affinities: { gifts: 0.83, light: 0.41, espresso: 0.12 },
        basket: { count: 0, value: 0 },
        orders: { count: 4, lastAt: daysAgo(97) },
        visits: { count: 9, lastAt: daysAgo(96) },
        sticky: {},
      },
      place: {
        country: 'GB',
        region: 'ENG',
        city: 'London',
        latitude: 51.51,
        longitude: -0.13,
        timeZone: 'Europe/London',
      },
    },
    {
      id: 'zofia',
      firstName: 'Zofia',
      locale: 'pl',
      consent: 'personalisation',
      story: 'Kraków. Tea by the tin, linen by the metre; coffee only for visitors.',
      profile: {
        schema: 1,
        counter: 0,
        firstName: 'Zofia',
        customer: true,
        assignmentId: 'as-zofia-27b9a3',
        traits: { newsletter: true, brewing: 'pot' },
        segments: [],
        affinities: { textiles: 0.78, tea: 0.74, light: 0.22 },
        basket: { count: 1, value: 890 },
        orders: { count: 6, lastAt: daysAgo(33) },
        visits: { count: 27, lastAt: daysAgo(5) },
        sticky: {},
      },
      place: {
        country: 'PL',
        region: '12',
        city: 'Kraków',
        latitude: 50.06,
        longitude: 19.94,
        timeZone: 'Europe/Warsaw',
      },
    },
  ];
}
