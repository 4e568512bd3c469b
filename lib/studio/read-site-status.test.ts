import { describe, expect, it } from 'vitest';
import { FacetError } from '#lib/core/errors';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { KILL_KEY, LIVE_KEY } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import { readSiteStatus } from './read-site-status';

const signer = createSigner(parseKeyring(`k1:${'A'.repeat(43)}`), 'manifest');
const POINTER = '{"schema":1,"revision":7,"at":0}';

function storeOf(getMany: Store['getMany']): Store {
  return { getMany, send: () => Promise.reject(new Error('nothing is written here')) };
}
const holding = (values: Record<string, string>) =>
  storeOf(async (keys) => keys.map((key) => values[key] ?? null));

describe('readSiteStatus', () => {
  it('a store that does not answer is unreachable', async () => {
    const store = storeOf(() => Promise.reject(new FacetError('store-unavailable')));
    expect(await readSiteStatus(store, signer)).toEqual({ kind: 'unreachable' });
  });

  it.each([new TypeError('a mistake of ours'), new FacetError('bad-key')])(
    'anything else is not: %s',
    async (mistake) => {
      await expect(
        readSiteStatus(
          storeOf(() => Promise.reject(mistake)),
          signer,
        ),
      ).rejects.toBe(mistake);
    },
  );

  it('a pointer to a manifest that is gone is broken', async () => {
    const store = holding({ [LIVE_KEY]: POINTER, [KILL_KEY]: '1' });
    expect(await readSiteStatus(store, signer)).toMatchObject({ kind: 'broken', killed: true, revision: 7 });
    expect(await readSiteStatus(holding({}), signer)).toEqual({ kind: 'nothing-published', killed: false });
  });
});
