import { afterEach, describe, expect, it, vi } from 'vitest';
import { FacetError } from '#lib/core/errors';
import { nodeRuntime } from './node-runtime';
import { readHealth } from './read-health';

vi.mock('./node-runtime', () => ({ nodeRuntime: vi.fn() }));
afterEach(() => {
  vi.mocked(nodeRuntime).mockReset();
});

const NOTHING = { status: 'ready', revision: null, killed: false };
const MISTAKES = [new TypeError('a mistake of ours'), new FacetError('bad-manifest')];

function storeRefuses(error: Error): void {
  const store = { getMany: () => Promise.reject(error), send: () => Promise.reject(error) };
  const env = { UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:1', UPSTASH_REDIS_REST_TOKEN: 't' };
  vi.mocked(nodeRuntime).mockReturnValue({ env, store } as unknown as ReturnType<typeof nodeRuntime>);
}
function runtimeThrows(error: Error): void {
  vi.mocked(nodeRuntime).mockImplementation(() => {
    throw error;
  });
}

describe('readHealth', () => {
  it('says that no store is configured', async () => {
    runtimeThrows(new FacetError('bad-env'));
    expect(await readHealth()).toEqual({ ...NOTHING, store: 'not configured' });
  });

  it('says that the store is down', async () => {
    storeRefuses(new FacetError('store-unavailable'));
    expect(await readHealth()).toEqual({ ...NOTHING, store: 'down' });
  });

  it.each(MISTAKES)('does not call a mistake an outage: %s', async (mistake) => {
    storeRefuses(mistake);
    await expect(readHealth()).rejects.toBe(mistake);
    runtimeThrows(mistake);
    await expect(readHealth()).rejects.toBe(mistake);
  });
});
