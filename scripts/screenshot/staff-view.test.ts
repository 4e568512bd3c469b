import { describe, expect, it } from 'vitest';
import { seededCustomers } from '#lib/shop/customers';
import type { SeededCustomer } from '#lib/shop/types';
import { wrongView } from './staff-view';

function lifeWith(hasProfile: boolean): SeededCustomer {
  const found = seededCustomers(0).find(({ profile }) => (profile !== null) === hasProfile);
  if (!found) throw new Error('no such life');
  return found;
}
const known = lifeWith(true);
const stranger = lifeWith(false);
const asKnown = `Seen as ${known.firstName}`;

describe('wrongView', () => {
  it('nothing is wrong with the life’s own name and no notes', () => {
    expect(wrongView({ who: asKnown, notes: [] }, known)).toBeNull();
    expect(wrongView({ who: 'Seen as somebody new', notes: [] }, stranger)).toBeNull();
  });

  it.each<[string, string | null, string[], SeededCustomer]>([
    ['the id of a profile that was not read', `Seen as ${known.id}`, [], known],
    ['a stranger', 'Seen as somebody new', [], known],
    ['the member of staff', 'Seen as yourself', [], stranger],
    ['no toolbar at all', null, [], known],
    ['notes', asKnown, ['could not be read in time'], known],
  ])('%s', (_what, who, notes, life) => {
    expect(wrongView({ who, notes }, life)).not.toBeNull();
  });
});
