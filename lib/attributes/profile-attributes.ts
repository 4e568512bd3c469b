import type { Attribute } from './types';

type Facts = Pick<Attribute, 'label' | 'type'> & Partial<Pick<Attribute, 'unit' | 'source' | 'aliases'>>;

const profile = (name: string, facts: Facts): Attribute => ({
  name: `profile.${name}`,
  source: 'profile',
  freshness: "up to the visitor's own last action",
  personal: true,
  protected: false,
  ...facts,
});

const computed = (name: string, facts: Facts): Attribute => profile(name, { source: 'computed', ...facts });

/** What is remembered of a visitor who agreed to it; see the type `ProfileView`. */
export const PROFILE_ATTRIBUTES: readonly Attribute[] = [
  profile('firstName', { type: 'text', label: 'First name' }),
  profile('customer', { type: 'boolean', label: 'Has an account' }),
  profile('traits.*', { type: 'any', source: 'traits', label: 'Told by the visitor, or imported' }),
  computed('segments', { type: 'list', label: 'Segments the visitor is in' }),
  computed('affinities.*', { type: 'number', unit: '0–1', label: 'Interest in a category' }),
  computed('favouriteStore', { type: 'text', label: 'Favourite store' }),
  profile('basket.count', { type: 'number', unit: 'items', label: 'Items in the basket' }),
  profile('basket.value', {
    type: 'number',
    unit: "in the site's default currency",
    label: 'Value of the basket',
  }),
  profile('orders.count', { type: 'number', unit: 'orders', label: 'Orders so far' }),
  profile('orders.lastAt', { type: 'time', label: 'Last order' }),
  profile('visits.count', { type: 'number', unit: 'visits', label: 'Visits so far' }),
  profile('visits.lastAt', { type: 'time', label: 'Visit before this one' }),
];
