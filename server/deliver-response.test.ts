import http from 'node:http';
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGE, sharedPage, TestFront } from './test-front';

let front: TestFront;

beforeEach(async () => {
  front = new TestFront();
  await front.start();
});
afterEach(() => front.stop());

describe('shared documents', () => {
  it('go out with a weak ETag of ours and no internal header', async () => {
    const { headers } = await front.ask('/');
    expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(headers).not.toHaveProperty('x-facet-code');
    expect(headers).not.toHaveProperty('x-middleware-rewrite');
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'cdn-cache-control': 'no-store' });
    expect(headers['set-cookie']).toEqual(['receipt=1', 'identity=2']);
  });

  it('are confirmed by 304 with cookies and cache headers, for GET and HEAD', async () => {
    const { etag = '' } = (await front.ask('/')).headers;
    for (const method of ['GET', 'HEAD']) {
      const answer = await front.ask('/?utm_source=x', {
        method,
        headers: { 'if-none-match': `"a", ${etag}` },
      });
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' });
      expect(answer.headers['set-cookie']).toEqual(['receipt=1', 'identity=2']);
      expect(answer.headers).not.toHaveProperty('content-length');
    }
  });

  it('have the same ETag and length for HEAD, without the body', async () => {
    const get = await front.ask('/');
    const head = await front.ask('/', { method: 'HEAD' });
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.body).toHaveLength(0);
  });

  it('change their ETag with the code, the path and the body', async () => {
    const tags = new Set([(await front.ask('/')).headers.etag, (await front.ask('/c')).headers.etag]);
    front.handler = sharedPage(PAGE, { 'x-facet-code': 'frame1/page2' });
    tags.add((await front.ask('/')).headers.etag);
    front.handler = sharedPage(`${PAGE}degraded`);
    tags.add((await front.ask('/')).headers.etag);
    expect(tags.size).toBe(4);
  });

  it.each([
    [
      'a page of the visitor’s own',
      { 'x-middleware-rewrite': '/o/f/p', 'cache-control': 'private, no-store' },
    ],
    ['a page that nobody may keep', { 'cache-control': 'private, no-store' }],
    ['client navigation', { 'content-type': 'text/x-component' }],
    ['an answer without a code', { 'x-facet-code': '' }],
  ])('only: %s has no ETag and is never a 304', async (_name, headers) => {
    const { etag = '' } = (await front.ask('/')).headers;
    front.handler = sharedPage(PAGE, headers);
    const answer = await front.ask('/', { headers: { 'if-none-match': `${etag}, *` } });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.body.toString()).toBe(PAGE);
  });

  it.each([404, 410, 500])('only: a %i with a code stays one, without ETag or 304', async (status) => {
    const { etag = '' } = (await front.ask('/')).headers;
    front.handler = sharedPage(PAGE, {}, status);
    const answer = await front.ask('/', { headers: { 'if-none-match': `${etag}, *` } });
    expect(answer.status).toBe(status);
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.body.toString()).toBe(PAGE);
  });
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s: the body is the same, Vary says so', async (encoding, decompress) => {
    const answer = await front.ask('/', { headers: { 'accept-encoding': encoding } });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'rsc, Accept-Encoding' });
    expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    expect(answer.body.length).toBeLessThan(PAGE.length);
    expect(decompress(answer.body).toString()).toBe(PAGE);
  });

  it('never hands out an earlier body of the same code', async () => {
    const headers = { 'accept-encoding': 'br' };
    await front.ask('/', { headers });
    front.handler = sharedPage(PAGE.replaceAll('Coffee', 'Kettle'));
    const answer = await front.ask('/', { headers });
    expect(brotliDecompressSync(answer.body).toString()).toContain('Kettle is served.');
  });

  it.each([
    ['small', 'tiny', {}],
    ['not text', PAGE, { 'content-type': 'image/webp' }],
    ['compressed already', PAGE, { 'content-encoding': 'zstd' }],
    ['not to be transformed', PAGE, { 'cache-control': 'private, no-transform' }],
  ])('leaves alone what is %s', async (_name, body, extra) => {
    front.handler = sharedPage(body, extra);
    const answer = await front.ask('/', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers['content-encoding']).not.toBe('br');
    expect(answer.body.toString()).toBe(body);
  });

  it('passes the first part of a streamed page on before the second is there', async () => {
    let finish = () => {};
    front.handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'private, no-store' });
      response.write('first part');
      finish = () => response.end('second part');
    };
    const text = await new Promise<string>((resolve) => {
      http.get(
        { host: '127.0.0.1', port: front.port, path: '/', headers: { 'accept-encoding': 'gzip' } },
        (response) => {
          let plain = '';
          response.pipe(createGunzip()).on('data', (chunk: Buffer) => {
            plain += chunk;
            if (plain === 'first part') finish();
            if (plain === 'first partsecond part') resolve(plain);
          });
        },
      );
    });
    expect(text).toBe('first partsecond part');
  });
});
