import { describe, expect, it } from 'vitest';
import type { PolicyWeights } from './types';
import { parsePolicyWeights } from './weights';

const WEIGHTS: PolicyWeights = {
  schema: 1,
  policy: 'hero',
  version: 4,
  weights: [0.2, 0.8],
  leaves: [{ id: 'rain', condition: { 'context.weather.condition': 'rain' }, weights: [1, 0] }],
};
const [LEAF] = WEIGHTS.leaves;

describe('parsePolicyWeights', () => {
  it('gives back what was stored; leaves may be none', () => {
    expect(parsePolicyWeights(JSON.stringify(WEIGHTS))).toEqual({ ok: true, value: WEIGHTS });
    expect(parsePolicyWeights(JSON.stringify({ ...WEIGHTS, leaves: [] })).ok).toBe(true);
  });

  it.each<[string, object]>([
    ['$.schema', { schema: 2 }],
    ['$.policy', { policy: 7 }],
    ['$.version', { version: -1 }],
    ['$.version', { version: 1.5 }],
    ['$.weights', { weights: [1] }],
    ['$.weights[1]', { weights: [0.2, 1.8] }],
    ['$.weights[0]', { weights: [-0.2, 1] }],
    ['$.weights[0]', { weights: [null, 1] }],
    ['$.leaves', { leaves: undefined }],
    ['$.leaves[0].condition', { leaves: [{ ...LEAF, condition: 'rain' }] }],
    ['$.leaves[0].weights[0]', { leaves: [{ ...LEAF, weights: [2, 0] }] }],
    ['$.leaves[0].id', { leaves: [{ ...LEAF, id: undefined }] }],
    ['$.extra', { extra: 1 }],
  ])('is refused at %s: %j', (path, change) => {
    const parsed = parsePolicyWeights(JSON.stringify({ ...WEIGHTS, ...change }));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.split(': ')[0])).toEqual([path]);
  });

  it.each(['', '{', 'null', '[0.5,0.5]', '<html>'])('%j is refused', (json) => {
    expect(parsePolicyWeights(json).ok).toBe(false);
  });
});
