import { describe, expect, it } from 'vitest';
import { isLoopback, readGatewayEnv } from './env';

const TOKEN = 'a-token-for-tests-of-32-characters';

describe('readGatewayEnv', () => {
  it('has defaults for all but the token', () => {
    expect(readGatewayEnv({ GATEWAY_TOKEN: TOKEN })).toEqual({
      host: '127.0.0.1',
      port: 8079,
      token: TOKEN,
      engineDir: '.data/gateway',
      redis: null,
    });
  });

  it('reads what is set', () => {
    const env = { GATEWAY_TOKEN: TOKEN, GATEWAY_HOST: '::1', GATEWAY_PORT: '0', DATA_DIR: '/srv/facet' };
    expect(readGatewayEnv({ ...env, REDIS_URL: 'redis://localhost' })).toMatchObject({
      host: '::1',
      port: 0,
      engineDir: '/srv/facet/gateway',
      redis: { kind: 'redis', nodes: [{ host: 'localhost', port: 6379 }] },
    });
  });

  it.each([
    [{}, 'GATEWAY_TOKEN is missing: set a secret of at least 32 characters'],
    [{ GATEWAY_TOKEN: 'short' }, 'GATEWAY_TOKEN has 5 characters, at least 32 are needed'],
    [{ GATEWAY_TOKEN: `${'x'.repeat(40)} y` }, 'GATEWAY_TOKEN may hold printable ASCII'],
    [{ GATEWAY_TOKEN: TOKEN, GATEWAY_PORT: '80a' }, 'GATEWAY_PORT must be a port number'],
    [{ GATEWAY_TOKEN: TOKEN, GATEWAY_PORT: '70000' }, 'GATEWAY_PORT must be a port number'],
    [{ GATEWAY_TOKEN: TOKEN, REDIS_URL: 'http://secret@host' }, 'REDIS_URL must read redis'],
  ])('refuses %j in one line', (env, message) => {
    expect(() => readGatewayEnv(env)).toThrow(message);
    expect(() => readGatewayEnv(env)).not.toThrow(/secret@host|\n/);
  });

  it('names all that is wrong at once, a line each', () => {
    const env = { GATEWAY_TOKEN: 'short', GATEWAY_PORT: '99999', REDIS_URL: 'http://host' };
    expect(() => readGatewayEnv(env)).toThrow(/^GATEWAY_PORT .*\nGATEWAY_TOKEN .*\nREDIS_URL .*$/);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.0.3', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.0.0.1.evil.example', false],
])('isLoopback(%s) is %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
