import { describe, expect, test } from 'vitest';
import { sha256 } from '#lib/core/hash';
import type { Store } from '#lib/store/store';
import { newId as randomId } from './new-id';
import { consumeOneTimeLink, createOneTimeLink, type LinkPurpose } from './one-time-link';

function fakeStore() {
  const entries = new Map<string, string>();
  const sent: unknown[][] = [];
  const store: Store = {
    getMany: async (keys) => keys.map((key) => entries.get(key) ?? null),
    async send(command) {
      sent.push([...command]);
      const [name, key, value] = command.map(String);
      if (name === 'SET') entries.set(key ?? '', value ?? '');
      if (name !== 'GETDEL') return 'OK';
      const found = entries.get(key ?? '') ?? null;
      entries.delete(key ?? '');
      return found;
    },
  };
  return { store, entries, sent };
}

describe('one-time links', () => {
  test.each<LinkPurpose>([
    { kind: 'staff', user: 'u1', role: 'editor' },
    { kind: 'customer', customerId: 'c1' },
  ])('%j works once', async (purpose) => {
    const { store } = fakeStore();
    const token = await createOneTimeLink({ store, randomId, purpose, ttlMs: 60_000 });
    expect(await consumeOneTimeLink(store, token)).toEqual(purpose);
    expect(await consumeOneTimeLink(store, token)).toBeNull();
  });

  test('only the hash is stored, with the expiry', async () => {
    const { store, sent } = fakeStore();
    const token = await createOneTimeLink({
      store,
      randomId,
      purpose: { kind: 'customer', customerId: 'c1' },
      ttlMs: 60_000,
    });
    const value = '{"kind":"customer","customerId":"c1"}';
    expect(sent).toEqual([['SET', `otl:${await sha256(token)}`, value, 'PX', 60_000]]);
  });

  test('an answer that is no text is no answer: the link is not said to be used', async () => {
    const { store } = fakeStore();
    const lying: Store = { ...store, send: async () => ({ a: 1 }) };
    await expect(consumeOneTimeLink(lying, randomId())).rejects.toThrow('store-unavailable');
  });

  test.each(['', 'short', 'x'.repeat(23), `${'x'.repeat(21)}*`, '../../../etc/passwd'])(
    'the store is not asked for %j',
    async (token) => {
      const { store, sent } = fakeStore();
      expect(await consumeOneTimeLink(store, token)).toBeNull();
      expect(sent).toEqual([]);
    },
  );

  test.each([
    '{',
    '{"kind":"owner"}',
    '{"kind":"staff","user":"u"}',
    '{"kind":"customer","customerId":"c","x":1}',
  ])('a stored value %s is no link', async (value) => {
    const { store, entries } = fakeStore();
    const token = randomId();
    entries.set(`otl:${await sha256(token)}`, value);
    expect(await consumeOneTimeLink(store, token)).toBeNull();
  });
});
