import { dedupe } from 'flags/next';
import { isBot } from '#lib/context/device';
import { readContext } from '#lib/context/read-context';
import type { HeaderReader } from '#lib/context/types';
import type { DecideInput } from '#lib/decide/types';
import { type EdgeRuntime, startEdgeRuntime } from '#lib/edge/edge-runtime';
import { allows } from '#lib/identity/consent';
import { readVisitor } from '#lib/identity/read-visitor';
import type { Manifest } from '#lib/manifest/types';
import { builtinManifest } from '#lib/shop/builtin-manifest';

const READS_MS = 50;
/** The page has no other address here. */
const ENGLISH = 0;

let runtime: EdgeRuntime | undefined;

/** What is published now, looked for as often as the site does. */
export async function liveManifest(): Promise<Manifest> {
  runtime ??= startEdgeRuntime(Date.now, builtinManifest);
  return (await runtime.live.current(READS_MS, () => undefined)).compiled.manifest;
}

/** Who is looking and what the moment is: read from the same headers and cookies by the same readers. */
export const readEntities = dedupe(async ({ headers }: { headers: HeaderReader }): Promise<DecideInput> => {
  const { site } = await liveManifest();
  runtime ??= startEdgeRuntime(Date.now, builtinManifest);
  const { identity, profiles, readPlace, weather } = runtime;
  const visitor = await readVisitor(
    {
      cookieHeader: headers.get('cookie'),
      secGpc: headers.get('sec-gpc') === '1',
      isBot: isBot(headers.get('user-agent')),
    },
    identity,
  );
  const id = visitor.customerId ?? visitor.visitorId;
  const hasProfile = id !== null && allows(visitor.consent, 'personalisation');
  const profile = hasProfile ? await profiles.load(id, visitor.hint?.counter ?? 0, READS_MS) : null;
  const now = Date.now();
  const url = new URL('http://localhost/');
  const context = readContext({
    headers,
    url,
    query: '',
    locale: ENGLISH,
    site,
    visitor,
    now,
    readPlace,
    weather,
  });
  return { page: 'home', context, profile, assignmentId: visitor.assignmentId, weights: {}, now };
});
