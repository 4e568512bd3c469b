import { describe, expect, it } from 'vitest';
import { type PagePlan, planInstead, planPage, planRedirect, planText } from './plan';
import { type Exit, headersOf, RESPONSE_TABLE } from './response-table';

const code = { frame: 'frameCode', page: 'pageCode' };
const PAGE_EXITS: PagePlan['exit'][] = [
  'page',
  'page-visitor',
  'not-found',
  'not-found-visitor',
  'fallback',
  'fallback-not-found',
];

describe('planPage', () => {
  it('leads to the page of the code inside the server, and tells the front the code', () => {
    const plan = planPage({
      exit: 'page-visitor',
      tree: 'o',
      code,
      internalPath: '/category/c/coffee',
      cookies: ['a=1', 'b=2'],
      requestHeaders: { 'x-facet-view': 'sealed' },
    });
    expect(plan).toEqual({
      kind: 'rewrite',
      exit: 'page-visitor',
      status: 200,
      path: '/o/frameCode/pageCode/category/c/coffee',
      headers: {
        'cache-control': 'private, no-store',
        'cdn-cache-control': 'no-store',
        'x-facet-code': 'frameCode/pageCode',
      },
      cookies: ['a=1', 'b=2'],
      requestHeaders: { 'x-facet-view': 'sealed' },
    });
  });

  it.each(PAGE_EXITS)('%s: status and headers of its row, no cookies unless given', (exit) => {
    const plan = planPage({ exit, tree: 'v', code, internalPath: '/home' });
    expect(plan).toMatchObject({ status: RESPONSE_TABLE[exit].status, cookies: [], requestHeaders: {} });
    expect(plan.headers).toMatchObject(headersOf(exit));
  });
});

describe('other plans', () => {
  it('a redirect', () => {
    expect(planRedirect('/c/coffee?sort=price')).toEqual({
      kind: 'redirect',
      exit: 'redirect',
      status: 308,
      location: '/c/coffee?sort=price',
      headers: { 'cache-control': 'private, no-cache', 'cdn-cache-control': 'no-store' },
      cookies: [],
    });
  });

  it('a text, which a browser must not take for a page', () => {
    expect(planText('method', 'Only GET and HEAD\n', { allow: 'GET, HEAD' })).toEqual({
      kind: 'respond',
      exit: 'method',
      status: 405,
      body: 'Only GET and HEAD\n',
      headers: {
        'cache-control': 'private, no-store',
        'cdn-cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
        allow: 'GET, HEAD',
      },
      cookies: [],
    });
  });

  it('an unknown path behind the front: 404, and where to ask instead', () => {
    expect(planInstead('/de/404')).toMatchObject({
      kind: 'respond',
      exit: 'elsewhere',
      status: 404,
      headers: { 'x-facet-instead': '/de/404', 'cdn-cache-control': 'no-store' },
      cookies: [],
    });
  });

  it('every exit there is keeps the row’s cache headers', () => {
    for (const exit of Object.keys(RESPONSE_TABLE) as Exit[])
      expect(planText(exit, '').headers).toMatchObject(headersOf(exit));
  });
});
