import { chooseCurrency } from '#lib/identity/choose-currency';
import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, readField, refuse, returnPath, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { visitorOf } from '#lib/node/visitor-of';
import { site } from '#lib/shop/site';

/** The currency switch: `currency` = one of the site's. */
export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const sent = await readField(request, 'currency');
  const currency = site.currencies.find((known) => known === sent);
  if (!currency) return refuse(400, `currency must be ${site.currencies.join(' | ')}`);
  const { identity } = nodeRuntime();
  const visitor = await visitorOf(request, identity);
  return seeOther(returnPath(request), await chooseCurrency(currency, visitor, identity));
});
