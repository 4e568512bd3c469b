import { expect, it, vi } from 'vitest';
import { readEnv } from '#lib/core/env';
import { builtinManifest } from '#lib/shop/builtin-manifest';
import type { Store } from '#lib/store/store';
import { READS_BUDGET_MS } from './budget';
import { createEdgeRuntime, startEdgeRuntime } from './edge-runtime';

it('visitors stop asking a store that is too slow for them, though the background still gets answers', async () => {
  let asked = 0;
  const tooSlow: Store = {
    getMany: () => {
      asked++;
      return Promise.reject(new Error('late'));
    },
    send: () => Promise.reject(new Error('visitors send nothing')),
  };
  const patient: Store = { getMany: async (keys) => keys.map(() => null), send: async () => 1 };
  const runtime = createEdgeRuntime({
    env: readEnv({ FACET_KEYS: `k1:${'A'.repeat(43)}` }),
    now: () => 0,
    builtin: builtinManifest,
    open: (_env, deadlineMs) => (deadlineMs === READS_BUDGET_MS ? tooSlow : patient),
  });
  for (let i = 0; i < 10; i++) {
    expect(await runtime.profiles.load(`visitor-${i}`, 0, READS_BUDGET_MS)).toBeNull();
    expect(await runtime.background.send(['EVAL', 'return 1', 0])).toBe(1);
  }
  expect(asked).toBe(3);
  expect(runtime.counters.get('reads:not-asked')).toBe(7);
});

it('what visitors found out about a store that hangs, the background need not find out again', async () => {
  const asked: number[] = [];
  const down = (deadlineMs: number) => () => {
    asked.push(deadlineMs);
    return Promise.reject(new Error('late'));
  };
  const runtime = createEdgeRuntime({
    env: readEnv({ FACET_KEYS: `k1:${'A'.repeat(43)}` }),
    now: () => 0,
    builtin: builtinManifest,
    open: (_env, deadlineMs) => ({ getMany: down(deadlineMs), send: down(deadlineMs) }),
  });
  for (let i = 0; i < 3; i++) await runtime.profiles.load(`visitor-${i}`, 0, READS_BUDGET_MS);
  await expect(runtime.background.send(['EVAL', 'return 1', 0])).rejects.toThrow('breaker open');
  expect(asked).toEqual([READS_BUDGET_MS, READS_BUDGET_MS, READS_BUDGET_MS]);
});

it('an environment that cannot be read costs personalisation, never a page', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubEnv('FACET_KEYS', 'nonsense');
  const runtime = startEdgeRuntime(() => 0, builtinManifest);
  vi.unstubAllEnvs();
  expect(runtime.counters.snapshot()).toMatchObject({ 'edge:bad-env': 1, 'edge:no-keys': 1 });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
