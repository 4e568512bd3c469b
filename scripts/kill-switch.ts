import { createUpstashStore } from '#lib/store/upstash-store';
import { setKillSwitch } from '#lib/studio/set-kill-switch';
import { currentEnv } from '#server/env';
import { findStore } from './settings';

const DEADLINE_MS = 5_000;

const DONE = {
  off: 'Personalisation is off: everybody gets the default page.',
  on: 'Personalisation is on again.',
} as const;

async function switchTo(word: keyof typeof DONE): Promise<string> {
  const found = findStore(currentEnv());
  if (!found)
    throw new Error('Nothing is running on this data: start it first, or set UPSTASH_REDIS_REST_URL.');
  await setKillSwitch(createUpstashStore({ ...found, deadlineMs: DEADLINE_MS }), word);
  return `${DONE[word]} It is live once the next refresh has read it (REFRESH_SECONDS, 1 s by default).`;
}

const word = process.argv[2];
if (word === 'off' || word === 'on') {
  try {
    console.log(await switchTo(word));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error('Usage: npm run off, or npm run on');
  process.exitCode = 1;
}
