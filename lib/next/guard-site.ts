import { guardPlainNext } from '#server/guard-plain-next';
import type { AnySite } from './define-site';
import { isOfSite } from './is-of-site';

/**
 * Guards the personalised pages of an app under a plain `next start`: takes the query off before Next could
 * store it with a shared page, and refuses the trees inside the server in any spelling. Every request loses
 * the headers that only we may send, and those of the place unless a trusted proxy sends them, since
 * `decideRequest` believes them; otherwise what is no page of the site reaches Next as it came. For
 * `instrumentation.ts`; stands aside on Vercel.
 */
export function guardSite(site: AnySite): void {
  guardPlainNext((target) => isOfSite(site, target));
}
