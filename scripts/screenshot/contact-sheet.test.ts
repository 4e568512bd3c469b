import { expect, it } from 'vitest';
import type { SeededCustomer } from '#lib/shop/types';
import { formatContactSheet } from './contact-sheet';
import { VIEWS } from './views';

const customer = (id: string, story: string): SeededCustomer => ({
  id,
  firstName: id,
  locale: 'en',
  consent: 'unknown',
  story,
  profile: null,
  moment: {
    at: '2026-11-05T03:10',
    place: { country: 'GB', city: 'London', latitude: 51.5, longitude: 0, timeZone: 'Europe/London' },
    weather: { condition: 'rain', temperature: 8 },
    device: 'phone',
  },
});

it('shows every picture once, a row for each customer, and no markup of a story', () => {
  const customers = [customer('ada', 'Buys <b>tea</b> & cups.'), customer('ben', 'Never came back.')];
  const html = formatContactSheet(
    customers.flatMap((who) => VIEWS.map((view) => ({ customer: who, ...view }))),
  );
  expect(html.match(/<section>/g)?.length).toBe(2);
  const files = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, file]) => file);
  expect(files.length).toBe(12);
  expect(new Set(files).size).toBe(12);
  expect(files).toContain('ben-390-dark.jpg');
  expect(html).toContain('Buys &lt;b>tea&lt;/b> &amp; cups.');
  expect(html).toContain('2026-11-05, 03:10, rain, 8 °C, phone');
});
