import { describe, expect, it } from 'vitest';
import { toInnerHeaders } from './request-headers';

const stranger = { address: '203.0.113.9', isTrusted: false, proto: 'http' } as const;
const proxy = { address: '10.0.0.1', isTrusted: true, proto: 'http' } as const;

describe('toInnerHeaders', () => {
  it.each([
    'x-facet-query',
    'x-facet-front',
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-nextjs-data',
    'x-matched-path',
    'x-invoke-path',
    'x-now-route-matches',
    'x-prerender-revalidate',
    'x-next-revalidated-tags',
    'next-resume',
    'connection',
    'transfer-encoding',
    'expect',
  ])('drops %s from anybody', (name) => {
    expect(toInnerHeaders({ host: 'a', [name]: 'forged' }, proxy)).not.toHaveProperty(name);
  });

  it.each([
    'x-real-ip',
    'forwarded',
    'x-vercel-ip-country',
    'cf-ipcountry',
    'x-geo-country',
    'true-client-ip',
  ])('believes %s from a trusted proxy only', (name) => {
    expect(toInnerHeaders({ host: 'a', [name]: 'said' }, stranger)).not.toHaveProperty(name);
    expect(toInnerHeaders({ host: 'a', [name]: 'said' }, proxy)).toHaveProperty(name, 'said');
  });

  it.each([
    'rsc',
    'next-url',
    'next-router-state-tree',
    'next-router-prefetch',
    'next-router-segment-prefetch',
    'cookie',
  ])('lets the client router’s %s through', (name) => {
    expect(toInnerHeaders({ host: 'a', [name]: '1' }, stranger)).toHaveProperty(name, '1');
  });

  it('drops what the connection header names, but never host or cookie', () => {
    const headers = { host: 'a', cookie: 'c=1', 'x-hop': '1', connection: 'close, X-Hop, cookie' };
    const inner = toInnerHeaders(headers, stranger);
    expect(inner).not.toHaveProperty('x-hop');
    expect(inner).toMatchObject({ host: 'a', cookie: 'c=1' });
  });

  it('says what a stranger’s connection says, not what the stranger does', () => {
    const headers = {
      host: 'shop.example',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
    };
    expect(toInnerHeaders(headers, stranger)).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'shop.example',
    });
  });

  it('takes a trusted proxy’s word and adds the proxy to the chain', () => {
    const headers = {
      host: 'inner',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'shop.example',
      'x-forwarded-proto': 'https',
    };
    expect(toInnerHeaders(headers, proxy)).toMatchObject({
      'x-forwarded-for': '1.1.1.1, 10.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'shop.example',
    });
  });
});
