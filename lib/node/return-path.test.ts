import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameOrigin, returnPath, seeOther } from './form-answer';

const HOST = 'shop.example:3000';
const post = (headers: Record<string, string>) =>
  new Request(`http://${HOST}/api/consent`, { method: 'POST', headers: { host: HOST, ...headers } });

/** Where a browser on our site goes when it is told this location. */
const goesTo = (location: string) => new URL(location, `http://${HOST}/api/consent`).host;

describe('returnPath', () => {
  it.each([
    [`http://${HOST}/`, '/'],
    [`http://${HOST}/de/c/coffee?sort=price&q=a%20b`, '/de/c/coffee?sort=price&q=a%20b'],
    [`https://${HOST}/c/coffee#top`, '/c/coffee'],
    [`http://someone:secret@${HOST}/c/coffee`, '/c/coffee'],
    [`http://${HOST}/%2F%2Fevil.example`, '/%2F%2Fevil.example'],
    [`http://${HOST}/apiary`, '/apiary'],
  ])('%s → %s', (referer, path) => {
    expect(returnPath(post({ referer }))).toBe(path);
  });

  it.each([
    ['another host', 'http://evil.example/c/coffee'],
    ['another port', 'http://shop.example:4000/c/coffee'],
    ['no port', 'http://shop.example/c/coffee'],
    ['our host as the user', `http://${HOST}@evil.example/`],
    ['our host in front', `http://${HOST}.evil.example/`],
    ['two slashes', `http://${HOST}//evil.example`],
    ['two slashes behind a dot', `http://${HOST}/.//evil.example`],
    ['backslashes', `http://${HOST}/\\evil.example`],
    ['a backslash and a slash', `http://${HOST}\\/evil.example`],
    ['a scheme that keeps backslashes', `foo://${HOST}/\\evil.example`],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a path alone', '//evil.example'],
    ['no URL', 'somewhere'],
    ['an empty one', ''],
    ['the API, which answers no page', `http://${HOST}/api/me`],
  ])('%s leads to the home page', (_what, referer) => {
    expect(returnPath(post({ referer }))).toBe('/');
  });

  it('no referer leads to the home page, and neither does a request without a host', () => {
    expect(returnPath(post({}))).toBe('/');
    const headers = { referer: 'http://evil.example/x' };
    expect(returnPath(new Request('http://evil.example/', { headers }))).toBe('/');
  });

  it('never leaves the site, whatever the referer', () => {
    const part = fc.oneof(
      fc.constantFrom('/', '\\', '.', '..', '//', '@', HOST, 'evil.example', '%5C', ':'),
      fc.webPath(),
    );
    const start = fc.constantFrom(`http://${HOST}`, `foo://${HOST}`, `https://${HOST}`, 'http:', '//', '');
    fc.assert(
      fc.property(start, fc.array(part, { maxLength: 6 }), (scheme, parts) => {
        expect(goesTo(returnPath(post({ referer: scheme + parts.join('') })))).toBe(HOST);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('isSameOrigin', () => {
  it.each<[boolean, Record<string, string>]>([
    [true, { 'sec-fetch-site': 'same-origin' }],
    [true, { 'sec-fetch-site': 'none' }],
    [true, { origin: `http://${HOST}` }],
    [true, {}],
    [false, { 'sec-fetch-site': 'cross-site' }],
    [false, { 'sec-fetch-site': 'same-site' }],
    [false, { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` }],
    [false, { 'sec-fetch-site': '' }],
    [false, { origin: 'http://evil.example' }],
    [false, { origin: 'http://shop.example' }],
    [false, { origin: `http://${HOST}.evil.example` }],
    [false, { origin: 'null' }],
    [false, { origin: '' }],
  ])('%s: %j', (expected, headers) => {
    expect(isSameOrigin(post(headers))).toBe(expected);
  });
});

describe('seeOther', () => {
  it('is a 303 kept by nobody, with every cookie in a line of its own', () => {
    const answer = seeOther('/de', {
      setCookies: ['a=1; Path=/', 'b=2; Path=/'],
      headers: { 'Clear-Site-Data': '"cache"' },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de']);
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'cdn-cache-control': 'no-store',
      'clear-site-data': '"cache"',
    });
  });
});
