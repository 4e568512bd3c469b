import { describe, expect, it } from 'vitest';
import { ensureInnerSecret, readServerEnv } from './env';

const read = (source: Record<string, string>) => readServerEnv({ NODE_ENV: 'test', ...source });

describe('readServerEnv', () => {
  it('has a default for everything', () => {
    expect(read({})).toMatchObject({
      ok: true,
      values: { PORT: 3000, HOST: '127.0.0.1', PAGE_CACHE_MB: 512 },
    });
  });

  it('names every bad variable', () => {
    const bad = { PORT: '99999', HOST: 'a b', TRUSTED_PROXIES: '10.0.0.0/40', PAGE_CACHE_MB: '-1' };
    const result = read(bad);
    expect(result.ok ? [] : result.problems.map((problem) => problem.split(' ')[0])).toEqual(
      Object.keys(bad),
    );
  });
});

describe('ensureInnerSecret', () => {
  it('makes 32 bytes up once and keeps what is there', () => {
    const env: NodeJS.ProcessEnv = { NODE_ENV: 'test' };
    const secret = ensureInnerSecret(env);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(ensureInnerSecret(env)).toBe(secret);
    expect(env.FACET_INNER_SECRET).toBe(secret);
  });
});
