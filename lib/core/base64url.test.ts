import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url';

describe('base64url', () => {
  // RFC 4648 §10, without padding; the last two need the letters that base64 spells otherwise.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
    ['\u00fb\u00ff', '-_8'],
    ['\u00ff\u00ef\u00fe', '_-_-'],
  ])('bytes %j are %j', (binary, text) => {
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    expect(toBase64Url(bytes)).toBe(text);
    expect(fromBase64Url(text)).toEqual(bytes);
  });

  it.each(['A', 'AAAAA', 'Zg==', 'Zg=', '+/8A', 'Zm 9v', 'Zg\n', 'Zm9v.', 'Zgé', '\0\0'])(
    '%j is refused',
    (text) => {
      expect(fromBase64Url(text)).toBeNull();
    },
  );

  it('gives every byte back, in an alphabet that needs no escape', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(fromBase64Url(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = fromBase64Url(text);
        expect(bytes === null || bytes instanceof Uint8Array).toBe(true);
      }),
    );
  });
});
