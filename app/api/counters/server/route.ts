import { env } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { equalsInConstantTime } from '#lib/core/keyring';
import { apiRoute } from '#lib/node/api-route';
import { answerJson, refuse } from '#lib/node/form-answer';

/** The counters of the rendering side, for whoever holds the operator's token. */
export const GET = apiRoute((request: Request) => {
  const token = env().OPS_TOKEN;
  const given = request.headers.get('authorization') ?? '';
  if (token === null || !equalsInConstantTime(given, `Bearer ${token}`))
    return refuse(401, 'a token is needed');
  const pageCache: unknown = Reflect.get(globalThis, Symbol.for('facet.page-cache'));
  const cached: unknown = typeof pageCache === 'function' ? pageCache() : null;
  return answerJson({ counters: globalCounters().snapshot(), pageCache: cached });
});
