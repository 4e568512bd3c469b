import { instantOf } from '#lib/context/instant-of';
import { readLocalTime } from '#lib/context/time';
import type { Campaign, Context, Place, ReferrerKind, WeatherCondition } from '#lib/context/types';
import { parseFixedWeather } from '#lib/context/weather';
import { compileManifest } from '#lib/decide/compile-manifest';
import { decide } from '#lib/decide/decide';
import type { SlotDecision } from '#lib/decide/types';
import type { Manifest } from '#lib/manifest/types';
import type { ProfileView } from '#lib/profile/types';
import { shopManifestSource } from './manifest-source';
import { site } from './site';
import type { Moment } from './types';

const FINGERPRINT = 'testtest';
const PUBLISHED_AT = Date.UTC(2026, 0, 1);

const manifest: Manifest = {
  ...shopManifestSource,
  schema: 1,
  revision: 1,
  publishedAt: PUBLISHED_AT,
  frame: { ...shopManifestSource.frame, fingerprint: FINGERPRINT },
  pages: shopManifestSource.pages.map((page) => ({ ...page, fingerprint: FINGERPRINT })),
};
export const compilation = compileManifest(manifest);

export interface Visit {
  /** Local date and time there, `YYYY-MM-DDTHH:MM`. */
  at: string;
  place?: Place;
  weather?: { condition: WeatherCondition; temperature: number };
  device?: Moment['device'];
  campaign?: Campaign;
  referrer?: ReferrerKind;
  profile: ProfileView | null;
  assignmentId?: string | null;
}

function contextOf(
  { place, weather, device = 'desktop', campaign, referrer, profile }: Visit,
  now: number,
): Context {
  const read = weather && parseFixedWeather(`${weather.condition},${weather.temperature}`);
  return {
    locale: 'en',
    currency: 'EUR',
    consent: profile ? 'personalisation' : 'unknown',
    time: readLocalTime(now, place?.timeZone, site.timeZone),
    geo: place ?? {},
    ...(read && { weather: read }),
    device: { kind: device, touch: device !== 'desktop' },
    campaign: campaign ?? {},
    referrer: { kind: referrer ?? 'direct' },
  };
}

/** The home page's slots as the shop's own rules decide them: the frame's first. */
export function decideHome(visit: Visit): SlotDecision[] {
  if (!compilation.ok) throw new Error(compilation.problems.join('; '));
  const now = instantOf(visit.at, visit.place?.timeZone ?? site.timeZone);
  if (now === null) throw new Error(`no calendar has ${visit.at}`);
  const { frame, slots } = decide(compilation.compiled, {
    page: 'home',
    context: contextOf(visit, now),
    profile: visit.profile,
    assignmentId: visit.assignmentId ?? visit.profile?.assignmentId ?? null,
    weights: {},
    now,
  });
  return [...frame, ...slots];
}

/** Slot → variant. */
export function homeOf(visit: Visit): Record<string, string> {
  return Object.fromEntries(decideHome(visit).map(({ slot, variant }) => [slot, variant]));
}
