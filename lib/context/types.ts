import type { Currency, Locale } from '#lib/manifest/types';

/** What contexts are read from: a `Headers`, or anything that finds a header by its lower-case name. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** Consent, ordered: each level allows what those before it allow. */
export type Consent = 'unknown' | 'denied' | 'measurement' | 'personalisation';

export type DayPartName = 'night' | 'morning' | 'midday' | 'afternoon' | 'evening';
export type DeviceKind = 'phone' | 'tablet' | 'desktop' | 'bot';
export type ReferrerKind = 'direct' | 'internal' | 'search' | 'social' | 'other';
export type WeatherCondition = 'clear' | 'clouds' | 'fog' | 'rain' | 'snow' | 'storm';

/** Local time of the visitor. Weekday: ISO, 1 = Monday. `minute`: of the day, 0–1439. */
export interface LocalTime {
  zone: string;
  /** Where the zone came from. */
  zoneSource: 'place' | 'site';
  date: string;
  hour: number;
  minute: number;
  weekday: number;
  weekend: boolean;
  dayPart: DayPartName;
}

/** Where the request came from, by headers of a trusted platform; a member we were not told is absent. */
export interface Place {
  country?: string;
  region?: string;
  city?: string;
  /** Degrees. */
  latitude?: number;
  longitude?: number;
  timeZone?: string;
}

/** Degrees Celsius, mm/h, km/h. */
export interface Weather {
  condition: WeatherCondition;
  temperature: number;
  feelsLike: number;
  rain: number;
  wind: number;
  rainNext3h: boolean;
}

export interface Campaign {
  source?: string;
  medium?: string;
  name?: string;
  content?: string;
  term?: string;
}

/**
 * What this one request says. A member that is absent is unknown, and a condition on it does not match.
 * It is plain data: the `context` part of the attributes object conditions are tested against.
 */
export interface Context {
  locale: Locale;
  currency: Currency;
  consent: Consent;
  time: LocalTime;
  geo: Place;
  weather?: Weather;
  device: { kind: DeviceKind; touch: boolean };
  campaign: Campaign;
  referrer: { kind: ReferrerKind; host?: string };
}

/** Whose eyes a member of staff sees the site with; what else is absent is as it is for themselves. */
export interface Preview {
  /** Id of the customer whose profile decides; absent: somebody nobody knows yet. */
  customer?: string;
  /** Local date and time at the place, `YYYY-MM-DDTHH:MM`. */
  at?: string;
  place?: Place;
  weather?: { condition: WeatherCondition; temperature: number };
  device?: Exclude<DeviceKind, 'bot'>;
  consent?: Consent;
}
