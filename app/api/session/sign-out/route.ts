import { signOut } from '#lib/identity/sign-out';
import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, refuse, returnPath, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { visitorOf } from '#lib/node/visitor-of';
import { site } from '#lib/shop/site';

/** The home page in the language of the page the form was sent from. */
function homeOf(request: Request): string {
  const [, first] = returnPath(request).split(/[/?]/);
  const others = site.locales.filter((locale) => locale !== site.defaultLocale);
  return first !== undefined && others.includes(first) ? `/${first}` : '/';
}

export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const { identity } = nodeRuntime();
  return seeOther(homeOf(request), await signOut(await visitorOf(request, identity), identity));
});
