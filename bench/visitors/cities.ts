import type { Place } from '#lib/context/types';
import type { Locale } from '#lib/manifest/types';

export interface City {
  place: Required<Place>;
  /** Visitors from there, in relation to the other cities. */
  weight: number;
  /** What most people there read, and how many of a hundred read English here instead. */
  locale: Locale;
  englishPercent: number;
  /** Of a hundred hours in a November. */
  wetPercent: number;
  /** °C at noon there in a November. */
  noonDegrees: number;
}

type Row = [
  city: string,
  region: string,
  country: string,
  latitude: number,
  longitude: number,
  timeZone: string,
  weight: number,
  locale: Locale,
  englishPercent: number,
  wetPercent: number,
  noonDegrees: number,
];

const ROWS: readonly Row[] = [
  ['Berlin', 'BE', 'DE', 52.52, 13.4, 'Europe/Berlin', 110, 'de', 18, 27, 8],
  ['Hamburg', 'HH', 'DE', 53.55, 9.99, 'Europe/Berlin', 80, 'de', 8, 38, 8],
  ['Munich', 'BY', 'DE', 48.14, 11.58, 'Europe/Berlin', 70, 'de', 9, 26, 7],
  ['Cologne', 'NW', 'DE', 50.94, 6.96, 'Europe/Berlin', 55, 'de', 6, 34, 9],
  ['Frankfurt', 'HE', 'DE', 50.11, 8.68, 'Europe/Berlin', 40, 'de', 14, 27, 8],
  ['Leipzig', 'SN', 'DE', 51.34, 12.37, 'Europe/Berlin', 30, 'de', 6, 25, 7],
  ['Stuttgart', 'BW', 'DE', 48.78, 9.18, 'Europe/Berlin', 32, 'de', 6, 25, 8],
  ['Vienna', '9', 'AT', 48.21, 16.37, 'Europe/Vienna', 85, 'de', 9, 23, 8],
  ['Graz', '6', 'AT', 47.07, 15.44, 'Europe/Vienna', 22, 'de', 5, 22, 8],
  ['Zurich', 'ZH', 'CH', 47.38, 8.54, 'Europe/Zurich', 26, 'de', 18, 28, 8],
  ['Kraków', '12', 'PL', 50.06, 19.94, 'Europe/Warsaw', 55, 'pl', 5, 25, 7],
  ['Warsaw', '14', 'PL', 52.23, 21.01, 'Europe/Warsaw', 85, 'pl', 8, 27, 6],
  ['Wrocław', '02', 'PL', 51.11, 17.04, 'Europe/Warsaw', 35, 'pl', 5, 26, 7],
  ['Gdańsk', '22', 'PL', 54.35, 18.65, 'Europe/Warsaw', 30, 'pl', 5, 33, 6],
  ['London', 'ENG', 'GB', 51.51, -0.13, 'Europe/London', 110, 'en', 100, 32, 11],
  ['Edinburgh', 'SCT', 'GB', 55.95, -3.19, 'Europe/London', 28, 'en', 100, 38, 8],
  ['Manchester', 'ENG', 'GB', 53.48, -2.24, 'Europe/London', 30, 'en', 100, 42, 9],
  ['Dublin', 'L', 'IE', 53.35, -6.26, 'Europe/Dublin', 20, 'en', 100, 36, 10],
  ['Amsterdam', 'NH', 'NL', 52.37, 4.9, 'Europe/Amsterdam', 24, 'en', 100, 38, 10],
  ['Copenhagen', '84', 'DK', 55.68, 12.57, 'Europe/Copenhagen', 14, 'en', 100, 34, 8],
  ['New York', 'NY', 'US', 40.71, -74.01, 'America/New_York', 18, 'en', 100, 22, 12],
  ['Toronto', 'ON', 'CA', 43.65, -79.38, 'America/Toronto', 9, 'en', 100, 28, 7],
  ['Sydney', 'NSW', 'AU', -33.87, 151.21, 'Australia/Sydney', 8, 'en', 100, 20, 24],
];

function toCity([city, region, country, latitude, longitude, timeZone, weight, ...rest]: Row): City {
  const [locale, englishPercent, wetPercent, noonDegrees] = rest;
  const place = { country, region, city, latitude, longitude, timeZone };
  return { place, weight, locale, englishPercent, wetPercent, noonDegrees };
}

/** Where the shop's visitors come from: its own countries, and some of the rest. */
export const CITIES: readonly City[] = ROWS.map(toCity);
