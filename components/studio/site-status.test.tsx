import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
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
