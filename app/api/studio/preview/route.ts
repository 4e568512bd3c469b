import type { Preview } from '#lib/context/types';
import { issueCookie } from '#lib/identity/visitor';
import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, returnPath, seeOther } from '#lib/node/form-answer';
import { type NodeRuntime, nodeRuntime } from '#lib/node/node-runtime';
import { publicPath } from '#lib/rewrite/match-route';
import { site } from '#lib/shop/site';
import { customerConsent } from '#lib/studio/customer-consent';
import { readPreview } from '#lib/studio/read-preview';
import { mayPreview, readStaff } from '#lib/studio/staff-session';
import { answerRefused } from './answer-refused';

/** The toolbar's forms: the staff cookie anew, with whom the site is to be seen as. */
export const POST = apiRoute(async (request: Request) => {
  const path = returnPath(request);
  const refuse = (status: 400 | 401 | 403, problem: string) =>
    answerRefused(request, status, { problem, back: path });
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const runtime = nodeRuntime();
  const { identity } = runtime;
  const staff = await readStaff(request.headers, identity);
  if (!staff) return refuse(401, 'a staff session is needed');
  if (!mayPreview(staff)) return refuse(403, 'not for this role');
  const form = await request.formData().catch(() => null);
  const asked = form ? readPreview(form) : { ok: false as const, problem: 'no form' };
  if (!asked.ok) return refuse(400, asked.problem);
  const { user, role } = staff;
  const preview = asked.preview && (await withConsent(asked.preview, runtime));
  const claims = preview ? { user, role, preview } : { user, role };
  const setCookies = [await issueCookie('staff', claims, identity)];
  const location = asked.locale === undefined ? path : inLocale(path, asked.locale);
  return seeOther(location, { setCookies, headers: {} });
});

/** Whoever chooses a customer alone sees what that customer agreed to be shown. */
async function withConsent(preview: Preview, runtime: NodeRuntime): Promise<Preview> {
  const { customer, consent } = preview;
  if (customer === undefined || consent !== undefined) return preview;
  return { ...preview, consent: await customerConsent(customer, runtime) };
}

/** The same page in a language. */
function inLocale(path: string, locale: string): string {
  const prefixes = site.locales.filter((known) => known !== site.defaultLocale).join('|');
  const rest = path.replace(new RegExp(`^/(?:${prefixes})(?=[/?]|$)`), '') || '/';
  return publicPath(site, locale, rest.startsWith('?') ? `/${rest}` : rest);
}
