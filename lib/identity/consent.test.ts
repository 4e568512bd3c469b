import { expect, test } from 'vitest';
import { allows, CONSENT_LEVELS, effectiveConsent } from './consent';

test('each level allows what those before it allow, and no more', () => {
  const table = CONSENT_LEVELS.map((level) => CONSENT_LEVELS.filter((needed) => allows(level, needed)));
  expect(table).toEqual([
    ['unknown'],
    ['unknown', 'denied'],
    ['unknown', 'denied', 'measurement'],
    ['unknown', 'denied', 'measurement', 'personalisation'],
  ]);
});

test.each([
  [null, false, 'unknown'],
  [null, true, 'denied'],
  ['personalisation', true, 'personalisation'],
  ['measurement', false, 'measurement'],
  ['denied', true, 'denied'],
] as const)('chosen %s, Sec-GPC %s: %s', (chosen, secGpc, expected) => {
  expect(effectiveConsent(chosen, secGpc)).toBe(expected);
});
