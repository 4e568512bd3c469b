import type { PictureSpec } from '#lib/blocks/pictures';
import type { Consent, DeviceKind, Place, WeatherCondition } from '#lib/context/types';
import type { Currency, Locale } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';

/** A text in every locale of the site. */
export type Localized = Record<Locale, string>;

export const CATEGORIES = ['coffee', 'tea', 'kitchen', 'table', 'home', 'gifts'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Product {
  id: string;
  category: Category;
  name: Localized;
  /** One line under the name. */
  line: Localized;
  brand: string;
  /** No two products look the same. */
  picture: PictureSpec;
}

export interface PriceList {
  schema: 1;
  revision: number;
  /** Product id → currency → minor units. */
  prices: Record<string, Record<Currency, number>>;
}

/** Opening hours of some weekdays, ISO 1 = Monday; local times `HH:MM` of the store. */
export interface OpeningHours {
  days: number[];
  from: string;
  to: string;
}

export interface Store {
  id: string;
  /** The shop's own name for it, such as `Morgen Ottensen`. */
  name: string;
  city: Localized;
  /** ISO 3166-1 alpha-2. */
  country: string;
  street: string;
  postcode: string;
  /** Degrees. */
  latitude: number;
  longitude: number;
  timeZone: string;
  /** International form, `+49 40 …`. */
  phone: string;
  hours: OpeningHours[];
  /** One line on what is special there. */
  line: Localized;
}

/** Store id → product id → pieces on the shelf; what is not named is not sold there. */
export interface StockList {
  schema: 1;
  revision: number;
  stock: Record<string, Record<string, number>>;
}

/** A moment of somebody's life, as a preview or a picture shows it. */
export interface Moment {
  /** Local date and time there, `YYYY-MM-DDTHH:MM`. */
  at: string;
  place: Place;
  weather: { condition: WeatherCondition; temperature: number };
  device: Exclude<DeviceKind, 'bot'>;
}

/** A seeded life: who somebody is to the shop, and the moment a demonstration finds them in. */
export interface SeededCustomer {
  id: string;
  firstName: string;
  locale: Locale;
  consent: Consent;
  /** In one sentence, for the start's print-out and the toolbar. */
  story: string;
  /** Null for somebody nobody knows yet: there is nothing to sign in as. */
  profile: ProfileView | null;
  moment: Moment;
}
