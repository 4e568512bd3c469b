import { FacetError } from '#lib/core/errors';
import { refuse } from './form-answer';

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>;

/**
 * Every route under `app/api` is wrapped in this: where a page has a fallback, an API call says in JSON that
 * it cannot be done now. Anything else that throws is a mistake of ours and stays a 500.
 */
export function apiRoute<Rest extends unknown[]>(
  handle: Handler<Rest>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      const code = error instanceof FacetError ? error.code : null;
      if (code === 'store-unavailable') return refuse(503, 'the store does not answer; try again');
      if (code === 'bad-env' || code === 'bad-key') return refuse(503, 'this site is not set up for it');
      throw error;
    }
  };
}
