import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '#lib/manifest/types';
import { traceCondition } from './trace-condition';

const attributes = {
  id: 'v1',
  context: { geo: { country: 'DE' }, time: { weekday: 6 } },
  profile: { affinities: { espresso: 0.41 }, segments: ['loyal'] },
};

const trace = (condition: Condition, groups = {}) => traceCondition(condition, attributes, groups);

describe('traceCondition', () => {
  it('lists every test with what it wanted and what it met', () => {
    expect(
      trace({ 'context.geo.country': 'DE', 'profile.affinities.espresso': { $gte: 0.5, $lt: 0.9 } }),
    ).toEqual({
      holds: false,
      tests: [
        { path: 'context.geo.country', operator: '$eq', wanted: 'DE', actual: 'DE', holds: true },
        { path: 'profile.affinities.espresso', operator: '$gte', wanted: 0.5, actual: 0.41, holds: false },
        { path: 'profile.affinities.espresso', operator: '$lt', wanted: 0.9, actual: 0.41, holds: true },
      ],
    });
  });

  it('a part of $or, $nor and $not helps when what is said of it is true', () => {
    const { holds, tests } = trace({
      $or: [{ 'context.time.weekday': 7 }, { 'profile.segments': { $in: ['loyal'] } }],
      $nor: [{ id: 'v1' }],
      $not: { $not: { id: 'v1' } },
    });
    expect(holds).toBe(false);
    expect(tests.map(({ operator, holds: helps }) => [operator, helps])).toEqual([
      ['$eq', false],
      ['$in', true],
      ['$not $eq', false],
      ['$eq', true],
    ]);
  });

  it('what is unknown of the request fails a test and its opposite', () => {
    const rain = { 'context.weather.condition': 'rain' };
    expect(trace({ $and: [rain, { $not: rain }] }).tests).toEqual([
      { path: 'context.weather.condition', operator: '$eq', wanted: 'rain', actual: undefined, holds: false },
      {
        path: 'context.weather.condition',
        operator: '$not $eq',
        wanted: 'rain',
        actual: undefined,
        holds: false,
      },
    ]);
  });

  it('resolves groups by name', () => {
    const groups = { staff: ['v1'], here: { type: 'condition', condition: { id: 'v1' } } };
    expect(trace({ id: { $inGroup: 'staff' }, $savedGroup: { id: 'here' } }, groups)).toEqual({
      holds: true,
      tests: [
        { path: 'id', operator: '$inGroup', wanted: 'staff', actual: 'v1', holds: true },
        {
          path: '$savedGroup',
          operator: '$savedGroup',
          wanted: { id: 'here' },
          actual: undefined,
          holds: true,
        },
      ],
    });
  });

  it('says of a broken condition that it is neither', () => {
    expect(trace({ id: { $regex: '(a+)+' } })).toEqual({ holds: null, tests: [] });
  });

  it('of tests that must all hold, the condition holds when all of them do', () => {
    const test = fc.constantFrom<Condition>(
      { id: 'v1' },
      { id: { $ne: 'v1' } },
      { 'context.geo.country': { $in: ['DE', 'AT'] } },
      { 'profile.affinities.espresso': { $gt: 0.4, $lt: 0.41 } },
      { $nor: [{ id: 'x' }, { 'profile.segments': { $in: ['new'] } }] },
      { $not: { 'profile.orders.count': { $gt: 3 } } },
    );
    fc.assert(
      fc.property(fc.array(test), (all) => {
        const { holds, tests } = trace({ $and: all });
        expect(tests.every((one) => one.holds)).toBe(holds);
      }),
    );
  });
});
