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
  expect(banner).toContain('    staff                http://localhost:3000/l/1');
  expect(banner).toContain('    Anna, new in Berlin  http://localhost:3000/l/2');
});
