import { beforeEach, describe, expect, it } from 'vitest';
import { Breaker } from '#lib/core/breaker';
import { Counters } from '#lib/core/counters';
import { guardStore } from './guarded-store';
import type { Store } from './store';

const REFUSED = new Error('refused');

let at: number;
let up: boolean;
let asked: number;
let counters: Counters;
let store: Store;
beforeEach(() => {
  at = 0;
  up = true;
  asked = 0;
  counters = new Counters();
  const answer = async <T>(value: T): Promise<T> => {
    asked++;
    if (!up) throw REFUSED;
    return value;
  };
  const inner: Store = { getMany: (keys) => answer([...keys]), send: ([name]) => answer(name) };
  store = guardStore(inner, new Breaker(() => at), counters);
});

const BREAKER_OPEN = { code: 'store-unavailable', facts: { why: 'breaker open' } };

async function failThrice(): Promise<void> {
  up = false;
  await expect(store.getMany(['a'])).rejects.toBe(REFUSED);
  await expect(store.send(['GET', 'a'])).rejects.toBe(REFUSED);
  await expect(store.getMany(['a'])).rejects.toBe(REFUSED);
}

describe('guardStore', () => {
  it('hands calls and answers through, and counts them', async () => {
    expect(await store.getMany(['a', 'b'])).toEqual(['a', 'b']);
    expect(await store.send(['DEL', 'a'])).toBe('DEL');
    expect(counters.snapshot()).toEqual({ 'store:answered': 2 });
  });

  it('after three failures in a row, of reads and writes together, it does not ask', async () => {
    await failThrice();
    up = true;
    await expect(store.getMany(['a'])).rejects.toMatchObject(BREAKER_OPEN);
    await expect(store.send(['GET', 'a'])).rejects.toMatchObject(BREAKER_OPEN);
    expect(asked).toBe(3);
    expect(counters.snapshot()).toEqual({ 'store:failed': 3, 'store:not-asked': 2 });
  });

  it('a second later one call probes while the others are turned away, and its answer opens the way', async () => {
    await failThrice();
    up = true;
    at = 1_000;
    const probe = store.getMany(['a']);
    await expect(store.getMany(['b'])).rejects.toMatchObject(BREAKER_OPEN);
    expect(await probe).toEqual(['a']);
    expect(await store.getMany(['b'])).toEqual(['b']);
    expect(asked).toBe(5);
  });

  it('a probe that fails is the only call of its second', async () => {
    await failThrice();
    at = 1_000;
    await expect(store.getMany(['a'])).rejects.toBe(REFUSED);
    at = 1_999;
    await expect(store.getMany(['a'])).rejects.toMatchObject(BREAKER_OPEN);
    at = 2_000;
    await expect(store.getMany(['a'])).rejects.toBe(REFUSED);
    expect(asked).toBe(5);
  });

  it('a store that throws before it promises counts as one that failed', async () => {
    const broken: Store = {
      getMany: () => {
        throw REFUSED;
      },
      send: () => Promise.resolve(null),
    };
    const guarded = guardStore(broken, new Breaker(() => at), counters);
    await expect(guarded.getMany(['a'])).rejects.toBe(REFUSED);
    expect(counters.get('store:failed')).toBe(1);
  });
});
