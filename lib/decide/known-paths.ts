import type { Context } from '#lib/context/types';
import type { ProfileView } from '#lib/profile/types';

/** Attributes as `attributesOf` makes them, every member possibly absent. */
type Known = { context?: Partial<Context>; profile?: Partial<ProfileView> };

const readers: Readonly<Record<string, (attributes: Known) => unknown>> = {
  'context.locale': ({ context }) => context?.locale,
  'context.currency': ({ context }) => context?.currency,
  'context.consent': ({ context }) => context?.consent,
  'context.time.hour': ({ context }) => context?.time?.hour,
  'context.time.weekday': ({ context }) => context?.time?.weekday,
  'context.time.weekend': ({ context }) => context?.time?.weekend,
  'context.time.dayPart': ({ context }) => context?.time?.dayPart,
  'context.geo.country': ({ context }) => context?.geo?.country,
  'context.geo.region': ({ context }) => context?.geo?.region,
  'context.geo.city': ({ context }) => context?.geo?.city,
  'context.weather.condition': ({ context }) => context?.weather?.condition,
  'context.weather.temperature': ({ context }) => context?.weather?.temperature,
  'context.weather.feelsLike': ({ context }) => context?.weather?.feelsLike,
  'context.device.kind': ({ context }) => context?.device?.kind,
  'context.campaign.source': ({ context }) => context?.campaign?.source,
  'context.campaign.medium': ({ context }) => context?.campaign?.medium,
  'context.campaign.name': ({ context }) => context?.campaign?.name,
  'context.referrer.kind': ({ context }) => context?.referrer?.kind,
  'profile.customer': ({ profile }) => profile?.customer,
  'profile.segments': ({ profile }) => profile?.segments,
  'profile.basket.count': ({ profile }) => profile?.basket?.count,
  'profile.basket.value': ({ profile }) => profile?.basket?.value,
  'profile.orders.count': ({ profile }) => profile?.orders?.count,
  'profile.visits.count': ({ profile }) => profile?.visits?.count,
};

/**
 * Readers of the paths every site has, written out: a member that is named in the code is found several times
 * as fast as one whose name is a value. Paths that are not here are read part by part.
 */
export const KNOWN_READERS: ReadonlyMap<string, (attributes: Known) => unknown> = new Map(
  Object.entries(readers),
);
