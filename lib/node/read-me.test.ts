import { describe, expect, it } from 'vitest';
import { anonymousVisitor, type Visitor } from '#lib/identity/visitor';
import type { ProfileView } from '#lib/profile/types';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { readMe } from './read-me';

const view: ProfileView = {
  schema: 1,
  counter: 3,
  firstName: 'Anna',
  customer: true,
  assignmentId: 'as-anna',
  traits: {},
  segments: [],
  affinities: {},
  basket: { count: 2, value: 3580 },
  orders: { count: 0 },
  visits: { count: 1 },
  sticky: {},
};
const anna: Visitor = { ...anonymousVisitor(), consent: 'personalisation', customerId: 'anna' };
const hint = { firstName: 'Anna', basketCount: 5, counter: 3 };
const neutral = { firstName: null, basketCount: 0 };

function storeThat(getMany: Store['getMany']): Store {
  return { getMany, send: () => Promise.reject(new Error('nothing is sent')) };
}
const holding = (text: string | null) =>
  storeThat(async (keys) => keys.map((key) => (key === viewKey('anna') ? text : null)));
const refusing = storeThat(() => Promise.reject(new Error('refused')));
const hanging = storeThat(() => new Promise(() => undefined));

describe('readMe', () => {
  it('is what the profile says', async () => {
    const answer = await readMe({ ...anna, hint }, holding(JSON.stringify(view)));
    expect(answer).toEqual({ firstName: 'Anna', basketCount: 2 });
  });

  it.each([
    ['refuses', refusing],
    ['hangs', hanging],
  ])('is what the browser knows while the store %s', async (_, store) => {
    expect(await readMe({ ...anna, hint }, store)).toEqual({ firstName: 'Anna', basketCount: 5 });
    expect(await readMe(anna, store)).toEqual(neutral);
  });

  it.each([
    ['missing', null],
    ['broken', '{"schema":1'],
  ])('is neutral where the profile is %s', async (_, text) => {
    expect(await readMe({ ...anna, hint }, holding(text))).toEqual(neutral);
  });

  it('asks nothing without consent', async () => {
    expect(await readMe({ ...anna, consent: 'measurement' }, hanging)).toEqual(neutral);
    expect(await readMe(anonymousVisitor(), hanging)).toEqual(neutral);
  });
});
