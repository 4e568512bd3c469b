import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { openVisitorView, sealVisitorView, type VisitorView } from './visitor-view';

const keys = parseKeyring(`k1:${'A'.repeat(43)}`);
const signer = createSigner(keys, 'view');

const VIEW: VisitorView = {
  query: { sort: 'price', q: 'Grüße 👋 "x" .' },
  profile: {
    schema: 1,
    counter: 12,
    firstName: 'Zoë',
    customer: true,
    assignmentId: 'as-anna',
    traits: { newsletter: true },
    segments: ['loyal'],
    affinities: { espresso: 0.91 },
    basket: { count: 2, value: 3580 },
    orders: { count: 14 },
    visits: { count: 61 },
    sticky: {},
  },
  consent: 'personalisation',
  gpc: false,
};

const word = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyView = fc.record<VisitorView>({
  query: fc.dictionary(word, word, { noNullPrototype: true }),
  profile: fc.constantFrom(null, VIEW.profile),
  consent: fc.constantFrom('unknown', 'denied', 'measurement', 'personalisation'),
  gpc: fc.boolean(),
});

describe('visitor view', () => {
  it('opens as it was sealed, and fits a header', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const sealed = await sealVisitorView(view, signer);
        expect(sealed).toMatch(/^[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]+$/);
        expect(await openVisitorView(sealed, signer)).toEqual(view);
      }),
    );
  });

  it('any one character changed, taken out of or put into what is signed, is nobody’s view', async () => {
    const sealed = await sealVisitorView(VIEW, signer);
    const start = sealed.indexOf('.') + 1;
    const place = fc.nat({ max: sealed.length - 1 });
    const char = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]$/), fc.constantFrom('.', '=', '%', ' '));
    await fc.assert(
      fc.asyncProperty(place, char, async (i, other) => {
        fc.pre(sealed[i] !== other);
        const changed = sealed.slice(0, i) + other + sealed.slice(i + 1);
        expect(await openVisitorView(changed, signer)).toBeNull();
        const at = Math.max(i, start);
        expect(await openVisitorView(sealed.slice(0, at) + sealed.slice(at + 1), signer)).toBeNull();
        expect(await openVisitorView(sealed.slice(0, at) + other + sealed.slice(at), signer)).toBeNull();
      }),
    );
  });

  it.each<[string, (sealed: string) => string | null]>([
    ['no header', () => null],
    ['an empty one', () => ''],
    ['the view without its MAC', (sealed) => sealed.slice(44)],
    ['an empty MAC', (sealed) => sealed.slice(43)],
    ['15 characters of the MAC', (sealed) => sealed.slice(0, 15) + sealed.slice(43)],
    ['the MAC alone', (sealed) => sealed.slice(0, 44)],
    ['something behind it', (sealed) => `${sealed}.`],
    ['two of them, as of a doubled header', (sealed) => `${sealed}, ${sealed}`],
  ])('%s is null', async (_what, change) => {
    expect(await openVisitorView(change(await sealVisitorView(VIEW, signer)), signer)).toBeNull();
  });

  it('what another key, or our own for another purpose, has signed is null', async () => {
    const foreign = createSigner(parseKeyring(`k1:${'B'.repeat(42)}A`), 'view');
    const ofCodes = createSigner(keys, 'code');
    expect(await openVisitorView(await sealVisitorView(VIEW, foreign), signer)).toBeNull();
    expect(await openVisitorView(await sealVisitorView(VIEW, ofCodes), signer)).toBeNull();
  });
});
