import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { BUILTIN_FINGERPRINT } from '#lib/manifest/builtin-fingerprint';
import { createCodeMaker } from '#lib/rewrite/variant-code';
import { Client, freePort, type Running, run, type Site, startSite } from './lab';

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request whose target is sent as it is written: `fetch` would tidy it up. */
function ask(
  url: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Raw> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers: { host: `${hostname}:${port}`, ...headers } },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const CODE = 'AAAAAAAAAAAAA/BBBBBBBBBBBBBBBBBBBBBBBBBBBB';
const INTERNAL_SPELLINGS = [
  `/v/${CODE}/home`,
  `/o/${CODE}/home`,
  `/V/${CODE}/home`,
  `/O/${CODE}/home`,
  `/%76/${CODE}/home`,
  `/%6f/${CODE}/home`,
  `/%56/${CODE}/home`,
  `/%2576/${CODE}/home`,
  `//v/${CODE}/home`,
  `///v//${CODE}//home`,
  `/./v/${CODE}/home`,
  `/x/../v/${CODE}/home`,
  `/de/../v/${CODE}/home`,
  `/v/${CODE}/home/`,
  `/v/${CODE}/home?x=1`,
  `/v/${CODE}/home;x=1`,
  `/v;x=1/${CODE}/home`,
  `/v%2f${CODE}/home`,
  `/v%2F${CODE}%2fhome`,
  `/\\v/${CODE}/home`,
  `/v\\${CODE}\\home`,
  `/v/${CODE}/category/c/coffee`,
  `/v/${CODE}/home.rsc`,
  `/v/${CODE}/home.segments/_tree.segment.rsc`,
  `/%2e/v/${CODE}/home`,
  `/v`,
  `/v/`,
  `/_next/data/build/v/${CODE}/home.json`,
];

/** Ten ways to spell an unknown path. */
const SPELLINGS: ((slug: string) => string)[] = [
  (slug) => `/${slug}`,
  (slug) => `/${slug}/`,
  (slug) => `//${slug}`,
  (slug) => `/C/${slug}`,
  (slug) => `/c/${slug};a=1`,
  (slug) => `/c/${slug}%2f`,
  (slug) => `/${slug}.segments/_tree`,
  (slug) => `/de/${slug}?a=${slug}`,
  (slug) => `/c/%2e%2e/${slug}`,
  (slug) => `/${slug}.rsc`,
];

interface Served {
  url: string;
  cacheFolder: string;
  keys: string;
  stop(): Promise<void>;
}

/** `largeHeaders`: headers over 16 KiB are taken, which Next's own server cannot. */
function suite(start: () => Promise<Served>, { largeHeaders }: { largeHeaders: boolean }) {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const stored = () =>
    readdirSync(server.cacheFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
  const visit = (path: string) => new Client(server.url).get(path);

  it.each(INTERNAL_SPELLINGS)('%s is 404 or refused, and stores nothing', async (path) => {
    await visit('/');
    const before = stored();
    const { status, headers } = await ask(server.url, path);
    expect([400, 404]).toContain(status);
    expect(headers['x-middleware-rewrite']).toBeUndefined();
    expect((await ask(server.url, path, { headers: { rsc: '1' } })).status).toBeGreaterThanOrEqual(400);
    expect(stored()).toBe(before);
  });

  it('a genuine code is refused from outside just as well', async () => {
    const makeCode = createCodeMaker(createSigner(parseKeyring(server.keys), 'code'));
    const setting = { locale: 'en', currency: 'EUR', offer: null, banner: true } as const;
    const frame = { fingerprint: BUILTIN_FINGERPRINT, ...setting, choices: [0] };
    const code = await makeCode(frame, { fingerprint: BUILTIN_FINGERPRINT, numbers: [0, 0, 0] }, '/home');
    const before = stored();
    for (const tree of ['v', 'o', 'V', '%76', '/v'])
      expect((await ask(server.url, `/${tree}/${code.frame}/${code.page}/home`)).status).toBe(404);
    expect(stored()).toBe(before);
  });

  it('five hundred unknown paths in ten spellings each store nothing', async () => {
    await visit('/nothing-here');
    await visit('/de/nothing-here');
    const before = stored();
    for (let i = 0; i < 500; i += 10) {
      const slugs = Array.from({ length: 10 }, (_, k) => `thing-${i + k}`);
      const paths = slugs.flatMap((slug) => SPELLINGS.map((spell) => spell(slug)));
      const statuses = await Promise.all(paths.map(async (path) => (await ask(server.url, path)).status));
      for (const [k, status] of statuses.entries())
        expect([308, 400, 404], `${paths[k]}: ${status}`).toContain(status);
    }
    expect(stored()).toBe(before);
  });

  it('/de/ leads to /de', async () => {
    const { status, headers } = await ask(server.url, '/de/');
    expect({ status, location: headers.location }).toEqual({ status: 308, location: '/de' });
  });

  it.each(['/C/Coffee', '/c/coffee/', '//c//coffee', '/en/c/coffee', '/c/%63offee'])(
    '%s leads to the one spelling',
    async (path) => {
      const { status, headers } = await ask(server.url, path);
      expect({ status, location: headers.location }).toEqual({ status: 308, location: '/c/coffee' });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s on a page is 4xx', async (method) => {
    expect((await ask(server.url, '/', { method })).status).toBe(405);
  });

  it.each(['/%', '/%zz', '/c/%E0%A4%A', '/\u0001'.replace('\u0001', '%00')])(
    '%s, malformed, is 4xx',
    async (path) => {
      const { status } = await ask(server.url, path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it('the target * is 4xx', async () => {
    expect((await ask(server.url, '*')).status).toBe(400);
  });

  it('one visitor’s query is in nobody else’s page, HTML or RSC', async () => {
    const marks = ['anna@x.de', 'anna%40x.de', 'secret-7781'];
    const query = '?email=anna@x.de&token=secret-7781';
    for (const path of ['/', '/c/kitchen', '/pl', '/c/home', '/privacy', '/404', '/nothing-here']) {
      const primed = await ask(server.url, path + query, { headers: { 'accept-language': 'pl' } });
      const primedRsc = await ask(server.url, `${path}${query}&_rsc=abc12`, {
        headers: { rsc: '1', 'accept-language': 'pl' },
      });
      const other = await ask(server.url, path, { headers: { 'accept-language': 'pl' } });
      const otherRsc = await ask(server.url, `${path}?_rsc=abc12`, {
        headers: { rsc: '1', 'accept-language': 'pl' },
      });
      expect(other.status).toBe(['/404', '/nothing-here'].includes(path) ? 404 : 200);
      for (const { body, headers } of [primed, primedRsc, other, otherRsc])
        for (const mark of marks) expect(body + JSON.stringify(headers)).not.toContain(mark);
    }
  });

  it('the path one visitor mistyped is in nobody else’s 404 page', async () => {
    await ask(server.url, '/anna-7781@x.de');
    await ask(server.url, '/anna-7781@x.de?_rsc=abc12', { headers: { rsc: '1' } });
    for (const path of ['/another', '/404']) {
      const html = await ask(server.url, path);
      const rsc = await ask(server.url, `${path}?_rsc=abc12`, { headers: { rsc: '1' } });
      expect(html.status).toBe(404);
      expect(html.body).toContain('</html>');
      expect(html.body + rsc.body).not.toContain('anna-7781');
    }
  });

  it('internal headers from outside mean nothing', async () => {
    const headers = {
      'x-facet-query': 'AAAA.c29ydD1wcmljZS1kZXNj',
      'x-facet-view': 'AAAA.e30',
      'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
      'x-middleware-rewrite': '/studio',
      'x-matched-path': '/v/a/b/home',
      'x-invoke-path': '/v/a/b/home',
      'x-prerender-revalidate': 'x',
    };
    const plain = await ask(server.url, '/c/coffee');
    const dressed = await ask(server.url, '/c/coffee', { headers });
    expect(dressed.status).toBe(200);
    expect(dressed.headers['cache-control']).toBe('private, no-cache');
    expect(dressed.body.length).toBe(plain.body.length);
  });

  it('every answer on a page’s URL is kept out of shared caches', async () => {
    for (const path of [
      '/',
      '/c/coffee',
      '/c/coffee?sort=name',
      '/nothing',
      '/C/coffee',
      '/v/x',
      '/privacy',
      '/de',
    ]) {
      const { headers } = await ask(server.url, path);
      expect(headers['cache-control'], path).toMatch(/^private, no-(?:cache|store)$/);
      expect(headers['cdn-cache-control'], path).toBe('no-store');
      expect(headers['x-middleware-rewrite'] ?? headers['x-facet-code'], path).toBeUndefined();
    }
  });

  it('tampered, doubled, oversized and foreign cookies are an anonymous visitor’s', async () => {
    const anonymous = (await ask(server.url, '/')).body.length;
    const token = 'eyJhbGciOiJub25lIn0.eyJhaWQiOiJ4In0.';
    for (const cookie of [
      `facet-consent=${token}`,
      `facet-consent=a; facet-consent=b`,
      `facet-identity=${'x'.repeat(5_000)}`,
      ...(largeHeaders ? [`facet-identity=${'x'.repeat(40_000)}`] : []),
      `facet-session=${token}; facet-staff=${token}`,
      'facet-hint=%00%0d%0a',
      '=; ;;; facet-consent',
    ]) {
      const { status, body } = await ask(server.url, '/', { headers: { cookie } });
      expect({ status, length: body.length }, cookie.slice(0, 60)).toEqual({
        status: 200,
        length: anonymous,
      });
    }
  });
}

describe('behind the front (npm start)', () => {
  let site: Site;
  suite(
    async () => {
      site = await startSite();
      return {
        url: site.url,
        cacheFolder: join(site.dataDir, 'page-cache'),
        keys: keysOf(site).FACET_KEYS ?? '',
        stop: () => site.stop(),
      };
    },
    { largeHeaders: true },
  );

  it('answers 304 to who has the page, and the page anew when the decision changes', async () => {
    const first = await ask(site.url, '/c/coffee');
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"/);
    const again = await ask(site.url, '/c/coffee', { headers: { 'if-none-match': etag } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' });
    const german = await ask(site.url, '/c/coffee', {
      headers: { 'if-none-match': etag, 'accept-language': 'de' },
    });
    expect(german.status).toBe(200);
    const own = await ask(site.url, '/c/coffee?sort=name', { headers: { 'if-none-match': etag } });
    expect({ status: own.status, etag: own.headers.etag }).toEqual({ status: 200, etag: undefined });
  });

  it('a body over 256 KiB is 413, and the client hears it', async () => {
    const answer = await fetch(`${site.url}/api/consent`, { method: 'POST', body: 'x'.repeat(300 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('npm run probe finds no leak', async () => {
    const probe = await run(['--import', 'tsx', 'scripts/probe.ts', site.url], {}, /./);
    expect(await probe.exited, probe.output()).toBe(0);
  });

  it('the counters are closed to visitors', async () => {
    expect((await ask(site.url, '/api/counters/edge')).status).toBe(401);
    expect((await ask(site.url, '/api/counters/server')).status).toBe(401);
  });
});

function keysOf(site: Site): Record<string, string> {
  return JSON.parse(readFileSync(join(site.dataDir, 'keys.json'), 'utf8')) as Record<string, string>;
}

describe('under plain next start', () => {
  suite(
    async () => {
      const port = await freePort();
      const site = await startSite();
      const keys = keysOf(site);
      const env = {
        FACET_KEYS: keys.FACET_KEYS ?? '',
        UPSTASH_REDIS_REST_URL: /Store: +(\S+)/.exec(site.output())?.[1] ?? '',
        UPSTASH_REDIS_REST_TOKEN: keys.GATEWAY_TOKEN ?? '',
        DATA_DIR: join(site.dataDir, 'plain'),
        SITE_ORIGIN: `http://localhost:${port}`,
      };
      const plain: Running = await run(
        ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost', '-p', String(port)],
        env,
        /Ready in/,
      );
      const url = `http://localhost:${port}`;
      await new Client(url).get('/');
      return {
        url,
        cacheFolder: join(site.dataDir, 'plain', 'page-cache'),
        keys: env.FACET_KEYS,
        stop: async () => {
          await plain.stop();
          await site.stop();
        },
      };
    },
    { largeHeaders: false },
  );
});
