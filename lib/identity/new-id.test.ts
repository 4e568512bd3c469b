import { expect, test } from 'vitest';
import { createNewId, newId } from './new-id';

test('an id is 128 bits of the given randomness', () => {
  expect(createNewId((bytes) => bytes.fill(255))()).toBe('_____________________w');
  expect(newId()).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(newId()).not.toBe(newId());
});
