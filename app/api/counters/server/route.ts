import { env } from '#lib/core/env';
import { globalCounters } from '#lib/core/global-counters';
import { holdsToken } from '#lib/core/holds-token';
import { apiRoute } from '#lib/node/api-route';
import { answerJson, refuse } from '#lib/node/form-answer';

/** The counters of the rendering side, for whoever holds the operator's token. */
export const GET = apiRoute((request: Request) => {
  if (!holdsToken(request.headers, env().OPS_TOKEN)) return refuse(401, 'a token is needed');
  const pageCache: unknown = Reflect.get(globalThis, Symbol.for('facet.page-cache'));
  const cached: unknown = typeof pageCache === 'function' ? pageCache() : null;
  return answerJson({ counters: globalCounters().snapshot(), pageCache: cached });
});
