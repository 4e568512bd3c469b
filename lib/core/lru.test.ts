import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lru } from './lru';

function filled(limit: number, ...keys: string[]): Lru<string> {
  const lru = new Lru<string>(limit);
  for (const key of keys) lru.set(key, `value of ${key}`);
  return lru;
}

describe('Lru', () => {
  it('forgets the entry that was written longest ago', () => {
    const lru = filled(2, 'a', 'b', 'c');
    expect(['a', 'b', 'c'].map((key) => lru.get(key))).toEqual([undefined, 'value of b', 'value of c']);
  });

  it('an entry that was read, or written again, is kept before older ones', () => {
    const read = filled(2, 'a', 'b');
    read.get('a');
    read.set('c', '');
    expect([read.get('a'), read.get('b')]).toEqual(['value of a', undefined]);
    const written = filled(2, 'a', 'b', 'a', 'c');
    expect([written.get('a'), written.get('b')]).toEqual(['value of a', undefined]);
  });

  it('writing again takes the new value and no more room', () => {
    const lru = filled(2, 'a', 'b');
    lru.set('a', 'new');
    expect([lru.get('a'), lru.get('b'), lru.size]).toEqual(['new', 'value of b', 2]);
  });

  it('a deleted entry is gone, and makes room', () => {
    const lru = filled(2, 'a', 'b');
    lru.delete('a');
    lru.set('c', '');
    expect([lru.get('a'), lru.get('b'), lru.size]).toEqual([undefined, 'value of b', 2]);
  });

  it('holds the last keys used, and nothing else, after any acts', () => {
    const act = fc.record({
      verb: fc.constantFrom('set', 'get', 'delete'),
      key: fc.constantFrom(...'abcdef'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (acts, limit) => {
        const lru = new Lru<string>(limit);
        let model: string[] = [];
        for (const { verb, key } of acts) {
          const known = model.includes(key);
          if (verb === 'set') lru.set(key, key);
          if (verb === 'get') expect(lru.get(key)).toBe(known ? key : undefined);
          if (verb === 'delete') lru.delete(key);
          const rest = model.filter((other) => other !== key);
          model = verb === 'set' || (verb === 'get' && known) ? [...rest, key].slice(-limit) : rest;
        }
        expect(lru.size).toBe(model.length);
        for (const key of model) expect(lru.get(key)).toBe(key);
      }),
    );
  });
});
