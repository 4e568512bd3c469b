import { evalCondition } from '@growthbook/growthbook';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JsonValue } from '#lib/manifest/types';
import { findSlowPart } from './check-pattern';
import { compileCondition } from './compile-condition';

afterEach(() => {
  vi.restoreAllMocks();
});

const matches = (condition: JsonValue, attributes: Record<string, unknown>, groups = {}) =>
  compileCondition(condition, { groups }).matches(attributes);

describe('conditions mean what GrowthBook means', () => {
  const scalar = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'A', 'b', '', '5', '10', ' 7 ', '1e1', 'null', 'true') },
    { weight: 3, arbitrary: fc.constantFrom(0, 1, 5, 10, -1, 0.5, 100_000) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('1.2.3', 'v1.2.3', '1.2.3-rc.1', '1.2.3+build', '1.10.0', '1.2'),
    },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const flatObject = fc.constantFrom<JsonValue>({ p: 1 }, { p: 'a' }, { p: null }, { p: 5, q: 'b' });
  const value: fc.Arbitrary<JsonValue> = fc.oneof(
    { weight: 6, arbitrary: scalar },
    { weight: 2, arbitrary: fc.array(fc.oneof(scalar, flatObject), { maxLength: 4 }) },
    { weight: 1, arbitrary: flatObject },
  );
  const attributes = fc.dictionary(fc.constantFrom('x', 'y', 'z', 'o'), value, { maxKeys: 4 });
  const path = fc.constantFrom('x', 'y', 'z', 'o.p', 'o.q', 'x.p', 'missing', 'missing.deep');
  const list = fc.array(value, { maxLength: 4 });
  const type = fc.constantFrom('string', 'number', 'boolean', 'array', 'object', 'null', 'undefined');
  const pattern = fc.constantFrom('a', '^A$', '^\\d+$', 'u', '(', '[', 'a|b', '/', '^$');
  const groupName = fc.constantFrom('vips', 'nobody', 'typed', 'all', 'unknown', 'broken');
  const groups = {
    vips: ['a', 5, '10'],
    nobody: [],
    typed: { type: 'list', attributeKey: 'x', values: ['a', 1, null] },
    all: { type: 'condition', condition: { $or: [{ y: 'a' }, { $not: { x: { $gt: 3 } } }] } },
    broken: { type: 'list', attributeKey: 'x' },
  } as unknown as Record<string, (string | number)[]>;

  const operandOf: Record<string, fc.Arbitrary<JsonValue>> = {
    $exists: fc.constantFrom<JsonValue>(true, false, 1, 0),
    $type: type,
    $regex: pattern,
    $regexi: pattern,
    $inGroup: groupName,
    $notInGroup: groupName,
  };
  for (const name of ['$in', '$nin', '$ini', '$nini', '$all', '$alli'])
    operandOf[name] = fc.oneof({ weight: 5, arbitrary: list }, { weight: 1, arbitrary: scalar });
  for (const name of [
    '$eq',
    '$ne',
    '$lt',
    '$lte',
    '$gt',
    '$gte',
    '$veq',
    '$vne',
    '$vlt',
    '$vlte',
    '$vgt',
    '$vgte',
    '$odd',
  ])
    operandOf[name] = value;

  const { condition } = fc.letrec<{ operators: JsonValue; expected: JsonValue; condition: JsonValue }>(
    (tie) => ({
      operators: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            ...Object.entries(operandOf).map(([name, operand]) => fc.tuple(fc.constant(name), operand)),
            fc.tuple(fc.constantFrom('$not', '$size'), tie('expected')),
            fc.tuple(fc.constant('$elemMatch'), fc.oneof(tie('operators'), tie('condition'))),
          ),
          { minLength: 1, maxLength: 2 },
        )
        .map((entries) => Object.fromEntries(entries) as JsonValue),
      expected: fc.oneof({ depthSize: 'small' }, value, tie('operators'), tie('operators')),
      condition: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.tuple(path, tie('expected')),
            fc.tuple(path, tie('operators')),
            fc.tuple(fc.constant('$not'), tie('condition')),
            fc.tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(tie('condition'), { maxLength: 3 })),
            fc.tuple(
              fc.constant('$savedGroup'),
              groupName.map((id) => ({ id })),
            ),
          ),
          { maxLength: 3 },
        )
        .map((entries) => Object.fromEntries(entries) as JsonValue),
    }),
  );

  it('on random conditions and attributes', () => {
    vi.spyOn(console, 'error').mockReturnValue(); // GrowthBook prints every unknown operator
    fc.assert(
      fc.property(condition, attributes, (rule, visitor) => {
        const theirs = evalCondition(visitor, rule as Parameters<typeof evalCondition>[1], groups);
        expect(compileCondition(rule, { groups }).matches(visitor)).toBe(theirs);
      }),
      { numRuns: 6000, seed: 20_26 },
    );
  });

  it.each<[string, JsonValue, Record<string, unknown>, boolean]>([
    ['missing is below a bound', { age: { $gt: -10, $lt: 10, $ne: 10 } }, {}, true],
    ['missing is not among', { plan: { $nin: ['pro'] } }, {}, true],
    ['text that looks like a number', { n: { $gt: 5, $lt: 10 } }, { n: '8' }, true],
    ['a bound that looks like a number', { n: { $gt: '5', $lt: '10' } }, { n: 8 }, true],
    ['two texts compare as texts', { n: { $gt: '5', $lt: '10' } }, { n: '8' }, false],
    ['empty $or', { $or: [] }, {}, true],
    ['empty $nor', { $nor: [] }, {}, false],
    ['empty $and', { $and: [] }, {}, true],
    [
      'an attribute whose name starts with $',
      { $groups: { $elemMatch: { $eq: 'a' } } },
      { $groups: ['a'] },
      true,
    ],
    ['a release after its pre-release', { v: { $vgt: '1.2.3-rc.1' } }, { v: 'v1.2.3' }, true],
    ['versions are numbers', { v: { $vlt: '1.10.0' } }, { v: '1.9.9' }, true],
    ['ignoring case', { tags: { $alli: ['RED', 'Blue'] } }, { tags: ['blue', 'red'] }, true],
    ['into a list', { 'items.1.sku': 'b' }, { items: [{ sku: 'a' }, { sku: 'b' }] }, true],
  ])('%s', (_name, condition, attributes, expected) => {
    expect(matches(condition, attributes)).toBe(expected);
  });
});

describe('what is deliberately different from the JavaScript SDK', () => {
  it.each<[string, JsonValue, Record<string, unknown>, boolean]>([
    ['an empty object is an operator object, as the document says', { x: {} }, { x: 1 }, true],
    ['the order of keys does not matter', { o: { a: 1, b: 2 } }, { o: { b: 2, a: 1 } }, true],
    ['only own members are attributes', { 'x.constructor': { $exists: true } }, { x: {} }, false],
    ['nor inherited members of lists', { 'x.map': { $exists: true } }, { x: [] }, false],
    ['the end of long text is not tested', { t: { $regex: 'z' } }, { t: `${'a'.repeat(10_000)}z` }, false],
    ['its beginning is', { t: { $regex: 'a$' } }, { t: `${'a'.repeat(10_000)}z` }, true],
    ['a member named toString is data', { o: 'x' }, { o: { toString: 1, valueOf: 1 } }, false],
    ['in comparisons too', { o: { $lt: 5 } }, { o: [{ toString: 1, valueOf: 1 }] }, false],
  ])('%s', (_name, condition, attributes, expected) => {
    expect(matches(condition, attributes)).toBe(expected);
  });
});

describe('a missing attribute that means unknown', () => {
  const unknown = (condition: JsonValue, attributes: Record<string, unknown> = {}) =>
    compileCondition(condition, { unknownUnder: 'context.' }).matches(attributes);
  it.each<[JsonValue, boolean]>([
    [{ 'context.weather.temperature': { $lt: 5 } }, false],
    [{ 'context.weather.temperature': 0 }, false],
    [{ 'context.weather.condition': { $ne: 'rain' } }, false],
    [{ 'context.weather.condition': { $nin: ['rain'] } }, false],
    [{ 'context.weather.condition': { $not: { $eq: 'rain' } } }, false],
    [{ $not: { 'context.weather.condition': 'rain' } }, false],
    [{ $nor: [{ 'context.weather.condition': 'rain' }] }, false],
    [{ $not: { $not: { 'context.weather.condition': { $ne: 'rain' } } } }, false],
    [{ $or: [{ 'context.weather.condition': 'rain' }, { plan: { $ne: 'pro' } }] }, true],
    [{ $not: { 'context.weather.condition': 'rain', plan: 'pro' } }, true],
    [{ 'context.weather.condition': { $exists: false } }, true],
    [{ 'context.weather.condition': { $not: { $exists: true } } }, true],
    [{ 'context.weather.condition': { $type: 'null' } }, true],
    [{ 'profile.orders.count': { $lt: 1 } }, true],
  ])('%j → %s', (condition, expected) => {
    expect(unknown(condition)).toBe(expected);
  });

  it('tests the value once it is known', () => {
    const condition = { 'context.weather.temperature': { $lt: 5 } };
    expect(unknown(condition, { context: { weather: { temperature: 4 } } })).toBe(true);
    expect(unknown({ $not: condition }, { context: { weather: { temperature: 4 } } })).toBe(false);
    expect(unknown({ $not: condition }, { context: { weather: { temperature: 6 } } })).toBe(true);
  });
});

describe('what is wrong with a condition', () => {
  const nest = (levels: number): JsonValue => {
    let condition: JsonValue = { x: 1 };
    for (let i = 0; i < levels; i++) condition = { $and: [condition] };
    return condition;
  };

  it.each<[string, JsonValue, string, boolean]>([
    ['an unknown operator', { a: { $near: 1 } }, '$.a.$near: unknown operator', false],
    ['inside a list', { $or: [{ a: 1 }, { b: { $x: 1 } }] }, '$.$or[1].b.$x: unknown operator', false],
    ['an operand that is no list', { a: { $in: 'x' } }, '$.a.$in: expected a list', false],
    ['a broken pattern', { a: { $regex: '(' } }, '$.a.$regex: broken pattern', false],
    ['a pattern that is no text', { a: { $regex: 5 } }, '$.a.$regex: expected a pattern', false],
    ['an unknown group', { a: { $inGroup: 'g' } }, '$.a.$inGroup: unknown group', false],
    ['an unknown saved group', { $savedGroup: { id: 'g' } }, '$.$savedGroup: unknown group', false],
    ['a slow pattern', { a: { $regex: '^(a+)+$' } }, '$.a.$regex: slow pattern at character 2', true],
    ['$and without a list', { $and: { a: 1 } }, '$.$and: expected a list of conditions', true],
    ['a condition that is none', { $not: 'x' }, '$.$not: expected a condition', true],
    ['no condition at all', [], '$: expected a condition', true],
  ])('%s', (_name, condition, problem, rejected) => {
    const compiled = compileCondition(condition, { findSlowPart });
    expect(compiled.problems).toEqual([problem]);
    expect(compiled.rejected).toBe(rejected);
    if (rejected) expect(compiled.matches({ a: 'aaa' })).toBe(false);
  });

  it('refuses a depth over 32 and says where', () => {
    expect(compileCondition(nest(32)).problems).toEqual([]);
    const deep = compileCondition(nest(33), { at: 'audiences[0]' });
    expect(deep.rejected).toBe(true);
    expect(deep.problems).toEqual([`audiences[0]${'.$and[0]'.repeat(33)}: deeper than 32`]);
    expect(compileCondition({ x: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) }).rejected).toBe(true);
  });

  it('names each attribute it reads once, but not members of list elements', () => {
    const compiled = compileCondition({
      'a.b': 1,
      $or: [{ 'a.b': 2 }, { $not: { c: 3 } }],
      list: { $elemMatch: { sku: 'x' } },
    });
    expect(compiled.paths).toEqual(['a.b', 'c', 'list']);
  });
});
