import { describe, expect, it } from 'vitest';
import { robotsTxt, sitemapXml } from './sitemap';

const ORIGIN = 'https://shop.example';

describe('sitemapXml', () => {
  const xml = sitemapXml(ORIGIN);
  it('lists every indexed path in every locale, and nothing else', () => {
    const found = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url?.slice(ORIGIN.length));
    const shelves = ['coffee', 'tea', 'kitchen', 'table', 'home', 'gifts'];
    expect(found).toEqual([
      ...['/', '/de', '/pl'],
      ...shelves.flatMap((shelf) => [`/c/${shelf}`, `/de/c/${shelf}`, `/pl/c/${shelf}`]),
    ]);
  });

  it('names every translation and the default of each', () => {
    const entry = /<url><loc>https:\/\/shop\.example\/de\/c\/home<\/loc>(.*)<\/url>/.exec(xml)?.[1] ?? '';
    const links = [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, tag, href]) => [
      tag,
      href,
    ]);
    expect(links).toEqual([
      ['en', `${ORIGIN}/c/home`],
      ['de', `${ORIGIN}/de/c/home`],
      ['pl', `${ORIGIN}/pl/c/home`],
      ['x-default', `${ORIGIN}/c/home`],
    ]);
  });
});

it('robotsTxt keeps crawlers out of the trees inside the server', () => {
  const lines = robotsTxt(ORIGIN).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining(['Disallow: /v/', 'Disallow: /o/', `Sitemap: ${ORIGIN}/sitemap.xml`]),
  );
});
