import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRunning } from './running';
import { findStore, readSettings } from './settings';
import { loadStartKeys } from './start-keys';

let dataDir: string;
const source = (given: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  DATA_DIR: dataDir,
  ...given,
});

beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'facet-settings-')), 'data');
});
afterEach(() => rmSync(path.dirname(dataDir), { recursive: true, force: true }));

describe('loadStartKeys', () => {
  it('makes keys once, for the owner only', () => {
    const keys = loadStartKeys(dataDir);
    expect(loadStartKeys(dataDir)).toEqual(keys);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(keys.FACET_KEYS).toMatch(/^k1:[\w-]{43}$/);
  });

  it.each(['', '{}', '{"FACET_KEYS":'])('does not replace a file holding %j', (text) => {
    loadStartKeys(dataDir);
    writeFileSync(path.join(dataDir, 'keys.json'), text);
    expect(() => loadStartKeys(dataDir)).toThrow('repair it or move it away');
    expect(readFileSync(path.join(dataDir, 'keys.json'), 'utf8')).toBe(text);
  });
});

describe('readSettings', () => {
  it('points every child at our own gateway, with this installation’s keys', async () => {
    const result = await readSettings(source({ PORT: '3999', GATEWAY_PORT: '8079' }));
    const keys = loadStartKeys(dataDir);
    expect(result).toMatchObject({
      ok: true,
      settings: {
        origin: 'http://localhost:3999',
        gateway: { host: '127.0.0.1', port: 8079 },
        store: { url: 'http://127.0.0.1:8079', token: keys.GATEWAY_TOKEN },
        childEnv: {
          ...keys,
          UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:8079',
          SITE_ORIGIN: 'http://localhost:3999',
        },
      },
    });
  });

  it('starts no gateway beside a store of somebody else, and prefers keys from the environment', async () => {
    const FACET_KEYS = `mine:${Buffer.alloc(32).toString('base64url')}`;
    const given = {
      UPSTASH_REDIS_REST_URL: 'https://redis.example',
      UPSTASH_REDIS_REST_TOKEN: 't',
      FACET_KEYS,
    };
    expect(await readSettings(source(given))).toMatchObject({
      ok: true,
      settings: {
        gateway: null,
        store: { url: 'https://redis.example', token: 't' },
        childEnv: { FACET_KEYS },
      },
    });
  });

  it('makes another secret for every start', async () => {
    const [one, two] = [await readSettings(source()), await readSettings(source())];
    expect(one.ok && two.ok && one.settings.innerSecret !== two.settings.innerSecret).toBe(true);
  });

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ SITE_ORIGIN: 'shop.example' }, 'SITE_ORIGIN'],
    [{ OPS_TOKEN: 'short' }, 'OPS_TOKEN'],
    [{ FACET_KEYS: 'short' }, 'FACET_KEYS'],
  ])('names what is wrong with %j', async (given, name) => {
    const result = await readSettings(source(given));
    expect(result.ok ? [] : result.problems).toEqual([expect.stringMatching(`^${name} must be `)]);
  });
});

it('names all that is wrong at once', async () => {
  const result = await readSettings(source({ PORT: 'x', PLACE_HEADERS: 'akamai', FACET_KEYS: 'short' }));
  const problems = result.ok ? [] : result.problems;
  expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(['FACET_KEYS', 'PLACE_HEADERS', 'PORT']);
});

it.each<[Record<string, string>, string[]]>([
  [{ GATEWAY_PORT: '99999' }, ['GATEWAY_PORT']],
  [
    { GATEWAY_PORT: 'x', GATEWAY_TOKEN: 'short', REDIS_URL: 'http://host', WEATHER: 'sunny' },
    ['GATEWAY_PORT', 'GATEWAY_TOKEN', 'REDIS_URL', 'WEATHER'],
  ],
  [{ PORT: 'x', REDIS_URL: 'http://host' }, ['PORT', 'REDIS_URL']],
  [{ FACET_BEHIND_FRONT: 'yes' }, ['FACET_BEHIND_FRONT']],
])('names what is wrong with the gateway among the rest, %j', async (given, names) => {
  const result = await readSettings(source(given));
  const problems = result.ok ? [] : result.problems;
  expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual(names);
});

it('says nothing about a gateway that is not started', async () => {
  const store = { UPSTASH_REDIS_REST_URL: 'https://redis.example', UPSTASH_REDIS_REST_TOKEN: 't' };
  expect(await readSettings(source({ ...store, GATEWAY_PORT: 'x' }))).toMatchObject({ ok: true });
});

describe('findStore', () => {
  it('is the running installation’s gateway', () => {
    const token = loadStartKeys(dataDir).GATEWAY_TOKEN;
    writeRunning(dataDir, {
      pid: process.pid,
      url: 'http://localhost:3000',
      storeUrl: 'http://127.0.0.1:8079',
    });
    expect(findStore(source())).toEqual({ url: 'http://127.0.0.1:8079', token });
  });

  it('is nothing when nothing runs, and makes no folder to find that out', () => {
    expect(findStore(source())).toBeNull();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is nothing when what ran has died', () => {
    loadStartKeys(dataDir);
    writeRunning(dataDir, { pid: 2 ** 30, url: 'http://localhost:3000', storeUrl: 'http://127.0.0.1:8079' });
    expect(findStore(source())).toBeNull();
  });
});
