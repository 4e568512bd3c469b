import { beforeEach, describe, expect, it } from 'vitest';
import { exampleManifest } from '#lib/manifest/example-manifest';
import { LIVE_KEY, manifestKey, weightsKey } from '#lib/store/keys';
import { createLab, type Lab } from './test-runtime';

const NEVER = () => new Promise<never>(() => undefined);
const REFUSED = () => Promise.reject(new Error('refused'));

let lab: Lab;
beforeEach(async () => {
  lab = await createLab();
});

async function revisionNow(deadlineMs = 50): Promise<number> {
  const live = await lab.runtime.live.current(deadlineMs, lab.waitUntil);
  return live.compiled.manifest.revision;
}

async function revisionAfterRefresh(): Promise<number> {
  lab.wait(1_000);
  await revisionNow();
  await lab.settle();
  return revisionNow();
}

describe('LiveState', () => {
  it('reads the published manifest for the first request', async () => {
    expect(await revisionNow()).toBe(7);
  });

  it('asks once per interval, however many requests come', async () => {
    await Promise.all(Array.from({ length: 20 }, () => revisionNow()));
    await lab.settle();
    const asked = lab.store.asked.length;
    lab.wait(999);
    await revisionNow();
    expect(lab.store.asked.length).toBe(asked);
    expect(await revisionAfterRefresh()).toBe(7);
    expect(lab.store.asked.length).toBe(asked + 1);
  });

  it('follows a newer revision after the response, and the kill switch', async () => {
    await revisionNow();
    await lab.store.publish({ ...exampleManifest(), revision: 8 });
    lab.store.kill(true);
    expect(await revisionAfterRefresh()).toBe(8);
    expect((await lab.runtime.live.current(50, lab.waitUntil)).killed).toBe(true);
    lab.store.kill(false);
    await revisionAfterRefresh();
    expect((await lab.runtime.live.current(50, lab.waitUntil)).killed).toBe(false);
  });

  it('serves the built-in manifest within the deadline while the store hangs, then finds the real one', async () => {
    lab.store.trouble = NEVER;
    expect(await revisionNow(20)).toBe(0);
    expect(lab.runtime.counters.get('live:late')).toBe(1);
  });

  it('does not wait again for a look that has kept somebody waiting already', async () => {
    lab.store.trouble = NEVER;
    await revisionNow(20);
    lab.wait(20);
    for (let i = 0; i < 50; i++) expect(await revisionNow(20)).toBe(0);
    expect(lab.runtime.counters.get('live:late')).toBe(1);
  });

  it('keeps the last good one while the store refuses', async () => {
    await revisionNow();
    lab.store.trouble = REFUSED;
    expect(await revisionAfterRefresh()).toBe(7);
    expect(lab.runtime.counters.get('live:unreadable')).toBe(1);
  });

  it('does not wait for a look while what it has is fresh enough', async () => {
    await revisionNow();
    lab.store.trouble = NEVER;
    lab.wait(1_000);
    const answered = await Promise.race([
      revisionNow(1_000),
      new Promise((resolve) => setTimeout(resolve, 200, 'late')),
    ]);
    expect(answered).toBe(7);
  });

  it('looks again soon after a failed first look, whatever the interval', async () => {
    lab = await createLab({ REFRESH_SECONDS: '10' });
    lab.store.trouble = REFUSED;
    expect(await revisionNow()).toBe(0);
    lab.store.trouble = null;
    lab.wait(1_000);
    expect(await revisionNow()).toBe(7);
  });

  it('keeps newer weights when older ones come', async () => {
    const weights = (version: number) =>
      JSON.stringify({ schema: 1, policy: 'p', version, weights: [0.5, 0.5], leaves: [] });
    const policies = [{ id: 'p', seed: 'p', arms: ['hero.plain', 'hero.rain'] }];
    await lab.store.publish({ ...exampleManifest(), revision: 8, policies });
    await revisionNow();
    const seen = [];
    for (const version of [5, 4, 6]) {
      lab.store.texts.set(weightsKey('p'), weights(version));
      await revisionAfterRefresh();
      seen.push((await lab.runtime.live.current(50, lab.waitUntil)).weights.p?.version);
    }
    expect(seen).toEqual([5, 5, 6]);
  });

  it('waits for a look when the last one is older than ten intervals', async () => {
    await revisionNow();
    await lab.store.publish({ ...exampleManifest(), revision: 8 });
    lab.wait(10_001);
    expect(await revisionNow()).toBe(8);
  });

  it.each([
    [
      'does not verify',
      'live:bad-manifest',
      (l: Lab) => changeManifest(l, 9, (sealed) => sealed.replace('"schema":1', '"schema": 1')),
    ],
    ['does not parse', 'live:bad-manifest', (l: Lab) => changeManifest(l, 9, () => 'garbage')],
    [
      'is of another revision than its name',
      'live:bad-manifest',
      async (l: Lab) => {
        await l.store.publish({ ...exampleManifest(), revision: 9 });
        l.store.texts.set(manifestKey(9), l.store.texts.get(manifestKey(7)) ?? '');
      },
    ],
    [
      'is missing',
      'live:missing',
      async (l: Lab) => {
        await l.store.publish({ ...exampleManifest(), revision: 9 });
        l.store.texts.delete(manifestKey(9));
      },
    ],
    ['is older', 'live:older', (l: Lab) => l.store.publish({ ...exampleManifest(), revision: 6 })],
    [
      'cannot be compiled',
      'live:bad-manifest',
      (l: Lab) => {
        const broken = exampleManifest();
        return l.store.publish({ ...broken, revision: 9, slots: broken.slots.slice(1) });
      },
    ],
    [
      'has a pointer that is garbage',
      'live:bad-pointer',
      async (l: Lab) => {
        l.store.texts.set(LIVE_KEY, '{"revision":"9"}');
      },
    ],
  ])('keeps out one that %s, and counts it', async (_what, counter, spoil) => {
    await revisionNow();
    await spoil(lab);
    expect(await revisionAfterRefresh()).toBe(7);
    expect(lab.runtime.counters.get(counter)).toBeGreaterThan(0);
    await lab.store.publish({ ...exampleManifest(), revision: 10 });
    expect(await revisionAfterRefresh()).toBe(10);
  });
});

async function changeManifest(l: Lab, revision: number, change: (sealed: string) => string): Promise<void> {
  await l.store.publish({ ...exampleManifest(), revision });
  l.store.texts.set(manifestKey(revision), change(l.store.texts.get(manifestKey(revision)) ?? ''));
}
