import type { Block } from '#lib/blocks/block';
import { type BlockProps, walkBlocks } from '#lib/blocks/registry';
import type { Locale } from '#lib/manifest/types';
import type { OpeningHours, StockList, Store } from '#lib/shop/types';
import { storesById } from './shelves';

/** Days of one kind in a row, as a table of opening hours shows them. */
export interface HoursRow {
  /** `Mon–Fri` in the locale's words. */
  days: string;
  /** `08:00–19:00`, two stretches joined by a comma; null: closed. */
  times: string | null;
}

/** A store as a card or a list shows it, in one locale. */
export interface StoreView {
  id: string;
  name: string;
  city: string;
  /** Its name in the locale. */
  country: string;
  street: string;
  postcode: string;
  phone: string;
  /** `tel:` and the digits. */
  phoneHref: string;
  line: string;
  hours: HoursRow[];
  /** Ids of the products on its shelf now. */
  shelf: string[];
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday; only its weekday matters. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function viewStore(store: Store, stock: StockList, locale: Locale): StoreView {
  const pieces = Object.entries(stock.stock[store.id] ?? {});
  return {
    id: store.id,
    name: store.name,
    city: store.city[locale] ?? store.city.en ?? '',
    country: new Intl.DisplayNames([locale], { type: 'region' }).of(store.country) ?? store.country,
    street: store.street,
    postcode: store.postcode,
    phone: store.phone,
    phoneHref: `tel:${store.phone.replace(/[^+\d]/g, '')}`,
    line: store.line[locale] ?? '',
    hours: hoursTable(store.hours, locale),
    shelf: pieces.filter(([, count]) => count > 0).map(([id]) => id),
  };
}

/** A whole week from Monday, neighbouring days with the same times in one row. */
export function hoursTable(hours: readonly OpeningHours[], locale: Locale): HoursRow[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const nameOf = (day: number) => names.format(SOME_MONDAY + (day - 1) * DAY_MS);
  const groups: { first: number; last: number; times: string | null }[] = [];
  for (const day of WEEKDAYS) {
    const times = timesOf(hours, day);
    const group = groups.at(-1);
    if (group && group.times === times) group.last = day;
    else groups.push({ first: day, last: day, times });
  }
  return groups.map(({ first, last, times }) => ({
    days: first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`,
    times,
  }));
}

function timesOf(hours: readonly OpeningHours[], day: number): string | null {
  const stretches = hours.filter(({ days }) => days.includes(day)).map(({ from, to }) => `${from}–${to}`);
  return stretches.length === 0 ? null : stretches.sort().join(', ');
}

/** The stores that blocks name; unknown ids are left out. */
export function storesOf(blocks: readonly Block[]): Store[] {
  const ids = new Set<string>();
  walkBlocks(blocks, (block) => {
    if (block.type === 'store-card') ids.add((block.props as BlockProps<'store-card'>).store);
    if (block.type === 'store-list')
      for (const id of (block.props as BlockProps<'store-list'>).stores) ids.add(id);
  });
  return [...ids].map((id) => storesById.get(id)).filter((store) => store !== undefined);
}
