import type { Page, Site, SlotId, VariantId } from '#lib/manifest/types';

/** The demo shop's ground: small and pure, since the edge carries it as the built-in default. */
export const site: Site = {
  locales: ['en', 'de', 'pl'],
  defaultLocale: 'en',
  currencies: ['EUR', 'PLN', 'GBP'],
  defaultCurrency: 'EUR',
  currencyByCountry: { PL: 'PLN', GB: 'GBP', IM: 'GBP', JE: 'GBP', GG: 'GBP' },
  timeZone: 'Europe/Berlin',
};

export const frameSlots: ShopSlot[] = ['nav.primary'];

/** A page before a publish has given it the fingerprint of its codebook. */
export interface ShopPage extends Omit<Page, 'fingerprint'> {
  slots: ShopSlot[];
}

export const pages: ShopPage[] = [
  {
    id: 'home',
    template: 'home',
    paths: ['/'],
    slots: ['home.hero', 'home.offers', 'home.editorial', 'home.store', 'home.closing'],
    params: ['prices'],
    query: [],
    perRequest: false,
  },
  {
    id: 'category',
    template: 'category',
    paths: ['/c/coffee', '/c/tea', '/c/kitchen', '/c/table', '/c/home', '/c/gifts'],
    slots: ['category.header'],
    params: ['prices'],
    query: ['sort'],
    perRequest: false,
  },
  {
    id: 'not-found',
    template: 'not-found',
    paths: ['/404'],
    slots: [],
    params: ['prices'],
    query: [],
    perRequest: false,
  },
  {
    id: 'privacy',
    template: 'privacy',
    paths: ['/privacy'],
    slots: [],
    params: [],
    query: [],
    perRequest: true,
  },
];

export const notFoundPage = 'not-found';

const defaults = {
  'nav.primary': 'nav.standard',
  'home.hero': 'hero.default',
  'home.offers': 'offers.favourites',
  'home.editorial': 'editorial.bloom',
  'home.store': 'store.all',
  'home.closing': 'closing.tuesday',
  'category.header': 'category.plain',
} as const;

/** A slot of the demo shop. */
export type ShopSlot = keyof typeof defaults;

/** What every slot shows when nothing decides; stands at index 0 of the slot's variants. */
export const defaultVariants: Record<SlotId, VariantId> = defaults;

/** Revision of the price list bundled with the build. */
export const BUNDLED_PRICES_REVISION = 1;
