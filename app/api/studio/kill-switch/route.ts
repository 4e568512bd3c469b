import { apiRoute } from '#lib/node/api-route';
import { isSameOrigin, readField, refuse, seeOther } from '#lib/node/form-answer';
import { nodeRuntime } from '#lib/node/node-runtime';
import { setKillSwitch } from '#lib/studio/set-kill-switch';
import { maySwitch, readStaff } from '#lib/studio/staff-session';

/** `state` = off | on. */
export const POST = apiRoute(async (request: Request) => {
  if (!isSameOrigin(request)) return refuse(403, 'sent from another site');
  const { identity, store } = nodeRuntime();
  const staff = await readStaff(request.headers, identity);
  if (!staff) return refuse(401, 'a staff session is needed');
  if (!maySwitch(staff)) return refuse(403, 'only an admin may switch');
  const state = await readField(request, 'state');
  if (state !== 'off' && state !== 'on') return refuse(400, 'state must be off | on');
  await setKillSwitch(store, state);
  return seeOther('/studio', { setCookies: [], headers: {} });
});
