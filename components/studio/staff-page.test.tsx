import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Context } from '#lib/context/types';
import type { OwnPageView } from '#lib/render/entry';
import type { PageExplanation } from '#lib/render/explain-page';
import { StaffPage } from './staff-page';

const context: Context = {
  locale: 'en',
  currency: 'EUR',
  consent: 'personalisation',
  time: {
    zone: 'Europe/Berlin',
    zoneSource: 'site',
    date: '2026-11-22',
    hour: 10,
    minute: 630,
    weekday: 7,
    weekend: true,
    dayPart: 'morning',
  },
  geo: { city: 'Graz' },
  device: { kind: 'phone', touch: true },
  campaign: {},
  referrer: { kind: 'direct' },
};

const explained: PageExplanation = {
  user: 'ada',
  role: 'admin',
  revision: 7,
  killed: false,
  input: { page: 'home', context, assignmentId: null, now: 0 },
  profile: {
    schema: 1,
    counter: 0,
    firstName: '</script><b>Anna',
    customer: true,
    assignmentId: 'as-anna',
    traits: {},
    segments: [],
    affinities: {},
    basket: { count: 2, value: 1 },
    orders: { count: 0 },
    visits: { count: 0 },
    sticky: {},
  },
  notes: [],
  slots: [],
};

const draw = (over?: Partial<PageExplanation>) => {
  const view = (over ? { explained: { ...explained, ...over } } : {}) as OwnPageView;
  return renderToStaticMarkup(
    <StaffPage view={view}>
      <main>the page</main>
    </StaffPage>,
  );
};

describe('StaffPage', () => {
  it('is the page alone outside a staff session', () => {
    expect(draw()).toBe('<main>the page</main>');
  });

  it('styles marks and bar before the first of them, once, and nobody else’s page', () => {
    const html = draw({});
    const at = html.indexOf('<style');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(html.indexOf('class="facet-mark'));
    expect(html.split('<style')).toHaveLength(2);
    expect(html).toContain('data-href="facet-toolbar"');
    expect(draw()).not.toContain('<style');
  });

  it('has forms for who may preview, and none for others', () => {
    expect(draw({})).toContain('action="/api/studio/preview"');
    expect(draw({ role: 'viewer' })).not.toContain('<form');
  });

  it('names the moment the page was decided in', () => {
    expect(draw({})).toMatch(/Graz · Sun,? 22 Nov 2026, 10:30 · weather unknown · phone/);
  });

  it('shows greeting and basket of the previewed person, and lets no name out of its script', () => {
    expect(draw({})).not.toContain('<script');
    const html = draw({ preview: { customer: 'anna' } });
    expect(html).toContain('"basketCount":2');
    expect(html).toContain('\\u003c/script>\\u003cb>Anna');
    const denied = { ...explained.input, context: { ...context, consent: 'denied' as const } };
    expect(draw({ preview: { customer: 'anna' }, input: denied })).toContain('{detail:{"basketCount":0}}');
  });
});
