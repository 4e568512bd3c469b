import { describe, expect, it } from 'vitest';
import { type ErrorCode, FacetError } from '#lib/core/errors';
import { apiRoute } from './api-route';

const request = new Request('http://localhost/api/x');
const failing = (code: ErrorCode) => apiRoute(() => Promise.reject(new FacetError(code, { secret: 's' })));

describe('apiRoute', () => {
  it('hands everything to the handler and its answer back', async () => {
    const route = apiRoute((given, context: { id: string }) => Response.json([given.url, context.id]));
    expect(await (await route(request, { id: 'a' })).json()).toEqual([request.url, 'a']);
  });

  it.each([
    ['store-unavailable', 'the store does not answer; try again'],
    ['bad-env', 'this site is not set up for it'],
    ['bad-key', 'this site is not set up for it'],
  ] as const)('%s is 503 with a reason and none of the facts, kept by nobody', async (code, error) => {
    const answer = await failing(code)(request);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ error });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('a handler that throws at once is caught too', async () => {
    const route = apiRoute(() => {
      throw new FacetError('bad-env');
    });
    expect((await route(request)).status).toBe(503);
  });

  it('a mistake of ours stays one', async () => {
    await expect(failing('bad-manifest')(request)).rejects.toThrow('bad-manifest');
    const broken = apiRoute(() => Promise.reject(new TypeError('x is not a function')));
    await expect(broken(request)).rejects.toThrow(TypeError);
  });
});
