import type { FirstLink } from './first-links';

export type Banner = { url: string; dataDir: string; store: string; links: FirstLink[]; notes: string[] };

/** Narrower than a terminal of 80 columns. */
const MAX_COLUMNS = 76;

/** Breaks a text between words; every line begins with the indent. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= MAX_COLUMNS) lines.splice(-1, 1, longer);
    else lines.push(indent + word);
  }
  return lines;
}

/** A link has a line of its own: broken by the terminal, it could not be clicked. */
function formatLinks(links: FirstLink[]): string[] {
  if (links.length === 0) return [];
  return [
    '',
    '  One-time links (24 hours, each works once):',
    ...links.flatMap(({ label, url }) => [...wrap(label, '    '), `      ${url}`]),
  ];
}

function formatNotes(notes: string[]): string[] {
  return notes.flatMap((note) => ['', ...wrap(note, '  ')]);
}

/** What `npm start` prints when pages are being served. */
export function formatBanner({ url, dataDir, store, links, notes }: Banner): string {
  return [
    '',
    `  Facet is ready:  ${url}`,
    '',
    '  Three things to try:',
    `    1. Open ${url} and then, in a private window,`,
    "       sign in with a customer's link below: two front pages.",
    `    2. Open ${url}/de and ${url}/pl:`,
    '       other languages; the currency follows your choice or country.',
    '    3. In another terminal: npm run off (everybody gets the default page),',
    '       then npm run on.',
    '',
    `  Data: ${dataDir}`,
    `  Store: ${store}`,
    ...formatLinks(links),
    ...formatNotes(notes),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}
