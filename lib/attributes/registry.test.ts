import { describe, expect, it } from 'vitest';
import type { Context } from '#lib/context/types';
import type { Condition } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { attributeProblems } from './attribute-problems';
import { fromFlatNames } from './flat-names';
import { ATTRIBUTES, findAttribute } from './registry';

type Complete<T> = T extends object ? { [K in keyof T]-?: Complete<T[K]> } : T;

/** A member added to Context or ProfileView fails the type check here first, then the test. */
const context: Complete<Context> = {
  locale: 'de',
  currency: 'EUR',
  consent: 'personalisation',
  time: {
    zone: 'Europe/Berlin',
    zoneSource: 'place',
    date: '2026-10-05',
    hour: 7,
    minute: 450,
    weekday: 1,
    weekend: false,
    dayPart: 'morning',
  },
  geo: {
    country: 'DE',
    region: 'HH',
    city: 'Hamburg',
    latitude: 53.5,
    longitude: 10,
    timeZone: 'Europe/Berlin',
  },
  weather: { condition: 'rain', temperature: 9, feelsLike: 6, rain: 1.2, wind: 30, rainNext3h: true },
  device: { kind: 'phone', touch: true },
  campaign: { source: 's', medium: 'm', name: 'n', content: 'c', term: 't' },
  referrer: { kind: 'search', host: 'example.org' },
};
const profile: Complete<ProfileView> = {
  schema: 1,
  counter: 3,
  firstName: 'Ada',
  customer: true,
  assignmentId: 'a1',
  traits: { size: 'M' },
  segments: ['loyal'],
  affinities: { espresso: 0.8 },
  favouriteStore: 'hamburg',
  basket: { count: 1, value: 12 },
  orders: { count: 2, lastAt: 1 },
  visits: { count: 5, lastAt: 2 },
  sticky: { offers: { cell: 0, bucketVersion: 1 } },
  seen: { rain: { session: 1, day: 1, week: 2, ever: 3 } },
};
/** Not for conditions: how the view is kept, and how experiments assign. */
const INTERNAL = [
  'profile.schema',
  'profile.counter',
  'profile.assignmentId',
  'profile.sticky.offers.cell',
  'profile.sticky.offers.bucketVersion',
  ...['session', 'day', 'week', 'ever'].map((per) => `profile.seen.rain.${per}`),
];

function leavesOf(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${path}.${key}`));
}

describe('the registry', () => {
  const leaves = [...leavesOf(context, 'context'), ...leavesOf(profile, 'profile')];

  it('knows every member of context and profile view', () => {
    expect(leaves.filter((name) => !findAttribute(name))).toEqual(INTERNAL);
  });

  it('and nothing else', () => {
    const members = new Set(
      leaves.map((name) => name.replace(/^(profile\.(traits|affinities))\..*/, '$1.*')),
    );
    expect(ATTRIBUTES.map(({ name }) => name).filter((name) => name !== 'id' && !members.has(name))).toEqual(
      [],
    );
  });

  it('gives values their types', () => {
    const read = (name: string) =>
      name
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], { context, profile });
    const typeOf = { text: 'string', number: 'number', time: 'number', boolean: 'boolean', list: 'object' };
    for (const name of leaves.filter((leaf) => !INTERNAL.includes(leaf))) {
      const attribute = findAttribute(name);
      if (attribute && attribute.type !== 'any')
        expect([name, typeof read(name)]).toEqual([name, typeOf[attribute.type]]);
      if (attribute?.values) expect(attribute.values).toContain(read(name));
    }
  });

  it('has every name and alias once', () => {
    const names = ATTRIBUTES.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('marks what speaks of the person, and protects nothing by itself', () => {
    const personal = ATTRIBUTES.filter((attribute) => attribute.personal).map(({ name }) => name);
    expect(personal.every((name) => name.startsWith('profile.'))).toBe(true);
    expect(personal).toHaveLength(12);
    expect(ATTRIBUTES.filter((attribute) => attribute.protected)).toEqual([]);
  });

  it.each([
    ['profile.traits.size', 'any'],
    ['profile.affinities.espresso', 'number'],
    ['context.geo.country', 'text'],
    ['profile.traits', undefined],
    ['profile.traits.', undefined],
    ['profile.traits.*', undefined],
    ['profile.traits.a.b', undefined],
    ['country', undefined],
    ['constructor', undefined],
  ])('findAttribute(%s) is %s', (name, type) => {
    expect(findAttribute(name)?.type).toBe(type);
  });
});

describe('fromFlatNames', () => {
  it.each<[Condition, Condition]>([
    [
      { country: 'DE', utmSource: { $in: ['x'] } },
      { 'context.geo.country': 'DE', 'context.campaign.source': { $in: ['x'] } },
    ],
    [
      { $or: [{ $not: { city: 'Wien' } }, { deviceType: 'phone' }] },
      { $or: [{ $not: { 'context.geo.city': 'Wien' } }, { 'context.device.kind': 'phone' }] },
    ],
    [
      { id: 'x', plan: { country: 'DE' } },
      { id: 'x', plan: { country: 'DE' } },
    ],
    [
      { deviceType: 'phone', device: { $ne: 'bot' } },
      { $and: [{ 'context.device.kind': 'phone' }, { 'context.device.kind': { $ne: 'bot' } }] },
    ],
  ])('%j', (theirs, ours) => {
    expect(fromFlatNames(theirs)).toEqual(ours);
  });
});

describe('attributeProblems', () => {
  it.each<[Condition]>([
    [{ 'context.weather.condition': 'rain', 'profile.segments': { $in: ['loyal'] } }],
    [{ $or: [{ 'profile.orders.count': { $gte: 2, $lt: 5 } }, { 'context.geo.city': { $regexi: '^ham' } }] }],
    [{ 'profile.traits.anything': { $regex: 'x' }, 'profile.affinities.tea': { $gt: 0.5 } }],
    [{ 'profile.firstName': { $exists: false }, 'context.geo.country': { $not: { $in: ['DE', 'AT'] } } }],
    [{ $savedGroup: { id: 'x' }, id: { $inGroup: 'staff' } }],
  ])('finds nothing in %j', (condition) => {
    expect(attributeProblems(condition)).toEqual([]);
  });

  it.each<[Condition, string | undefined]>([
    [{ country: 'DE' }, '$.country: unknown attribute'],
    [{ $and: [{ $not: { 'context.wether': 1 } }] }, '$.$and[0].$not.context.wether: unknown attribute'],
    [
      { 'context.weather.condition': 'sunny' },
      '$.context.weather.condition: context.weather.condition is one of clear, clouds, fog, rain, snow, storm',
    ],
    [
      { 'context.device.kind': { $in: ['phone', 'mobile'] } },
      '$.context.device.kind.$in: context.device.kind is one of phone, tablet, desktop, bot',
    ],
    [
      { 'profile.orders.count': { $regex: '1' } },
      '$.profile.orders.count.$regex: not for profile.orders.count, which is number',
    ],
    [{ 'profile.orders.count': { $gt: '1' } }, '$.profile.orders.count.$gt: profile.orders.count is number'],
    [{ 'profile.customer': { $not: 'yes' } }, undefined],
    [{ 'profile.customer': 'yes' }, '$.profile.customer: profile.customer is boolean'],
    [{ 'profile.segments': 'loyal' }, '$.profile.segments: profile.segments is a list, use $in or $all'],
    [
      { 'profile.segments': { $near: 1 } },
      '$.profile.segments.$near: not for profile.segments, which is list',
    ],
  ])('finds in %j: %s', (condition, problem) => {
    expect(attributeProblems(condition)).toEqual([
      problem ?? '$.profile.customer.$not: profile.customer is boolean',
    ]);
  });
});
