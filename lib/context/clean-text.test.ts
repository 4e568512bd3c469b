import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

test.each([
  ['spring sale', 'spring sale'],
  ['  Łódź ', 'Łódź'],
  ['a\u0000b\r\nc\u007f\u0085', 'abc'],
  ['a\ud800b', 'ab'],
  ['😀', '😀'],
  ['1234567890a', '1234567890a'],
  ['1234567890ab', undefined],
  [' \n', undefined],
  ['', undefined],
  [null, undefined],
])('%j is %j', (text, expected) => {
  expect(cleanText(text, 11)).toBe(expected);
});
