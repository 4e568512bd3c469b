import { expect, test } from 'vitest';
import { formatFigures, formatRatios, formatTable } from './format';

test('columns stand under each other, numbers to the right', () => {
  expect(
    formatTable(
      ['app', 'n'],
      [
        ['ours', '12'],
        ['theirs', '1234'],
      ],
    ),
  ).toEqual(['| app    |    n |', '| ------ | ---: |', '| ours   |   12 |', '| theirs | 1234 |']);
});

test('figures, with a dash for what the system does not tell', () => {
  const figures = {
    perSecond: 301.6,
    p50Ms: 1.25,
    p95Ms: 20,
    p99Ms: 31.04,
    bytes: 53_100.4,
    requests: 900,
    failures: 1,
    rounds: [],
  };
  const [, , ours, theirs] = formatFigures([
    { name: 'ours', cpuMs: 3.456, ...figures },
    { name: 'theirs', cpuMs: null, ...figures },
  ]);
  expect(ours).toBe(
    '| ours   |        302 |    1.3 |   20.0 |   31.0 |   3.46 | 53100 |      900 |        1 |',
  );
  expect(theirs).toContain('|      – |');
});

test.each([
  [{ name: 'a / b', value: 0.899, target: 0.9 }, 'a / b  0.90  (at least 0.90: FALLS SHORT)'],
  [{ name: 'a / b', value: 0.9, target: 0.9 }, 'a / b  0.90  (at least 0.90: met)'],
  [{ name: 'a / b', value: 3 }, 'a / b  3.00'],
])('%j', (ratio, line) => {
  expect(formatRatios([ratio])).toEqual([line]);
});
