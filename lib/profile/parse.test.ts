import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfileView } from './parse';
import type { ProfileView } from './types';

const ANNA: ProfileView = {
  schema: 1,
  counter: 12,
  firstName: 'Anna',
  customer: true,
  assignmentId: 'as-anna',
  traits: { newsletter: true, brewing: 'moka', cups: 3 },
  segments: ['loyal'],
  affinities: { espresso: 0.91 },
  favouriteStore: 'vienna',
  basket: { count: 2, value: 3580 },
  orders: { count: 14, lastAt: 1_790_000_000_000 },
  visits: { count: 61 },
  sticky: { offers: { cell: 1, bucketVersion: 0 } },
  seen: { welcome: { day: 1, ever: 4 } },
};

/** Anna with one member replaced; `undefined` leaves it out. */
function anna(path: string, value: unknown): string {
  const copy: unknown = structuredClone(ANNA);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return JSON.stringify(copy);
}

describe('parseProfileView', () => {
  it('gives back what was stored', () => {
    expect(parseProfileView(JSON.stringify(ANNA))).toEqual({ ok: true, value: ANNA });
  });

  it.each(['firstName', 'favouriteStore', 'orders.lastAt', 'seen'])('does without %s', (path) => {
    expect(parseProfileView(anna(path, undefined)).ok).toBe(true);
  });

  it.each<[string, unknown]>([
    ['schema', 2],
    ['counter', -1],
    ['counter', '12'],
    ['firstName', null],
    ['customer', 'yes'],
    ['assignmentId', undefined],
    ['traits.brewing', ['moka']],
    ['traits.brewing', null],
    ['segments', 'loyal'],
    ['affinities.espresso', 1.2],
    ['basket.count', 0.5],
    ['basket.value', null],
    ['visits', undefined],
    ['sticky.offers.cell', -1],
    ['sticky.offers.bucketVersion', undefined],
    ['seen.welcome.day', -1],
    ['seen.welcome.year', 1],
    ['admin', true],
  ])('refuses %s = %j, at its path', (path, value) => {
    const parsed = parseProfileView(anna(path, value));
    const paths = parsed.ok ? [] : parsed.problems.map((problem) => problem.split(':')[0]);
    expect(paths).toEqual([`$.${path}`]);
  });

  it.each(['', 'null', '[]', '"Anna"', '{', '{"schema":1}', '{"result":{"a":1}}'])('refuses %s', (json) => {
    expect(parseProfileView(json).ok).toBe(false);
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        expect(parseProfileView(json).ok).toBe(false);
      }),
    );
  });
});
