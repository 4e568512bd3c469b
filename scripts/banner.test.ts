import { expect, it } from 'vitest';
import { formatBanner } from './banner';

it('names the address, three things to try, the data, and every link', () => {
  const banner = formatBanner({
    url: 'http://localhost:3000',
    dataDir: '/srv/facet/.data',
    store: 'http://127.0.0.1:8079',
    links: [
      { label: 'staff', url: 'http://localhost:3000/l/1' },
      { label: 'Anna, new in Berlin', url: 'http://localhost:3000/l/2' },
    ],
    notes: ['A note.'],
  });
  expect(banner.match(/^ {4}\d\. /gm)).toHaveLength(3);
  for (const text of [
    'ready:  http://localhost:3000',
    '/srv/facet/.data',
    'http://127.0.0.1:8079',
    'A note.',
  ])
    expect(banner).toContain(text);
  expect(banner).toContain('\n    staff\n      http://localhost:3000/l/1\n');
  expect(banner).toContain('\n    Anna, new in Berlin\n      http://localhost:3000/l/2\n\n  A note.\n');
});

it('fits a terminal of 80 columns, whatever the story of a customer', () => {
  const url = 'http://localhost:3000';
  const label = 'Anna, Vienna. A bag of First Hour every three weeks, and a moka pot she repairs herself.';
  const links = [{ label, url: `${url}/api/sign-in/${'x'.repeat(22)}` }];
  const notes = ['Cookies are not Secure: the site is served over http.'];
  const banner = formatBanner({ url, dataDir: '/srv/facet', store: 'http://127.0.0.1:8079', links, notes });
  expect(banner.split('\n').filter((line) => line.length > 76)).toEqual([]);
  expect(banner.replace(/\s+/g, ' ')).toContain(label);
});
