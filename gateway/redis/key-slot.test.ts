import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keySlot } from './key-slot';

it.each([
  ['123456789', 0x31c3], // the check value of CRC16/XMODEM
  ['foo', 12_182],
  ['{foo}bar', 12_182],
  ['x{foo}{bar}', 12_182],
  ['', 0],
])('%s falls into slot %i', (key, slot) => {
  expect(keySlot(Buffer.from(key))).toBe(slot);
});

it('an empty tag is no tag', () => {
  expect(keySlot(Buffer.from('{}a'))).not.toBe(keySlot(Buffer.from('{}b')));
});

it('keys with one tag fall into one slot, whatever stands around it', () => {
  const text = fc.string().filter((value) => !/[{}]/.test(value));
  fc.assert(
    fc.property(
      text.filter((tag) => tag !== ''),
      text,
      text,
      (tag, before, after) => {
        expect(keySlot(Buffer.from(`${before}{${tag}}${after}`))).toBe(keySlot(Buffer.from(tag)));
      },
    ),
  );
});
