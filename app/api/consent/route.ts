import type { ChosenConsent } from '#lib/identity/claims';
import { setConsent } from '#lib/identity/set-consent';
import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, readField, refuse, returnPath, seeOther } from '#lib/node/form-answer';
import { keepConsent } from '#lib/node/keep-consent';
import { nodeRuntime } from '#lib/node/node-runtime';
import { visitorOf } from '#lib/node/visitor-of';

const LEVELS: readonly ChosenConsent[] = ['denied', 'measurement', 'personalisation'];

/** The consent form: `level` = denied | measurement | personalisation. */
export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const sent = await readField(request, 'level');
  const level = LEVELS.find((known) => known === sent);
  if (!level) return refuse(400, `level must be ${LEVELS.join(' | ')}`);
  const runtime = nodeRuntime();
  const { identity } = runtime;
  const visitor = await visitorOf(request, identity);
  await keepConsent(level, visitor, runtime);
  return seeOther(returnPath(request), await setConsent(level, visitor, identity));
});
