import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { createSiteMiddleware } from './site-middleware';
import { testSite } from './test-site';

const middleware = createSiteMiddleware(testSite());

async function answerTo(path: string, init: { method?: string } = {}) {
  const request = new NextRequest(new URL(path, 'http://app.example'), init);
  const answer = await middleware(request, { waitUntil: () => undefined });
  const rewrite = answer.headers.get('x-middleware-rewrite');
  return {
    status: answer.status,
    passes: answer.headers.get('x-middleware-next') === '1',
    rewrite:
      rewrite &&
      new URL(rewrite).pathname
        .split('/')
        .filter((_, i) => i < 2 || i > 3)
        .join('/'),
  };
}

describe('createSiteMiddleware', () => {
  it.each([
    ['/', { status: 200, passes: false, rewrite: '/v/home' }],
    ['/de', { status: 200, passes: false, rewrite: '/v/home' }],
    ['/c/tea', { status: 200, passes: false, rewrite: '/v/shelf/c/tea' }],
    ['/?utm_campaign=x', { status: 200, passes: false, rewrite: '/o/home' }],
    ['/C/Tea', { status: 308, passes: false, rewrite: null }],
    ['/v/a/b/home', { status: 404, passes: false, rewrite: null }],
    ['/%76/a/b/home', { status: 404, passes: false, rewrite: null }],
    ['/api/counters/edge', { status: 401, passes: false, rewrite: null }],
    ['/about', { status: 200, passes: true, rewrite: null }],
    ['/c/cocoa', { status: 200, passes: true, rewrite: null }],
  ])('%s: %j', async (path, expected) => {
    expect(await answerTo(path)).toEqual(expected);
  });

  it('overrides request headers only where the page is handed some: Next copies all of them back and forth', async () => {
    const overridden = async (path: string) => {
      const request = new NextRequest(new URL(path, 'http://app.example'), { headers: { accept: '*/*' } });
      const answer = await middleware(request, { waitUntil: () => undefined });
      return answer.headers.get('x-middleware-override-headers');
    };
    expect(await overridden('/')).toBeNull();
    expect(await overridden('/?utm_campaign=x')).toBe('accept,x-facet-view');
  });

  it('lets posts to the app through, not to its pages', async () => {
    expect(await answerTo('/account', { method: 'POST' })).toMatchObject({ passes: true });
    expect(await answerTo('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });
});
