import { expect, it } from 'vitest';
import { holdsToken } from './holds-token';

const TOKEN = 'o'.repeat(32);

it.each([
  [TOKEN, `Bearer ${TOKEN}`, true],
  [TOKEN, `bearer ${TOKEN}`, false],
  [TOKEN, `Bearer ${TOKEN}x`, false],
  [TOKEN, TOKEN, false],
  [TOKEN, '', false],
  [null, 'Bearer null', false],
  [null, 'Bearer ', false],
  [null, 'Bearer', false],
  [null, '', false],
])('the token %j and the header %j: %s', (token, authorization, expected) => {
  expect(holdsToken(new Headers({ authorization }), token)).toBe(expected);
});

it('no header at all opens nothing', () => {
  expect([TOKEN, null].map((token) => holdsToken(new Headers(), token))).toEqual([false, false]);
});
