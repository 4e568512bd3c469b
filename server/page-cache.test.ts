import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let dir: string;
const serverDistDir = () => path.join(dir, '.next/server');

async function loadPageCache() {
  vi.resetModules();
  return (await import('./page-cache.mjs')).default;
}

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'facet-cache-'));
  mkdirSync(serverDistDir(), { recursive: true });
  writeFileSync(path.join(dir, '.next/BUILD_ID'), 'build2\n');
  vi.stubEnv('DATA_DIR', path.join(dir, 'data'));
  vi.stubEnv('SITE_ORIGIN', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

describe('PageCache', () => {
  it('shares one store between the handlers Next makes per request', async () => {
    const PageCache = await loadPageCache();
    const context = { serverDistDir: serverDistDir() };
    await new PageCache(context).set('/v/f/p', { kind: 'APP_PAGE' }, { cacheControl: { revalidate: false } });
    expect(await new PageCache(context).get('/v/f/p')).toMatchObject({
      value: { kind: 'APP_PAGE' },
      cacheControl: { revalidate: false },
    });
    await new PageCache(context).set('/v/f/p', null, {});
    expect(await new PageCache(context).get('/v/f/p')).toBeNull();
  });

  it('leaves cacheControl out where Next gave none, as for a fetch', async () => {
    const PageCache = await loadPageCache();
    const cache = new PageCache({ serverDistDir: serverDistDir() });
    await cache.set('fetch', { kind: 'FETCH', revalidate: 2 }, {});
    expect(await cache.get('fetch')).toEqual({
      lastModified: expect.any(Number),
      value: { kind: 'FETCH', revalidate: 2 },
    });
  });

  it('removes the pages of other builds', async () => {
    mkdirSync(path.join(dir, 'data/page-cache/build1'), { recursive: true });
    const PageCache = await loadPageCache();
    await new PageCache({ serverDistDir: serverDistDir() }).set('a', {}, {});
    expect(readdirSync(path.join(dir, 'data/page-cache'))).toEqual([expect.stringMatching(/^build2-/)]);
  });

  it('keeps the pages of an origin for that origin: they print it', async () => {
    const context = { serverDistDir: serverDistDir() };
    const openFor = async (origin: string) => {
      vi.stubEnv('SITE_ORIGIN', origin);
      return new (await loadPageCache())(context);
    };
    await (await openFor('')).set('a', { html: 'localhost' }, {});
    const asBefore = await openFor('http://localhost:3000');
    expect(await asBefore.get('a')).toMatchObject({ value: { html: 'localhost' } });
    expect(await (await openFor('https://shop.example')).get('a')).toBeNull();
    expect(readdirSync(path.join(dir, 'data/page-cache'))).toHaveLength(1);
  });

  it('shows its counters to the process', async () => {
    const PageCache = await loadPageCache();
    await new PageCache({ serverDistDir: serverDistDir() }).get('nothing');
    const snapshot = Reflect.get(globalThis, Symbol.for('facet.page-cache'));
    expect(snapshot()).toMatchObject({ hits: 0, misses: 1, entries: 0, bytes: 0 });
  });

  it.each([
    ['while building', { NEXT_PHASE: 'phase-production-build' }, false],
    ['in development', {}, true],
  ])('keeps nothing %s', async (_when, env, dev) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const PageCache = await loadPageCache();
    const cache = new PageCache({ dev, serverDistDir: serverDistDir() });
    await cache.set('a', {}, {});
    expect(await cache.get('a')).toBeNull();
    expect(existsSync(path.join(dir, 'data'))).toBe(false);
  });
});
