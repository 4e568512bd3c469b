import { describe, expect, it } from 'vitest';
import type { Consent, Preview } from '#lib/context/types';
import { PLACES } from '#lib/shop/moments';
import { COOKIE_MAX_CHARS } from './cookie-table';
import { previewedVisitor } from './previewed-visitor';
import { testIdentity } from './test-identity';
import { anonymousVisitor, issueCookie, type Visitor } from './visitor';

const own: Visitor = {
  ...anonymousVisitor(),
  consent: 'personalisation',
  assignmentId: 'as-own',
  visitorId: 'own',
  customerId: 'own-customer',
  customerAssignmentId: 'as-own',
  chosenCurrency: 'GBP',
  basket: ['mug'],
  hint: { firstName: 'Ada', basketCount: 1, counter: 4 },
  receipts: [{ code: 'f/p', revision: 1, weights: {}, tests: [] }],
  set: ['facet-identity=new'],
};
const staffWith = (preview?: Preview): Visitor => ({
  ...own,
  staff: { user: 'ada', role: 'admin', ...(preview && { preview }) },
});

describe('previewedVisitor', () => {
  it('is the visitor themselves without a preview', () => {
    expect(previewedVisitor(own)).toBe(own);
    const staff = staffWith();
    expect(previewedVisitor(staff)).toBe(staff);
  });

  it('has nothing of the member of staff but the session and the cookies due', () => {
    const staff = staffWith({ customer: 'anna', consent: 'personalisation' });
    expect(previewedVisitor(staff)).toEqual({
      ...anonymousVisitor(),
      consent: 'personalisation',
      assignmentId: 'preview',
      customerId: 'anna',
      staff: staff.staff,
      set: own.set,
    });
  });

  it.each<[Consent, string | null]>([
    ['unknown', null],
    ['denied', null],
    ['measurement', 'preview'],
    ['personalisation', 'preview'],
  ])('somebody new who answered %s is assigned tests by %s', (consent, assignmentId) => {
    expect(previewedVisitor(staffWith({ consent }))).toMatchObject({
      consent,
      assignmentId,
      customerId: null,
      visitorId: null,
    });
  });

  it('agrees to what the member of staff agreed to, where the preview does not say', () => {
    expect(previewedVisitor(staffWith({ customer: 'anna' })).consent).toBe('personalisation');
  });
});

describe('the staff cookie', () => {
  it('holds a whole preview of any place within its 1 KB', async () => {
    const deps = testIdentity({ kids: ['k'.repeat(16)] });
    for (const { place } of PLACES) {
      const preview: Preview = {
        customer: 'c'.repeat(40),
        at: '2026-11-22T08:15',
        place,
        weather: { condition: 'clouds', temperature: -12.5 },
        device: 'desktop',
        consent: 'personalisation',
      };
      const line = await issueCookie('staff', { user: 'u'.repeat(40), role: 'r'.repeat(20), preview }, deps);
      const [, value = ''] = /=([^;]*)/.exec(line) ?? [];
      expect(value.length).toBeLessThanOrEqual(COOKIE_MAX_CHARS);
      const verified = await deps.tokens.verify('staff', value);
      expect(verified).toMatchObject({ ok: true, claims: { preview } });
    }
  });

  it.each([
    { customer: 'a b' },
    { at: '22.11.2026' },
    { at: '9999-12-31T23:59' },
    { place: { country: 'Germany' } },
    { weather: { condition: 'hail', temperature: 1 } },
    { device: 'bot' },
    { consent: 'yes' },
  ])('is not signed with %j', async (preview) => {
    const sign = testIdentity().tokens.sign('staff', { user: 'u', role: 'r', preview: preview as Preview });
    await expect(sign).rejects.toThrow(RangeError);
  });
});
