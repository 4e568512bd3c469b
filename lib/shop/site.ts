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

export const frameSlots: SlotId[] = ['nav.primary'];

/** A page before a publish has given it the fingerprint of its codebook. */
export type ShopPage = Omit<Page, 'fingerprint'>;

export const pages: ShopPage[] = [
  {
    id: 'home',
    template: 'home',
    paths: ['/'],
    slots: ['home.hero', 'home.offers', 'home.editorial'],
    params: ['prices'],
    query: [],
    perRequest: false,
  },
  {
    id: 'category',
    template: 'category',
    paths: ['/c/coffee', '/c/kitchen', '/c/home'],
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

/** What every slot shows when nothing decides; stands at index 0 of the slot's variants. */
export const defaultVariants: Record<SlotId, VariantId> = {
  'nav.primary': 'nav.standard',
  'home.hero': 'hero.default',
  'home.offers': 'offers.favourites',
  'home.editorial': 'editorial.bloom',
  'category.header': 'category.plain',
};

/** Revision of the price list bundled with the build. */
export const BUNDLED_PRICES_REVISION = 1;
