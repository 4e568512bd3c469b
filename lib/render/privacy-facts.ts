import type { Consent } from '#lib/context/types';
import { env } from '#lib/core/env';
import { COOKIE_PROSE } from '#lib/identity/cookie-prose';
import { COOKIE_KINDS, COOKIES, cookieName } from '#lib/identity/cookie-table';
import type { VisitorView } from '#lib/rewrite/visitor-view';

export interface PrivacyFacts {
  consent: Consent;
  gpc: boolean;
  firstName: string | null;
  cookies: { kind: string; name: string; purpose: string; lifeSeconds: number; needs: Consent }[];
}

/** What the privacy page says of this visitor and of the cookies there are. */
export function privacyFacts({ consent, gpc, profile }: VisitorView): PrivacyFacts {
  const secure = env().SITE_ORIGIN.startsWith('https:');
  return {
    consent,
    gpc,
    firstName: profile?.customer ? (profile.firstName ?? null) : null,
    cookies: COOKIE_KINDS.map((kind) => ({
      kind,
      name: cookieName(kind, secure),
      purpose: COOKIE_PROSE[kind].purpose,
      ...COOKIES[kind],
    })),
  };
}
