import { localHref } from '#lib/blocks/href';
import type { PageView } from '#lib/render/page-view';
import { messagesOf } from './messages';

const ORDERS = ['featured', 'price-asc', 'price-desc', 'name'] as const;

/** A plain form: the order is part of the address, and works without JavaScript. */
export function SortForm({ view, sort }: { view: PageView; sort: string }) {
  const t = messagesOf(view.locale).category;
  return (
    <form method="get" action={localHref(view.base, view.path)} className="sort">
      <label htmlFor="sort">{t.sort}</label>
      <select id="sort" name="sort" defaultValue={sort}>
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {t.sorts[order]}
          </option>
        ))}
      </select>
      <button type="submit" className="button-quiet">
        {t.apply}
      </button>
    </form>
  );
}
