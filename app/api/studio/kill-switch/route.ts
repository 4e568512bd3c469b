import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, readField, refuse, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { setKillSwitch } from '#lib/studio/read-site-status';
import { readStaff } from '#lib/studio/staff-session';

/** `state` = off | on. */
export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const { identity, store } = nodeRuntime();
  if (!(await readStaff(request.headers, identity))) return refuse(401, 'a staff session is needed');
  const state = await readField(request, 'state');
  if (state !== 'off' && state !== 'on') return refuse(400, 'state must be off | on');
  await setKillSwitch(store, state === 'off');
  return seeOther('/studio', { setCookies: [], headers: {} });
});
