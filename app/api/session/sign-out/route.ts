import { signOut } from '#lib/identity/sign-out';
import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, refuse, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { visitorOf } from '#lib/node/visitor-of';

export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const { identity } = nodeRuntime();
  return seeOther('/', await signOut(await visitorOf(request, identity), identity));
});
