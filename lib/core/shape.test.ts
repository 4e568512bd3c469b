import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shape from './shape';

const problemsOf = <T>(checked: shape.Shape<T>, value: unknown): string[] => {
  const parsed = shape.parseShape(checked, value);
  return parsed.ok ? [] : parsed.problems;
};

interface Person {
  name: string;
  age?: number;
  tags: string[];
}
const person = shape.object<Person>({
  name: shape.text,
  age: shape.optional(shape.natural),
  tags: shape.list(shape.text, 1),
});
type Pet = { kind: 'cat'; lives: number } | { kind: 'dog'; good: boolean };
const pet = shape.tagged<Pet>('kind', {
  cat: shape.object<Extract<Pet, { kind: 'cat' }>>({ kind: shape.oneOf('cat'), lives: shape.natural }),
  dog: shape.object<Extract<Pet, { kind: 'dog' }>>({ kind: shape.oneOf('dog'), good: shape.flag }),
});
const pattern = shape.matching(/^[a-z]+$/, 'a word');

describe('single values', () => {
  const takes: [string, shape.Shape<unknown>, unknown[], unknown[]][] = [
    ['text', shape.text, ['', 'a'], [1, null, undefined, {}, ['a']]],
    ['finite', shape.finite, [0, -1.5, 1e300], ['1', null, Number.NaN, Number.POSITIVE_INFINITY]],
    ['natural', shape.natural, [0, 7, 2 ** 53 - 1], [-1, 1.5, 2 ** 53, '7', null, Number.NaN]],
    ['share', shape.share, [0, 0.5, 1], [-0.01, 1.01, '0.5', null, Number.NaN]],
    ['flag', shape.flag, [true, false], [0, 1, 'true', null]],
    ['anything', shape.anything, [null, undefined, {}, 1], []],
    ['oneOf', shape.oneOf<1 | 'b'>(1, 'b'), [1, 'b'], ['1', 'c', null, ['b']]],
    ['matching', pattern, ['ab'], ['', 'Ab', 'ab\n', 1, ['ab'], null]],
    ['optional', shape.optional(shape.flag), [true, undefined], [null, 'x']],
  ];
  for (const [name, checked, good, bad] of takes) {
    it.each(good)(`${name} takes %j`, (value) => {
      expect(problemsOf(checked, value)).toEqual([]);
    });
    it.each(bad.map((value) => [value]))(`${name} refuses %j, once`, (value) => {
      expect(problemsOf(checked, value)).toEqual([expect.stringMatching(/^\$: expected ./)]);
    });
  }
});

describe('composed values', () => {
  it.each<[unknown, string[]]>([
    [{ name: 'a', tags: ['x'] }, []],
    [{ name: 'a', age: 3, tags: ['x'] }, []],
    [{ name: 1, age: -1, tags: [2, 'x', 3] }, ['$.name', '$.age', '$.tags[0]', '$.tags[2]']],
    [{ name: 'a', tags: [] }, ['$.tags']],
    [{ name: 'a', tags: { 0: 'x', length: 1 } }, ['$.tags']],
    [{ name: 'a', tags: ['x'], admin: true }, ['$.admin']],
    [{ tags: ['x'] }, ['$.name']],
    [null, ['$']],
    [[], ['$']],
    ['text', ['$']],
  ])('object and list, every problem at its path: %j', (value, paths) => {
    expect(problemsOf(person, value).map((problem) => problem.split(':')[0])).toEqual(paths);
  });

  it('one bad member makes the whole bad, wherever it stands', () => {
    for (const value of [
      ['a', 1],
      [1, 'a'],
    ])
      expect(shape.list(shape.text)(value, '$', [])).toBe(false);
    expect(shape.dictionary(shape.text)({ a: 'a', b: 1 }, '$', [])).toBe(false);
  });

  it('an own member named as one of the prototype chain is unknown all the same', () => {
    expect(problemsOf(person, JSON.parse('{"name":"a","tags":["x"],"constructor":1}'))).toEqual([
      '$.constructor: unknown',
    ]);
    expect(problemsOf(person, JSON.parse('{"name":"a","tags":["x"],"__proto__":{"age":1}}'))).toEqual([
      '$.__proto__: unknown',
    ]);
  });

  it.each<[string, string[]]>([
    ['{}', []],
    ['{"a":1,"constructor":2}', []],
    ['{"a":1,"b":"x","c":-1}', ['$.b: expected a whole number ≥ 0', '$.c: expected a whole number ≥ 0']],
    ['{"__proto__":1}', ['$: expected an object']],
    ['[]', ['$: expected an object']],
    ['null', ['$: expected an object']],
  ])('dictionary: %s', (json, problems) => {
    expect(problemsOf(shape.dictionary(shape.natural), JSON.parse(json))).toEqual(problems);
  });

  it.each<[unknown, string[]]>([
    [{ kind: 'cat', lives: 9 }, []],
    [{ kind: 'dog', good: true }, []],
    [{ kind: 'dog', lives: 9 }, ['$.good: expected true or false', '$.lives: unknown']],
    [{ kind: 'toString' }, ['$.kind: expected cat | dog']],
    [{ kind: ['cat'] }, ['$.kind: expected cat | dog']],
    [{}, ['$.kind: expected cat | dog']],
    [null, ['$.kind: expected cat | dog']],
  ])('tagged: %j', (value, problems) => {
    expect(problemsOf(pet, value)).toEqual(problems);
  });
});

describe('parseJson', () => {
  it('gives the value, or problems; broken JSON is one of them', () => {
    expect(shape.parseJson(pet, '{"kind":"cat","lives":9}')).toEqual({
      ok: true,
      value: { kind: 'cat', lives: 9 },
    });
    for (const broken of ['', '{', '<html>', '{"kind":"cat","lives":9}x'])
      expect(shape.parseJson(pet, broken)).toEqual({ ok: false, problems: ['$: not JSON'] });
  });

  it('never throws, and never says no without a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (json) => {
        const parsed = shape.parseJson(person, json);
        expect(parsed.ok || parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});
