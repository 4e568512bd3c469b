import { expect, test } from 'vitest';
import { categoryPaths, replayDay } from './visitors';

const entryBytes = new Map(['/', ...categoryPaths()].map((path) => [path, 1_000] as const));

test('a small day of the published shop: the same figures each time, within the budget', async () => {
  const untimed = async (budgetBytes: number) =>
    (await replayDay({ visitors: 300, entryBytes, budgetBytes })).slice(1).join('\n');
  const roomy = await untimed(100_000_000);
  expect(await untimed(100_000_000)).toBe(roomy);
  expect(roomy).toContain('; 0 evictions.');
  expect(await untimed(20_000)).not.toContain('; 0 evictions.');
});
