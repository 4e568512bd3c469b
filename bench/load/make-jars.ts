import { placeHeaders } from '#bench/visitors/place-headers';
import { makeVisitor, type SeededVisitor } from '#bench/visitors/population';
import { readVocabulary } from '#bench/visitors/vocabulary';
import { Counters } from '#lib/core/counters';
import { newId } from '#lib/identity/new-id';
import { setConsent } from '#lib/identity/set-consent';
import { signIn } from '#lib/identity/sign-in';
import { createTokens } from '#lib/identity/token';
import { anonymousVisitor, type IdentityDeps } from '#lib/identity/visitor';
import { shopManifestSource } from '#lib/shop/manifest-source';
import { viewKey } from '#lib/store/keys';
import type { Store } from '#lib/store/store';
import type { LoadLab } from './lab';

/** A browser: what it sends with each request, and the cookies it holds. */
export interface Jar {
  headers: Record<string, string>;
  cookies: Record<string, string>;
}

/** Who sends the requests, by what they have agreed to. */
export const MIX = { customers: 24, measurement: 8, denied: 4, unknown: 12 } as const;
export const VISITORS = Object.values(MIX).reduce((sum, count) => sum + count, 0);

const SEED = 3;
/** What every browser sends with a page it opens. */
export const BROWSER = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'cache-control': 'max-age=0',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'upgrade-insecure-requests': '1',
};

const headersOf = ({ headers, place }: SeededVisitor) => ({ ...BROWSER, ...headers, ...placeHeaders(place) });

/** Seeded visitors whose consent is the wanted one, in the population's own order. */
function* seededVisitors(consent: SeededVisitor['consent'], dayStart: number) {
  const vocabulary = readVocabulary(shopManifestSource);
  const { locales } = shopManifestSource.site;
  for (let n = 0; ; n++) {
    const visitor = makeVisitor(n, { seed: SEED, dayStart, vocabulary, locales, categories: [] });
    const isWanted = visitor.consent === consent && (consent !== 'personalisation' || visitor.profile);
    if (isWanted) yield visitor;
  }
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}

/** Puts `Set-Cookie` lines into a jar: the last one for a name counts. */
export function keepCookies(jar: Jar, lines: readonly string[]): void {
  for (const line of lines) {
    const pair = line.slice(0, line.indexOf(';') < 0 ? line.length : line.indexOf(';'));
    const name = pair.slice(0, pair.indexOf('='));
    if (/;\s*max-age=0(?:;|$)/i.test(line)) delete jar.cookies[name];
    else jar.cookies[name] = pair.slice(name.length + 1);
  }
}

/** The cookies of a customer who answered the consent question and signed in: what the site itself sets. */
async function customerJar(seeded: SeededVisitor, store: Store, deps: IdentityDeps): Promise<Jar> {
  const id = newId();
  const assignmentId = newId();
  const { profile } = seeded;
  await store.send(['SET', viewKey(id), JSON.stringify({ ...profile, assignmentId })]);
  const jar: Jar = { headers: headersOf(seeded), cookies: {} };
  keepCookies(jar, (await setConsent('personalisation', anonymousVisitor(), deps)).setCookies);
  const visitor = { ...anonymousVisitor(), consent: 'personalisation' as const };
  const hint = { firstName: 'Anna', basketCount: profile?.basket.count ?? 0, counter: 0 };
  keepCookies(jar, (await signIn({ customerId: id, assignmentId, hint }, visitor, deps)).setCookies);
  return jar;
}

async function consentJar(
  seeded: SeededVisitor,
  level: 'measurement' | 'denied',
  deps: IdentityDeps,
): Promise<Jar> {
  const jar: Jar = { headers: headersOf(seeded), cookies: {} };
  keepCookies(jar, (await setConsent(level, anonymousVisitor(), deps)).setCookies);
  return jar;
}

/** The mix in an order in which every kind comes early; customers' profiles lie in the store. */
export async function makeJars({ store, keys }: LoadLab, now: number): Promise<Jar[]> {
  const counters = new Counters();
  const clock = () => now;
  const tokens = createTokens({ keys, now: clock, counters });
  const deps: IdentityDeps = { tokens, secure: false, newId, now: clock, counters };
  const of = (consent: SeededVisitor['consent'], count: number) => take(seededVisitors(consent, now), count);
  const groups = await Promise.all([
    Promise.all(of('personalisation', MIX.customers).map((seeded) => customerJar(seeded, store, deps))),
    Promise.all(of('measurement', MIX.measurement).map((seeded) => consentJar(seeded, 'measurement', deps))),
    Promise.all(of('denied', MIX.denied).map((seeded) => consentJar(seeded, 'denied', deps))),
    of('unknown', MIX.unknown).map((seeded): Jar => ({ headers: headersOf(seeded), cookies: {} })),
  ]);
  return interleave(groups);
}

/** Spreads every group evenly over the whole. */
export function interleave<T>(groups: readonly (readonly T[])[]): T[] {
  return groups
    .flatMap((group) => group.map((item, i) => ({ item, at: (i + 0.5) / group.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
