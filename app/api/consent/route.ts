import type { ChosenConsent } from '#lib/identity/claims';
import { setConsent } from '#lib/identity/set-consent';
import { isSameOrigin, refuse, returnPath, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { visitorOf } from '#lib/node/visitor-of';

const LEVELS: readonly ChosenConsent[] = ['denied', 'measurement', 'personalisation'];

/** The consent form: `level` = denied | measurement | personalisation. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const sent = (await request.formData()).get('level');
  const level = LEVELS.find((known) => known === sent);
  if (!level) return refuse(400, `level must be ${LEVELS.join(' | ')}`);
  const { identity } = nodeRuntime();
  const visitor = await visitorOf(request, identity);
  return seeOther(returnPath(request), await setConsent(level, visitor, identity));
}
