import type { Consent, Place } from '#lib/context/types';
import type { Locale } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { CITIES, type City } from './cities';
import { makeProfile } from './make-profile';
import { createRandom, pickOne, pickWeighted, type Random } from './random';
import type { Vocabulary } from './vocabulary';

/** Somebody who comes once during a day and looks at some pages. */
export interface SeededVisitor {
  /** No two are alike; also what experiments hash. */
  id: string;
  /** Milliseconds since 1970. */
  arrivesAt: number;
  place: Place;
  locale: Locale;
  consent: Consent;
  /** Null without consent to personalisation. */
  profile: ProfileView | null;
  headers: Record<string, string>;
  /** Without `?`. */
  query: string;
  /** Public paths without locale prefix, in the order they are looked at. */
  paths: string[];
}

export interface PopulationOptions {
  seed: number;
  /** Midnight UTC of the day they come on. */
  dayStart: number;
  vocabulary: Vocabulary;
  locales: readonly Locale[];
  /** Paths of the category pages. */
  categories: readonly string[];
}

const MINUTE_MS = 60_000;
/** Visits by local hour, from midnight on: quiet nights, a bump before work, the peak in the evening. */
const BY_HOUR = [3, 2, 1, 1, 1, 3, 9, 16, 19, 20, 22, 24, 27, 24, 22, 23, 25, 28, 33, 40, 44, 38, 22, 9];
/** Offset of a city's clock in November, hours; what the arrival's hour is local to. */
const OFFSETS: Readonly<Record<string, number>> = {
  'Europe/London': 0,
  'Europe/Dublin': 0,
  'America/New_York': -5,
  'America/Toronto': -5,
  'Australia/Sydney': 11,
};
const CENTRAL_EUROPE = 1;

const CONSENTS = [
  ['unknown', 38],
  ['denied', 17],
  ['measurement', 13],
  ['personalisation', 32],
] as const satisfies readonly (readonly [Consent, number])[];

const AGENTS = [
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    33,
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
    29,
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/604.1',
    6,
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    22,
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 10],
] as const;

const REFERRERS = [
  [null, 46],
  ['https://www.google.com/', 33],
  ['https://www.instagram.com/', 12],
  ['https://news.example/morning-coffee', 9],
] as const;

const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'de-DE,de;q=0.9,en;q=0.7',
  pl: 'pl-PL,pl;q=0.9,en;q=0.8',
  en: 'en-GB,en;q=0.9',
};

const CITY_CHOICES = CITIES.map((city) => [city, city.weight] as const);
const HOUR_CHOICES = BY_HOUR.map((weight, hour) => [hour, weight] as const);

/** The n-th visitor of a population: the same for the same seed, whoever else is asked for. */
export function makeVisitor(n: number, options: PopulationOptions): SeededVisitor {
  const random = createRandom(Math.imul(options.seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
  const city = pickWeighted(random, CITY_CHOICES);
  const arrivesAt = options.dayStart + arrivalOf(random, city);
  const consent = pickWeighted<Consent>(random, CONSENTS);
  const id = `seed-${options.seed}-${n}`;
  const isKnown = consent === 'personalisation' && random() < 0.75;
  const { vocabulary, locales } = options;
  return {
    id,
    arrivesAt,
    place: random() < 0.95 ? city.place : {},
    locale: localeOf(random, city, locales),
    consent,
    profile: isKnown ? makeProfile(random, vocabulary, { assignmentId: id, now: arrivesAt }) : null,
    headers: headersOf(random, city),
    query: queryOf(random, vocabulary),
    paths: pathsOf(random, options.categories),
  };
}

/** Milliseconds after midnight UTC. */
function arrivalOf(random: Random, city: City): number {
  const local = pickWeighted(random, HOUR_CHOICES);
  const utc = local - (OFFSETS[city.place.timeZone] ?? CENTRAL_EUROPE);
  return (((utc + 24) % 24) * 60 + random() * 60) * MINUTE_MS;
}

function localeOf(random: Random, city: City, locales: readonly Locale[]): Locale {
  const wanted = random() * 100 < city.englishPercent ? 'en' : city.locale;
  return locales.find((locale) => locale === wanted) ?? locales[0] ?? wanted;
}

function headersOf(random: Random, city: City): Record<string, string> {
  const referrer = pickWeighted<string | null>(random, REFERRERS);
  return {
    'user-agent': pickWeighted<string>(random, AGENTS),
    'accept-language': LANGUAGES[random() < 0.9 ? city.locale : 'en'] ?? 'en',
    ...(referrer !== null && { referer: referrer }),
  };
}

/** One in nine comes by a campaign, half of these by one some rule knows. */
function queryOf(random: Random, { campaigns }: Vocabulary): string {
  if (random() >= 0.11) return '';
  const name = campaigns.length > 0 && random() < 0.5 ? pickOne(random, campaigns) : 'winter-sale';
  return `utm_source=letter&utm_medium=email&utm_campaign=${encodeURIComponent(name)}`;
}

/** The front page, and half of the time some categories behind it; one in eight lands on a category. */
function pathsOf(random: Random, categories: readonly string[]): string[] {
  const paths = random() < 0.125 && categories.length > 0 ? [pickOne(random, categories)] : ['/'];
  while (categories.length > 0 && paths.length < 5 && random() < 0.45)
    paths.push(pickOne(random, categories));
  return paths;
}
