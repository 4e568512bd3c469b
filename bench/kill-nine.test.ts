import { expect, it } from 'vitest';
import { runKillNine } from './kill-nine';

it('loses nothing acknowledged when the gateway is killed under writes', { timeout: 120_000 }, async () => {
  const { acknowledged, lost } = await runKillNine(3, () => 0.5);
  expect(lost).toBe(0);
  expect(acknowledged).toBeGreaterThan(10);
});
