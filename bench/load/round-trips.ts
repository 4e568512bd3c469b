import { setTimeout as sleep } from 'node:timers/promises';
import { type Jar, keepCookies } from './make-jars';

/** Longer than a profile is remembered (five seconds, lib/profile/load-profile). */
const FORGOTTEN_MS = 6_000;

/** Reads of the store on a visitor's way, as the edge counts them. */
export async function countReads(url: string, opsToken: string): Promise<number> {
  const headers = { authorization: `Bearer ${opsToken}` };
  const answer = await fetch(`${url}/api/counters/edge`, { headers });
  const counters = (await answer.json()) as Record<string, number>;
  return (counters['reads:answered'] ?? 0) + (counters['reads:failed'] ?? 0);
}

async function askOnce(url: string, jar: Jar): Promise<void> {
  const cookie = Object.entries(jar.cookies).map(([name, value]) => `${name}=${value}`);
  const answer = await fetch(url, { headers: { ...jar.headers, cookie: cookie.join('; ') } });
  await answer.text();
  keepCookies(jar, answer.headers.getSetCookie());
}

export interface RoundTrips {
  /** Of a customer not seen in the last seconds. */
  first: number;
  /** Of the same one, at once again. */
  again: number;
  /** And once more when they have been forgotten. */
  later: number;
}

/** A customer not seen before is one read, one just seen none, and one forgotten again one. */
const TARGET: RoundTrips = { first: 1, again: 0, later: 1 };

export function formatRoundTrips({ first, again, later }: RoundTrips): string {
  const isMet = first <= TARGET.first && again <= TARGET.again && later <= TARGET.later;
  const wanted = `at most ${TARGET.first}/${TARGET.again}/${TARGET.later}`;
  return `Store reads on the visitor's way: ${first} for a customer not seen before, ${again} at once again, ${later} after six seconds (${wanted}: ${isMet ? 'met' : 'EXCEEDED'}).`;
}

/** Store reads of one customer's requests, each by itself: nobody else may be asking meanwhile. */
export async function measureRoundTrips(url: string, opsToken: string, jar: Jar): Promise<RoundTrips> {
  const own = structuredClone(jar);
  const readsOfOne = async () => {
    const before = await countReads(url, opsToken);
    await askOnce(url, own);
    return (await countReads(url, opsToken)) - before;
  };
  const first = await readsOfOne();
  const again = await readsOfOne();
  await sleep(FORGOTTEN_MS);
  return { first, again, later: await readsOfOne() };
}
