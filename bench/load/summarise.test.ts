import { expect, test } from 'vitest';
import { percentile, ratioOf, summarise } from './summarise';

const burst = (requests: number, latenciesMs: number[], cpuMs: number | null = 10) => ({
  requests,
  seconds: 2,
  latenciesMs,
  failures: 1,
  bytes: 100 * latenciesMs.length,
  cpuMs,
});

test('percentiles by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
  expect(percentile([], 0.5)).toBe(0);
});

test('rates are medians over the rounds, latencies over all answers', () => {
  expect(summarise('a', [burst(20, [5, 1]), burst(60, [3, 9]), burst(40, [2])])).toEqual({
    name: 'a',
    perSecond: 20,
    p50Ms: 3,
    p95Ms: 9,
    p99Ms: 9,
    cpuMs: 6,
    bytes: 100,
    requests: 5,
    failures: 3,
    rounds: [10, 30, 20],
  });
});

test('processor time that is not known of one round is not known at all', () => {
  expect(summarise('a', [burst(1, [1]), burst(1, [1], null)]).cpuMs).toBeNull();
});

test('a ratio is taken round by round', () => {
  const ours = summarise('a', [burst(10, [1]), burst(90, [1]), burst(50, [1])]);
  const theirs = summarise('b', [burst(20, [1]), burst(100, [1]), burst(100, [1])]);
  expect(ratioOf('a / b', ours, theirs, 0.9)).toEqual({ name: 'a / b', value: 0.5, target: 0.9 });
});
