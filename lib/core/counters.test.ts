import { describe, expect, it } from 'vitest';
import { Counters } from './counters';
import { globalCounters } from './global-counters';

describe('Counters', () => {
  it('counts by name, by one or by more; what was never counted is 0', () => {
    const counters = new Counters();
    counters.add('a');
    counters.add('a');
    counters.add('b', 5);
    expect([counters.get('a'), counters.get('b'), counters.get('c')]).toEqual([2, 5, 0]);
  });

  it('names of the prototype chain are names like any other', () => {
    const counters = new Counters();
    expect(counters.get('constructor')).toBe(0);
    counters.add('constructor');
    expect(counters.snapshot()).toEqual({ constructor: 1 });
  });

  it('the snapshot is in alphabetical order, and does not move afterwards', () => {
    const counters = new Counters();
    for (const name of ['store:failed', 'live:loaded', 'profile:none']) counters.add(name);
    const snapshot = counters.snapshot();
    counters.add('live:loaded');
    expect(JSON.stringify(snapshot)).toBe('{"live:loaded":1,"profile:none":1,"store:failed":1}');
  });
});

describe('globalCounters', () => {
  it('are the same ones in every bundle of the process', () => {
    expect(globalCounters()).toBe(globalCounters());
    expect(Reflect.get(globalThis, Symbol.for('facet.counters'))).toBe(globalCounters());
  });
});
