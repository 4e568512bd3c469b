import { expect, test } from 'vitest';
import { formatRoundTrips } from './round-trips';

test.each([
  [{ first: 1, again: 0, later: 1 }, 'met'],
  [{ first: 1, again: 0, later: 0 }, 'met'],
  [{ first: 2, again: 0, later: 1 }, 'EXCEEDED'],
  [{ first: 1, again: 1, later: 1 }, 'EXCEEDED'],
  [{ first: 1, again: 0, later: 2 }, 'EXCEEDED'],
])('%j: %s', (trips, verdict) => {
  expect(formatRoundTrips(trips)).toContain(`(at most 1/0/1: ${verdict})`);
});
