import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 3_000;
const PAUSE_MS = 50;

/**
 * Makes the first visitor not the one who pays: asks for the front page once and, where something is
 * published, until the edge has loaded it (a cold edge serves the built-in defaults until then). Gives up
 * quietly, with `false`, when the site does not answer or takes longer than `timeoutMs`: pages are served
 * either way.
 */
export async function warmEdge(
  url: string,
  opsToken: string,
  isPublished: boolean,
  timeoutMs = TIMEOUT_MS,
): Promise<boolean> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    await askForPage(url, signal);
    while (isPublished) {
      if (await hasLoaded(url, opsToken, signal)) return true;
      await sleep(PAUSE_MS, undefined, { signal });
      await askForPage(url, signal);
    }
  } catch (error) {
    if (!signal.aborted && !isNoAnswer(error)) throw error;
  }
  return false;
}

/** What `fetch` throws for a connection that is refused or breaks off, and for a body that is no JSON. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof TypeError && error.cause !== undefined);
}

async function askForPage(url: string, signal: AbortSignal): Promise<void> {
  await (await fetch(url, { signal })).text();
}

async function hasLoaded(url: string, opsToken: string, signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(`${url}/api/counters/edge`, {
    headers: { authorization: `Bearer ${opsToken}` },
    signal,
  });
  const counters = answer.ok ? ((await answer.json()) as Record<string, number>) : {};
  return (counters['live:loaded'] ?? 0) > 0;
}
