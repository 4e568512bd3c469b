import { describe, expect, it } from 'vitest';
import { formatProbe, probeSite } from './probe-site';

type Page = { status?: number; headers?: Record<string, string>; text?: string };

const PRIVATE = { 'cache-control': 'private, no-cache', 'cdn-cache-control': 'no-store' };

/** A deployment in memory; `answer` sees the URL and whether it was asked for data. */
function createSite(answer: (url: URL, isData: boolean) => Page): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input));
    if (url.pathname === '/sitemap.xml')
      return new Response('<urlset><url><loc>https://elsewhere.example/c/coffee</loc></url></urlset>');
    const isInternal = /^\/+(?:x\/\.\.%2f)?(?:[vo]|%76)(?:[/;]|$)/i.test(url.pathname);
    const isKnown = ['/', '/c/coffee'].includes(url.pathname);
    const page = {
      ...(isInternal || !isKnown ? { status: 404 } : {}),
      ...answer(url, new Headers(init?.headers).has('rsc')),
    };
    return new Response(page.text ?? 'page', {
      status: page.status ?? 200,
      headers: page.headers ?? PRIVATE,
    });
  };
}

let made = 0;
const probe = (site: typeof fetch) =>
  probeSite({ origin: 'https://shop.example', fetch: site, makeMarker: () => `marker${made++}` });
const problemsOf = async (site: typeof fetch) =>
  (await probe(site))
    .filter(({ problem }) => problem !== '')
    .map(({ path, check, problem }) => `${path} ${check}: ${problem}`);

describe('probeSite', () => {
  it('finds nothing wrong with a site that keeps queries to itself', async () => {
    const rows = await probe(createSite(() => ({})));
    expect(rows.filter(({ problem }) => problem !== '')).toEqual([]);
    expect(new Set(rows.map(({ path }) => path))).toContain('/c/coffee');
  });

  it('finds a query that was stored in everybody’s page', async () => {
    const stored = new Map<string, string>();
    const site = createSite(({ pathname, search }) => {
      if (!stored.has(pathname)) stored.set(pathname, `rendered for ${search}`);
      return { text: stored.get(pathname) ?? '' };
    });
    expect(await problemsOf(site)).toContain(
      "/ page, no cookies: the other visitor's query stands in the page",
    );
  });

  it('finds one that was stored in the data of client navigation only', async () => {
    const stored = new Map<string, string>();
    const site = createSite(({ pathname, search }, isData) => {
      if (isData && !stored.has(pathname)) stored.set(pathname, search);
      return isData ? { text: stored.get(pathname) ?? '' } : {};
    });
    const problems = await problemsOf(site);
    expect(problems).toContain("/ data, no cookies: the other visitor's query stands in the page");
    expect(problems.filter((problem) => problem.includes(' page, '))).toEqual([]);
  });

  it('finds one in a header', async () => {
    let last = '';
    const site = createSite(({ search }) => {
      last = search.includes('marker') ? search : last;
      return { headers: { ...PRIVATE, link: last } };
    });
    expect(await problemsOf(site)).toContain(
      "/ page, no cookies: the other visitor's query stands in the header link",
    );
  });

  it.each([
    [{ 'cache-control': 's-maxage=60' }, 'Cache-Control is s-maxage=60: a shared cache may keep it'],
    [{}, 'Cache-Control is missing: a shared cache may keep it'],
    [{ ...PRIVATE, 'cdn-cache-control': 'max-age=60' }, 'CDN-Cache-Control is max-age=60'],
  ])('finds an answer that shared caches may keep: %j', async (headers, problem) => {
    expect(await problemsOf(createSite(() => ({ headers })))).toContain(`/ page, no cookies: ${problem}`);
  });

  it('finds an internal path that answers', async () => {
    const site = createSite(({ pathname }) => (pathname.startsWith('/V/') ? { status: 200 } : {}));
    expect(await problemsOf(site)).toEqual(['/V/a/b internal, must be 404: status 200']);
  });
});

describe('formatProbe', () => {
  it('is one line a check', () => {
    const rows = [
      { path: '/', check: 'page', seen: '200', problem: '' },
      { path: '/c/coffee', check: 'page', seen: '200', problem: 'a leak' },
    ];
    expect(formatProbe(rows)).toBe('/          page  200  ok\n/c/coffee  page  200  a leak');
  });
});
