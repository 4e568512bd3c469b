import { messagesOf } from '#components/site/messages';
import type { HoursRow } from '#lib/render/store-views';

export function StoreHours({ rows, locale }: { rows: readonly HoursRow[]; locale: string }) {
  const t = messagesOf(locale).store;
  return (
    <table className="hours">
      <caption>{t.hours}</caption>
      <tbody>
        {rows.map(({ days, times }) => (
          <tr key={days} className={times ? undefined : 'shut'}>
            <th scope="row">{days}</th>
            <td>{times ?? t.closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
