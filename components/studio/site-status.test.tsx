import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Manifest } from '#lib/manifest/types';
import { shopManifestSource } from '#lib/shop/manifest-source';
import { SiteStatusView } from './site-status';

it.each([
  [true, true],
  [false, false],
])('the switch is shown to who may use it (%s)', (maySwitch, isShown) => {
  const status = { kind: 'nothing-published', killed: false } as const;
  const html = renderToStaticMarkup(<SiteStatusView status={status} maySwitch={maySwitch} />);
  expect(html.includes('/api/studio/kill-switch')).toBe(isShown);
  expect(html).toContain('Personalisation is on');
});

it('says when a rule holds as the toolbar does', () => {
  const dayParts = [
    { days: [1, 2], from: '08:00', to: '10:00' },
    { days: [1, 2, 3, 4, 5, 6, 7], from: '18:00', to: '22:00' },
  ];
  const slots = shopManifestSource.slots.map((slot) => ({
    ...slot,
    experiences: slot.experiences.map((experience) => ({ ...experience, schedule: { dayParts } })),
  }));
  const manifest = {
    ...shopManifestSource,
    slots,
    schema: 1,
    revision: 1,
    publishedAt: 0,
  } as unknown as Manifest;
  const html = renderToStaticMarkup(
    <SiteStatusView status={{ kind: 'live', killed: false, manifest }} maySwitch={false} />,
  );
  expect(html).toContain('Mon, Tue 08:00–10:00 or every day 18:00–22:00');
});
