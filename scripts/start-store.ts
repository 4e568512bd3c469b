import { createUpstashStore } from '#lib/store/upstash-store';
import { PROJECT_DIR } from './build';
import { type FirstLink, makeFirstLinks } from './first-links';
import { type SeedResult, seedStore } from './seed-store';
import type { Settings } from './settings';
import { type Child, superviseChild } from './supervise-child';

/** Generous: nobody waits for these but the person at the terminal. */
const STORE_DEADLINE_MS = 5_000;
const RETRY_SEED_MS = 15_000;

type Log = (line: string) => void;

export function startGateway(settings: Settings, log: Log): Child | null {
  if (!settings.gateway) return null;
  return superviseChild(
    {
      name: 'gateway',
      args: ['--import', 'tsx', 'scripts/gateway-child.ts'],
      cwd: PROJECT_DIR,
      env: settings.childEnv,
      readyLine: /^gateway listening /,
    },
    log,
  );
}

function openStore({ store }: Settings) {
  return createUpstashStore({ ...store, deadlineMs: STORE_DEADLINE_MS });
}

function trySeed(settings: Settings): Promise<SeedResult> {
  return seedStore(openStore(settings), settings.childEnv.FACET_KEYS ?? '', Date.now);
}

/** Seeds now, or keeps trying in the background: pages are served either way, from what the build bundles. */
export async function seedOrRetry(
  settings: Settings,
  log: Log,
): Promise<{ isSeeded: boolean; stop(): void }> {
  let timer: NodeJS.Timeout | undefined;
  const attempt = async (): Promise<boolean> => {
    const result = await trySeed(settings);
    if (result.ok && result.state === 'seeded') log(`Seeded the demo shop (revision ${result.revision}).`);
    if (result.ok) return true;
    log(`The store does not answer (${result.reason}); seeding is tried again in ${RETRY_SEED_MS / 1000} s.`);
    timer = setTimeout(() => void attempt(), RETRY_SEED_MS);
    return false;
  };
  const isSeeded = await attempt();
  return { isSeeded, stop: () => clearTimeout(timer) };
}

/** The links of the banner; none, with a line saying so, when the store cannot keep them. */
export async function tryFirstLinks(settings: Settings, log: Log): Promise<FirstLink[]> {
  try {
    return await makeFirstLinks(openStore(settings), settings.origin);
  } catch (error) {
    log(`No one-time links: ${error instanceof Error ? error.message : 'the store does not answer'}`);
    return [];
  }
}
