import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SET = {
  FACET_KEYS: `k1:${'A'.repeat(43)}`,
  UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:1',
  UPSTASH_REDIS_REST_TOKEN: 't',
  SITE_ORIGIN: 'https://shop.example',
};

// Environment and runtime are read once per process: each test gets modules of its own.
beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(SET)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const load = async () => (await import('./node-runtime')).nodeRuntime;

describe('nodeRuntime', () => {
  it('is made once', async () => {
    const nodeRuntime = await load();
    expect(nodeRuntime()).toBe(nodeRuntime());
  });

  it.each([
    ['https://shop.example', true],
    ['http://shop.example', false],
  ])('on %s cookies are Secure: %s', async (origin, secure) => {
    vi.stubEnv('SITE_ORIGIN', origin);
    expect((await load())().identity.secure).toBe(secure);
  });

  it('without keys it is bad-env', async () => {
    vi.stubEnv('FACET_KEYS', '');
    expect(await load()).toThrow(expect.objectContaining({ code: 'bad-env' }));
  });

  it.each(['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'])(
    'without %s it works with cookies alone: the store is never available',
    async (name) => {
      vi.stubEnv(name, '');
      const { identity, store } = (await load())();
      expect(await identity.tokens.sign('consent', { level: 'denied', at: 1 })).toBeTruthy();
      await expect(store.getMany(['live'])).rejects.toMatchObject({ code: 'store-unavailable' });
    },
  );

  it.each(Object.keys(SET).filter((name) => name !== 'SITE_ORIGIN'))(
    'without %s health says that no store is configured',
    async (name) => {
      vi.stubEnv(name, '');
      const { readHealth } = await import('./read-health');
      const health = { status: 'ready', store: 'not configured', revision: null, killed: false };
      expect(await readHealth()).toEqual(health);
    },
  );
});
