import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 3_000;
const PAUSE_MS = 50;

/**
 * Makes the first visitor not the one who pays: asks for the front page until the edge has loaded the
 * published manifest (a cold edge serves the built-in defaults until then). Gives up quietly: pages are
 * served either way.
 */
export async function warmEdge(url: string, opsToken: string): Promise<boolean> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    await fetch(url);
    const answer = await fetch(`${url}/api/counters/edge`, {
      headers: { authorization: `Bearer ${opsToken}` },
    });
    const counters = answer.ok ? ((await answer.json()) as Record<string, number>) : {};
    if ((counters['live:loaded'] ?? 0) > 0) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}
