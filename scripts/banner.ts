import type { FirstLink } from './first-links';

export type Banner = { url: string; dataDir: string; store: string; links: FirstLink[]; notes: string[] };

function formatLinks(links: FirstLink[]): string[] {
  if (links.length === 0) return [];
  const width = Math.max(...links.map(({ label }) => label.length));
  return [
    '',
    '  One-time links (24 hours, each works once):',
    ...links.map(({ label, url }) => `    ${label.padEnd(width)}  ${url}`),
  ];
}

/** What `npm start` prints when pages are being served. */
export function formatBanner({ url, dataDir, store, links, notes }: Banner): string {
  return [
    '',
    `  Facet is ready:  ${url}`,
    '',
    '  Three things to try:',
    `    1. Open ${url} and then, in a private window, sign in with a customer's link below: two front pages.`,
    `    2. Open ${url}/de and ${url}/pl: other languages; the currency follows your choice or country.`,
    '    3. In another terminal: npm run off (everybody gets the default page), then npm run on.',
    '',
    `  Data: ${dataDir}`,
    `  Store: ${store}`,
    ...formatLinks(links),
    ...notes.map((note) => `  ${note}`),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
