import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 3_000;
const PAUSE_MS = 50;

/**
 * Makes the first visitor not the one who pays: asks for the front page once and, where something is
 * published, until the edge has loaded it (a cold edge serves the built-in defaults until then). Gives up
 * quietly: pages are served either way.
 */
export async function warmEdge(url: string, opsToken: string, isPublished: boolean): Promise<boolean> {
  const end = Date.now() + TIMEOUT_MS;
  await askForPage(url);
  while (isPublished && Date.now() < end) {
    if (await hasLoaded(url, opsToken)) return true;
    await sleep(PAUSE_MS);
    await askForPage(url);
  }
  return false;
}

async function askForPage(url: string): Promise<void> {
  await (await fetch(url)).text();
}

async function hasLoaded(url: string, opsToken: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/counters/edge`, {
    headers: { authorization: `Bearer ${opsToken}` },
  });
  const counters = answer.ok ? ((await answer.json()) as Record<string, number>) : {};
  return (counters['live:loaded'] ?? 0) > 0;
}
