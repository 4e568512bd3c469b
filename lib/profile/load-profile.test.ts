import { beforeEach, describe, expect, it } from 'vitest';
import { Counters } from '#lib/core/counters';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { createProfileLoader, type ProfileLoader } from './load-profile';
import type { ProfileView } from './types';

const DEADLINE_MS = 30;

let at: number;
let stored: Map<string, string>;
let asked: string[][];
/** Replaces the store's answers. */
let trouble: (() => Promise<(string | null)[]>) | null;
let counters: Counters;
let loader: ProfileLoader;

beforeEach(() => {
  at = 1_000_000;
  stored = new Map();
  asked = [];
  trouble = null;
  counters = new Counters();
  const store: Store = {
    getMany: async (keys) => {
      asked.push([...keys]);
      return trouble?.() ?? keys.map((key) => stored.get(key) ?? null);
    },
    send: () => Promise.reject(new Error('a load only reads')),
  };
  loader = createProfileLoader(store, () => at, counters);
});

function viewOf(counter: number, assignmentId = 'as-1'): ProfileView {
  const none = { count: 0 };
  const about = { traits: {}, segments: [], affinities: {}, sticky: {}, orders: none, visits: none };
  return { schema: 1, counter, customer: false, assignmentId, basket: { count: 0, value: 0 }, ...about };
}

function put(id: string, view: ProfileView): void {
  stored.set(viewKey(id), JSON.stringify(view));
}

const load = (id = 'v1', counter = 0) => loader.load(id, counter, DEADLINE_MS);

describe('createProfileLoader', () => {
  it('reads the one key of the visitor', async () => {
    put('v1', viewOf(3));
    expect(await load()).toEqual(viewOf(3));
    expect(asked).toEqual([[viewKey('v1')]]);
    expect(counters.snapshot()).toEqual({ 'profile:store': 1 });
  });

  it('remembers for five seconds, each visitor their own, and those without a profile too', async () => {
    put('v1', viewOf(3));
    await load();
    await load('v2');
    put('v1', viewOf(4));
    at += 4_999;
    expect(await load()).toEqual(viewOf(3));
    expect(await load('v2')).toBeNull();
    expect(asked).toHaveLength(2);
    expect(counters.snapshot()).toEqual({ 'profile:memory': 2, 'profile:none': 1, 'profile:store': 1 });
    at += 1;
    expect(await load()).toEqual(viewOf(4));
  });

  it.each([
    [3, 3, 1],
    [3, 2, 1],
    [3, 4, 2],
  ])(
    'with counter %i in memory and %i in the browser the store is asked %i times in all',
    async (held, sent, times) => {
      put('v1', viewOf(held));
      await load();
      expect(await load('v1', sent)).toEqual(viewOf(held));
      expect(asked).toHaveLength(times);
    },
  );

  it('a remembered absence does not answer a browser that has seen an event', async () => {
    await load();
    put('v1', viewOf(1));
    expect(await load('v1', 1)).toEqual(viewOf(1));
  });

  it('a store that hangs costs the deadline, and is not remembered', async () => {
    put('v1', viewOf(3));
    trouble = () => new Promise(() => undefined);
    expect(await load()).toBeNull();
    trouble = null;
    expect(await load()).toEqual(viewOf(3));
    expect(counters.snapshot()).toEqual({ 'profile:late': 1, 'profile:store': 1 });
  });

  it('an answer that comes too late for one view is there for the next, without asking again', async () => {
    let answer: (texts: (string | null)[]) => void = () => undefined;
    trouble = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    expect(await load()).toBeNull();
    answer([JSON.stringify(viewOf(3))]);
    await new Promise(setImmediate);
    trouble = () => Promise.reject(new Error('asked again'));
    expect(await load()).toEqual(viewOf(3));
  });

  it('a store that fails is an anonymous visitor, and is not remembered', async () => {
    put('v1', viewOf(3));
    trouble = () => Promise.reject(new Error('refused'));
    expect(await load()).toBeNull();
    trouble = null;
    expect(await load()).toEqual(viewOf(3));
    expect(counters.snapshot()).toEqual({ 'profile:failed': 1, 'profile:store': 1 });
  });

  it.each([
    ['no JSON', 'garbage'],
    ['another schema', JSON.stringify({ ...viewOf(3), schema: 2 })],
    ['an empty text', ''],
    ['more than 4 096 characters', JSON.stringify(viewOf(3, 'x'.repeat(4_096)))],
  ])('%s is an anonymous visitor, counted', async (_what, text) => {
    stored.set(viewKey('v1'), text);
    expect(await load()).toBeNull();
    expect(counters.snapshot()).toEqual({ 'profile:malformed': 1 });
  });

  it('4 096 characters are still read', async () => {
    const length = JSON.stringify(viewOf(3, '')).length;
    const view = viewOf(3, 'x'.repeat(4_096 - length));
    put('v1', view);
    expect(await load()).toEqual(view);
  });

  it('an answer without a value is an anonymous visitor', async () => {
    trouble = () => Promise.resolve([]);
    expect(await load()).toBeNull();
  });
});
