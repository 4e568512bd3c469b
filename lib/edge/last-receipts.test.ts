import { describe, expect, it } from 'vitest';
import { LastReceipts } from './last-receipts';

const HOUR = 3_600_000;
const RENEW = { renew: true };
const WRITE = { renew: false };

describe('LastReceipts', () => {
  it.each([
    [
      'the same at once',
      [
        ['a', 0],
        ['a', 4_999],
      ],
      [RENEW, null],
    ],
    [
      'the same after seconds',
      [
        ['a', 0],
        ['a', 5_000],
      ],
      [RENEW, WRITE],
    ],
    [
      'counted from the last one written',
      [
        ['a', 0],
        ['a', 4_000],
        ['a', 6_000],
        ['a', 9_000],
      ],
      [RENEW, null, WRITE, null],
    ],
    [
      'another, and back',
      [
        ['a', 0],
        ['b', 1],
        ['a', 2],
      ],
      [RENEW, WRITE, WRITE],
    ],
    [
      'the life once an hour',
      [
        ['a', 0],
        ['b', HOUR - 1],
        ['c', HOUR],
        ['d', HOUR + 1],
      ],
      [RENEW, WRITE, RENEW, WRITE],
    ],
  ] as const)('%s', (_what, views, expected) => {
    const last = new LastReceipts();
    expect(views.map(([said, at]) => last.note('anna', said, at))).toEqual(expected);
  });

  it('each visitor has their own', () => {
    const last = new LastReceipts();
    expect([last.note('anna', 'a', 0), last.note('ben', 'a', 0)]).toEqual([RENEW, RENEW]);
  });

  it('what was not written after all is written with the next view', () => {
    const last = new LastReceipts();
    last.note('anna', 'a', 0);
    last.forget('anna');
    expect(last.note('anna', 'a', 1)).toEqual(RENEW);
  });
});
