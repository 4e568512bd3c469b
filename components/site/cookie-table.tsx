import type { Consent } from '#lib/context/types';
import { messagesOf } from './messages';

export interface CookieRow {
  kind: string;
  name: string;
  purpose: string;
  lifeSeconds: number;
  needs: Consent;
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

function lifeText(seconds: number, locale: string): string {
  const [value, unit] =
    seconds < DAY_SECONDS ? [seconds / HOUR_SECONDS, 'hour'] : [seconds / DAY_SECONDS, 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
    value,
  );
}

/** Every cookie there is; on a narrow screen one below the other, each cell with its label. */
export function CookieTable({ locale, cookies }: { locale: string; cookies: CookieRow[] }) {
  const t = messagesOf(locale);
  const { columns, cookiePurposes, always, cookiesTitle } = t.privacy;
  return (
    <section className="mt-6" aria-label={cookiesTitle}>
      <table className="block w-full text-left text-sm leading-6 md:table">
        <thead className="hidden md:table-header-group">
          <tr className="border-b border-line text-muted">
            <th scope="col" className="py-3 pr-6 font-medium">
              {columns.name}
            </th>
            <th scope="col" className="py-3 pr-6 font-medium">
              {columns.purpose}
            </th>
            <th scope="col" className="py-3 pr-6 font-medium">
              {columns.life}
            </th>
            <th scope="col" className="py-3 font-medium">
              {columns.needs}
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {cookies.map((cookie) => (
            <tr key={cookie.kind} className="block border-b border-line py-3 align-top md:table-row">
              <th
                scope="row"
                className="block font-medium md:table-cell md:py-3 md:pr-6 md:whitespace-nowrap"
              >
                {cookie.name}
              </th>
              <td className="block text-muted md:table-cell md:max-w-md md:py-3 md:pr-6">
                <Label text={columns.purpose} />
                {cookiePurposes[cookie.kind] ?? cookie.purpose}
              </td>
              <td className="block text-muted md:table-cell md:py-3 md:pr-6 md:whitespace-nowrap">
                <Label text={columns.life} />
                {lifeText(cookie.lifeSeconds, locale)}
              </td>
              <td className="block text-muted md:table-cell md:py-3">
                <Label text={columns.needs} />
                {cookie.needs === 'unknown' ? always : t.privacy.states[cookie.needs].name}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the head of the column where there are no columns. */
function Label({ text }: { text: string }) {
  return <span className="text-ink md:hidden">{text}: </span>;
}
