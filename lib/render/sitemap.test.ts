import { describe, expect, it } from 'vitest';
import { robotsTxt, sitemapXml } from './sitemap';

const ORIGIN = 'https://shop.example';

describe('sitemapXml', () => {
  const xml = sitemapXml(ORIGIN);
  it('lists every indexed path in every locale, and nothing else', () => {
    const found = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url?.slice(ORIGIN.length));
    expect(found).toEqual([
      '/',
      '/de',
      '/pl',
      '/c/coffee',
      '/de/c/coffee',
      '/pl/c/coffee',
      '/c/kitchen',
      '/de/c/kitchen',
      '/pl/c/kitchen',
      '/c/home',
      '/de/c/home',
      '/pl/c/home',
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
