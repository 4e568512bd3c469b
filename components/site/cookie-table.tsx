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

/** Every cookie there is; scrolls sideways in itself on a narrow screen. */
export function CookieTable({ locale, cookies }: { locale: string; cookies: CookieRow[] }) {
  const t = messagesOf(locale);
  const { columns, cookiePurposes, always, cookiesTitle } = t.privacy;
  return (
    <section className="mt-6 overflow-x-auto" aria-label={cookiesTitle}>
      <table className="w-full min-w-[40rem] text-left text-sm leading-6">
        <thead>
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
        <tbody>
          {cookies.map((cookie) => (
            <tr key={cookie.kind} className="border-b border-line align-top">
              <th scope="row" className="py-3 pr-6 font-medium whitespace-nowrap">
                {cookie.name}
              </th>
              <td className="max-w-md py-3 pr-6 text-muted">
                {cookiePurposes[cookie.kind] ?? cookie.purpose}
              </td>
              <td className="py-3 pr-6 whitespace-nowrap text-muted">
                {lifeText(cookie.lifeSeconds, locale)}
              </td>
              <td className="py-3 text-muted">
                {cookie.needs === 'unknown' ? always : t.privacy.states[cookie.needs].name}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
