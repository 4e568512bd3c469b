import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNumbers, encodeNumbers } from './varint';

describe('varint', () => {
  it.each([
    [[], ''],
    [[0], 'A'],
    [[31], 'f'],
    [[32], 'gB'],
    [[1, 33, 2], 'BhBC'],
  ])('%j is %s', (numbers, text) => {
    expect(encodeNumbers(numbers)).toBe(text);
    expect(decodeNumbers(text)).toEqual(numbers);
  });

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (numbers) => {
        expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('has one spelling per list: any text that decodes encodes to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        const numbers = decodeNumbers(text);
        if (numbers) expect(encodeNumbers(numbers)).toBe(text);
      }),
    );
  });

  it.each(['g', 'gA', 'A B', 'ä', 'gggggggg', 'A/'])('%s is no list', (text) => {
    expect(decodeNumbers(text)).toBeNull();
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 40])('%s cannot be encoded', (value) => {
    expect(() => encodeNumbers([value])).toThrow(RangeError);
  });
});
