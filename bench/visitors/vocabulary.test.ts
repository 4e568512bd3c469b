import { expect, test } from 'vitest';
import type { Condition } from '#lib/manifest/types';
import { readVocabulary } from './vocabulary';

test('the names rules test, at any depth', () => {
  const conditions: Condition[] = [
    { 'profile.affinities.espresso': { $gte: 0.5 } },
    {
      $or: [{ 'profile.affinities.tea': { $gte: 0.5 } }, { 'profile.segments': { $in: ['loyal', 'gifts'] } }],
    },
    { $not: { 'context.campaign.name': 'letter' } },
    { 'profile.traits.brewing': 'moka', 'profile.favouriteStore': { $eq: 'ottensen' } },
    { 'profile.traits.newsletter': true, 'profile.traits.brewing': { $in: ['pot', 'moka'] } },
  ];
  const audiences = conditions.map((condition, i) => ({ id: `a${i}`, label: '', condition }));
  expect(readVocabulary({ audiences })).toEqual({
    affinities: ['espresso', 'tea'],
    segments: ['loyal', 'gifts'],
    campaigns: ['letter'],
    favouriteStores: ['ottensen'],
    traits: { brewing: ['moka', 'pot'], newsletter: [true] },
  });
});
