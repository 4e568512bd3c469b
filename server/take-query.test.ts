import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeQuery } from './take-query';

describe('takeQuery', () => {
  it.each([
    ['/', '/', ''],
    ['/?', '/', ''],
    ['/?email=anna@x.de', '/', 'email=anna@x.de'],
    ['/c?sort=price&_rsc=1k2j3', '/c?_rsc=1k2j3', 'sort=price'],
    ['/c?_rsc', '/c?_rsc=', ''],
    ['/c?_rsc=anna@x.de', '/c', ''],
    ['/c?_rsc=a&_rsc=b', '/c', ''],
    ['/c?_rsc=annamuellerberlin', '/c', ''],
    ['/c?a=1&a=2&b', '/c', 'a=1&a=2&b'],
    ['/c?x=1#frag', '/c', 'x=1'],
    ['/apix?x=1', '/apix', 'x=1'],
    ['/api/events?x=1', '/api/events?x=1', ''],
    ['/studio?x=1', '/studio?x=1', ''],
    ['/_next/image?url=a', '/_next/image?url=a', ''],
    ['/img/a.webp?w=1', '/img/a.webp?w=1', ''],
  ])('%s: asks for %s, takes %j', (given, target, query) => {
    expect(takeQuery(given)).toEqual({ target, query });
  });

  it('leaves nothing of a page query but a short _rsc', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(takeQuery(`/c?${query}`).target).toMatch(/^\/c(\?_rsc=[A-Za-z0-9_-]{0,16})?$/);
      }),
    );
  });
});
